import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { CanvasHandle } from '#client/canvas/engine/types.ts'
import { arePinned, hideAllBut, hideEach, togglePins } from '#client/features/explore/actions/canvasActions.ts'
import { canMakeGroup, makeGroup } from '#client/features/explore/actions/groupActions.ts'
import { ExpandActions } from '#client/features/explore/panels/ExpandActions.tsx'
import type { NodeId } from '#client/graph/types.ts'
import type { LayoutName } from '#client/view/types.ts'

type SelectionActionsProps = {
  readonly ids: readonly NodeId[]
  readonly layout: LayoutName
  readonly canvas: RefObject<CanvasHandle | null>
}

/** What can be done with several nodes, at the foot of their panel. */
export function SelectionActions({ ids, layout, canvas }: SelectionActionsProps) {
  const { t } = useTranslation('explore')
  const pin = { text: t(arePinned(ids) ? 'menu.unpin' : 'menu.pin'), does: () => togglePins(ids) }
  const group = { text: t('menu.makeGroup'), does: () => makeGroup(ids), testId: 'make-group' }
  const acts = [
    { text: t('menu.fitSelection'), does: () => canvas.current?.fitTo(ids) },
    ...(canMakeGroup(ids) ? [group] : []),
    { text: t('menu.hide'), does: () => hideEach(ids) },
    { text: t('menu.hideOthersSeveral'), does: () => hideAllBut(ids) },
    ...(layout === 'network' ? [pin] : []),
  ]
  return <ExpandActions ids={ids} acts={acts} />
}
