import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { expandNodes, leftToBring } from '#client/features/explore/actions/expandActions.ts'
import { type Act, PanelActions } from '#client/features/explore/parts/PanelActions.tsx'
import { chooseFrom } from '#client/features/explore/stores/expandStore.ts'
import type { NodeId } from '#client/graph/types.ts'
import { viewStore } from '#client/view/viewStore.ts'

/** Expanding these nodes, where they have neighbours that are not on the canvas; then what else can be done with them. */
export function ExpandActions({ ids, acts }: { readonly ids: readonly NodeId[]; readonly acts: readonly Act[] }) {
  const { t } = useTranslation('explore')
  // What is left to add changes with the graph of the canvas.
  useStore(viewStore, (view) => view.graph)
  const more = leftToBring(ids).length
  if (more === 0) return <PanelActions acts={acts} />
  return (
    <PanelActions
      main={{ text: t('menu.expandMore', { count: more }), does: () => void expandNodes(ids) }}
      acts={[{ text: t('menu.expandChoose'), does: () => chooseFrom(ids) }, ...acts]}
    />
  )
}
