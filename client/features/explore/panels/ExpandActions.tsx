import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { expandNodes, leftToBring } from '#client/features/explore/actions/expandActions.ts'
import { PanelActions } from '#client/features/explore/parts/PanelActions.tsx'
import { chooseFrom } from '#client/features/explore/stores/expandStore.ts'
import type { NodeId } from '#client/graph/types.ts'
import { viewStore } from '#client/view/viewStore.ts'

/** Expanding these nodes, where they have neighbours that are not on the canvas; then what else can be done with them. */
export function ExpandActions({ ids, children }: { readonly ids: readonly NodeId[]; readonly children: ReactNode }) {
  const { t } = useTranslation('explore')
  // What is left to add changes with the graph of the canvas.
  useStore(viewStore, (view) => view.graph)
  const more = leftToBring(ids).length
  if (more === 0) return <PanelActions>{children}</PanelActions>
  return (
    <PanelActions main={{ text: t('menu.expandMore', { count: more }), onClick: () => void expandNodes(ids) }}>
      <button type="button" onClick={() => chooseFrom(ids)}>
        {t('menu.expandChoose')}
      </button>
      {children}
    </PanelActions>
  )
}
