import type { DayGraph, NodeId } from '#client/graph/types.ts'
import { noLists } from '#client/view/filters.ts'
import { unfilteredGraphOf } from '#client/view/placedGraph.ts'
import { anyShape } from '#client/view/shape.ts'
import type { ViewState } from '#client/view/store/state.ts'
import type { Workspace } from '#client/view/store/workspace.ts'
import { type Visible, visibleOf } from '#client/view/visible.ts'

/**
 * Gives room anew to what is shown: on *tidy up*, and where an address is opened. While one clicks filters nothing moves.
 * `view` shows the workspace. Where nothing but the switch abroad · at home · both leaves anything out, there is room for all.
 */
export function withRoom(workspace: Workspace, view: ViewState): Workspace {
  const { graph, dayGraph } = view
  if (!graph || !dayGraph) return workspace
  const shown = idsOf(visibleOf(graph, view, dayGraph))
  const isAll = shown.length === idsOf(allOf(view, dayGraph)).length
  if (isAll) return workspace.room ? { ...workspace, room: undefined } : workspace
  const { room } = workspace
  if (room && room.size === shown.length && shown.every((id) => room.has(id))) return workspace
  return { ...workspace, room: new Set(shown) }
}

function allOf(view: ViewState, dayGraph: DayGraph): Visible {
  const open = { strategicOnly: false, only: noLists, hidden: new Set<never>(), hiddenNodes: new Set<never>() }
  return visibleOf(unfilteredGraphOf(dayGraph, view.dayGraphs), { ...view, ...open, shape: anyShape })
}

const idsOf = ({ organizations, departments }: Visible): readonly NodeId[] =>
  [...organizations, ...departments].map(({ id }) => id)
