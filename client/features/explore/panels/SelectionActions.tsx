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
  return (
    <ExpandActions ids={ids}>
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
    </ExpandActions>
  )
}
