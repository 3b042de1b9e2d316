import { useTranslation } from 'react-i18next'
import { canCollapse, collapseNodes, hideEach } from '#client/features/explore/actions/canvasActions.ts'
import { startFromNode } from '#client/features/explore/actions/expandActions.ts'
import { ExpandActions } from '#client/features/explore/panels/ExpandActions.tsx'
import { pickPathFrom } from '#client/features/explore/stores/panelStore.ts'
import type { NodeId } from '#client/graph/types.ts'

export function NodeActions({ id }: { readonly id: NodeId }) {
  const { t } = useTranslation('explore')
  const acts = [
    ...(canCollapse([id]) ? [{ text: t('menu.collapse'), does: () => collapseNodes([id]) }] : []),
    { text: t('menu.only'), does: () => void startFromNode(id) },
    { text: t('menu.pathTo'), does: () => pickPathFrom(id) },
    { text: t('menu.hide'), does: () => hideEach([id]) },
  ]
  return <ExpandActions ids={[id]} acts={acts} />
}
