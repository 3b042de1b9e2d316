import { nodeId } from '#client/graph/ids.ts'
import { plainView } from '#client/view/address/plainText.ts'
import { encodeView } from '#client/view/address/urlCodec.ts'
import type { SavedView } from '#client/view/savedView.ts'
import type { Language } from '#client/view/types.ts'

/** What stands after `#` in a link to a canvas of just these nodes, both at home and abroad, as of 2026-03-31. */
export function linkTo(language: Language, ids: readonly string[], more: Partial<SavedView> = {}): string {
  const bare = plainView('2026-03-31', language)
  const text = encodeView({
    ...bare,
    filters: { ...bare.filters, place: 'both' },
    opensWith: 'nodes',
    nodes: ids.map((id) => ({ id: nodeId(id), at: null, isPinned: false, isHidden: false, isByHand: true })),
    ...more,
  })
  if (text === null) throw new Error('the view is too large for an address')
  return text
}
