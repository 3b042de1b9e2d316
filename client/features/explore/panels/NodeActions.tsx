import { useTranslation } from 'react-i18next'
import { canCollapse, collapseNodes, hideEach } from '#client/features/explore/actions/canvasActions.ts'
import { expandNodes, leftToBring, startFromNode } from '#client/features/explore/actions/expandActions.ts'
import { PanelActions } from '#client/features/explore/parts/PanelActions.tsx'
import { chooseFrom } from '#client/features/explore/stores/expandStore.ts'
import { pickPathFrom } from '#client/features/explore/stores/panelStore.ts'
import type { Graph, NodeId } from '#client/graph/types.ts'

/** What can be done with the node of the panel, at its foot. Read again with every new graph. */
export function NodeActions({ id }: { readonly id: NodeId; readonly graph: Graph }) {
  const { t } = useTranslation('explore')
  const more = leftToBring([id]).length
  const expand = { text: t('menu.expandMore', { count: more }), onClick: () => void expandNodes([id]) }
  return (
    <PanelActions main={more > 0 ? expand : undefined}>
      {more > 0 && (
        <button type="button" onClick={() => chooseFrom([id])}>
          {t('menu.expandChoose')}
        </button>
      )}
      {canCollapse([id]) && (
        <button type="button" onClick={() => collapseNodes([id])}>
          {t('menu.collapse')}
        </button>
      )}
      <button type="button" onClick={() => void startFromNode(id)}>
        {t('menu.only')}
      </button>
      <button type="button" onClick={() => pickPathFrom(id)}>
        {t('menu.pathTo')}
      </button>
      <button type="button" onClick={() => hideEach([id])}>
        {t('menu.hide')}
      </button>
    </PanelActions>
  )
}
