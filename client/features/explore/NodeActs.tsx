import { useTranslation } from 'react-i18next'
import { canCollapse, collapseNode, hideEach, moreOf } from '#client/features/explore/acts.ts'
import css from '#client/features/explore/Details.module.css'
import { expandNode, startFromNode } from '#client/features/explore/expandActs.ts'
import type { Graph, NodeId } from '#client/graph/types.ts'

/** What can be done with the node of the panel, at its foot. Read again with every new graph. */
export function NodeActs({ id }: { readonly id: NodeId; readonly graph: Graph }) {
  const { t } = useTranslation('explore')
  const more = moreOf(id)
  return (
    <div className={css.acts}>
      {more > 0 && (
        <button type="button" className={css.mainAct} onClick={() => void expandNode(id)}>
          {t('menu.expandMore', { count: more })}
        </button>
      )}
      {canCollapse(id) && (
        <button type="button" onClick={() => collapseNode(id)}>
          {t('menu.collapse')}
        </button>
      )}
      <button type="button" onClick={() => void startFromNode(id)}>
        {t('menu.only')}
      </button>
      <button type="button" onClick={() => hideEach([id])}>
        {t('menu.hide')}
      </button>
    </div>
  )
}
