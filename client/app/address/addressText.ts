import { readPlain } from '#client/view/address/plainText.ts'
import { decodeView, UnreadableView } from '#client/view/address/urlCodec.ts'
import type { SavedView } from '#client/view/savedView.ts'
import type { Language } from '#client/view/types.ts'

export type Unreadable = UnreadableView['reason']

export type Reading =
  | {
      readonly kind: 'view'
      readonly view: SavedView
      readonly wrongDay: string | null
      /** Null: the address names none. */
      readonly language: Language | null
      /** The packed text as it was; null: plain words. */
      readonly packed: string | null
    }
  | { readonly kind: 'unreadable'; readonly reason: Unreadable }

/** The text after `#`: readable words (`asOf=…&place=…`), nothing, or a packed view. */
export function readAddress(hash: string, today: string, ownLanguage: Language): Reading {
  const text = hash.replace(/^#/, '')
  if (text === '' || text.includes('=')) {
    return { kind: 'view', packed: null, ...readPlain(text, today, ownLanguage) }
  }
  try {
    const view = decodeView(text)
    return { kind: 'view', view, wrongDay: null, language: view.language, packed: text }
  } catch (error) {
    if (error instanceof UnreadableView) return { kind: 'unreadable', reason: error.reason }
    throw error
  }
}
