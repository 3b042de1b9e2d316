import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { CanvasHandle } from '#client/canvas/engine/types.ts'
import { arePinned, hideAllBut, hideEach, togglePins } from '#client/features/explore/actions/canvasActions.ts'
import { expandNodes, leftToBring } from '#client/features/explore/actions/expandActions.ts'
import { canMakeGroup, makeGroup } from '#client/features/explore/actions/groupActions.ts'
import { PanelActions } from '#client/features/explore/parts/PanelActions.tsx'
import { chooseFrom } from '#client/features/explore/stores/expandStore.ts'
import type { NodeId } from '#client/graph/types.ts'
import type { LayoutName } from '#client/view/types.ts'
import { viewStore } from '#client/view/viewStore.ts'

type SelectionActionsProps = {
  readonly ids: readonly NodeId[]
  readonly layout: LayoutName
  readonly canvas: RefObject<CanvasHandle | null>
}

/** What can be done with several nodes, at the foot of their panel. */
export function SelectionActions({ ids, layout, canvas }: SelectionActionsProps) {
  const { t } = useTranslation('explore')
  useStore(viewStore, (view) => view.graph)
  const more = leftToBring(ids).length
  const expand = { text: t('menu.expandMore', { count: more }), onClick: () => void expandNodes(ids) }
  return (
    <PanelActions main={more > 0 ? expand : undefined}>
      {more > 0 && (
        <button type="button" onClick={() => chooseFrom(ids)}>
          {t('menu.expandChoose')}
        </button>
      )}
      <button type="button" onClick={() => canvas.current?.fitTo(ids)}>
        {t('menu.fitSelection')}
      </button>
      {canMakeGroup(ids) && (
        <button type="button" data-testid="make-group" onClick={() => makeGroup(ids)}>
          {t('menu.makeGroup')}
        </button>
      )}
      <button type="button" onClick={() => hideEach(ids)}>
        {t('menu.hide')}
      </button>
      <button type="button" onClick={() => hideAllBut(ids)}>
        {t('menu.hideOthersSeveral')}
      </button>
      {layout === 'network' && (
        <button type="button" onClick={() => togglePins(ids)}>
          {t(arePinned(ids) ? 'menu.unpin' : 'menu.pin')}
        </button>
      )}
    </PanelActions>
  )
}
