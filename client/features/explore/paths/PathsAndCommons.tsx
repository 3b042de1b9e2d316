import { useStore } from 'zustand'
import { CommonPanel } from '#client/features/explore/paths/CommonPanel.tsx'
import { PathsPanel } from '#client/features/explore/paths/PathsPanel.tsx'
import { panelStore } from '#client/features/explore/stores/panelStore.ts'
import type { NodeId } from '#client/graph/types.ts'
import { viewStore } from '#client/view/viewStore.ts'

/** For more of them the question of what they have in common is none that a panel answers. */
const MOST = 100

/** What is between the nodes of a selection: paths for two ends, and what several have in common. */
export function PathsAndCommons({ ids }: { readonly ids: readonly NodeId[] }) {
  const content = useStore(viewStore, ({ history }) => history?.present.content ?? null)
  const chosen = useStore(panelStore, (state) => state.path)
  if (!content) return null
  const ends = endsOf(ids, chosen)
  const asked = ends ?? ids
  return (
    <>
      {ends && <PathsPanel ends={ends} content={content} chosen={chosen} />}
      {asked.length <= MOST && <CommonPanel key={asked.join('~')} ids={asked} content={content} />}
    </>
  )
}

/** The two ends that a selection of several asks about: two nodes, or the nodes of the path that was chosen. */
function endsOf(ids: readonly NodeId[], chosen: readonly NodeId[]): readonly [NodeId, NodeId] | null {
  const [first, last] = [ids[0], ids.at(-1)]
  const isChosen = ids.length === chosen.length && ids.every((id, at) => id === chosen[at])
  return first !== undefined && last !== undefined && (ids.length === 2 || isChosen) ? [first, last] : null
}
