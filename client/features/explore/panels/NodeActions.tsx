import { useTranslation } from 'react-i18next'
import { canCollapse, collapseNodes, hideEach } from '#client/features/explore/actions/canvasActions.ts'
import { startFromNode } from '#client/features/explore/actions/expandActions.ts'
import { ExpandActions } from '#client/features/explore/panels/ExpandActions.tsx'
import { pickPathFrom } from '#client/features/explore/stores/panelStore.ts'
import type { NodeId } from '#client/graph/types.ts'

export function NodeActions({ id }: { readonly id: NodeId }) {
  const { t } = useTranslation('explore')
  return (
    <ExpandActions ids={[id]}>
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
    </ExpandActions>
  )
}
