import { useMemo } from 'react'
import { useStore } from 'zustand'
import { goneIds, wantedIds } from '#client/graph/content.ts'
import { undoName } from '#client/graph/history.ts'
import type { GraphNode } from '#client/graph/types.ts'
import { isUnit } from '#client/view/legendKeys.ts'
import { isInPlace } from '#client/view/place.ts'
import { graphOfAllDays } from '#client/view/placedGraph.ts'
import type { ViewState } from '#client/view/store/state.ts'
import { opensWithOf } from '#client/view/store/workspace.ts'
import { viewStore } from '#client/view/viewStore.ts'

type NothingOnDay = {
  readonly asOf: string
  /** Of so many … */
  readonly total: number
  /** … so many have nothing on this day. */
  readonly gone: number
  /** The day is what was changed last. */
  readonly isMoved: boolean
}

/** "3 of 41 have nothing on this date": nodes of a chosen canvas, or partners of all days that were looked at. */
export function useNothingOnDay(): NothingOnDay {
  const history = useStore(viewStore, (view) => view.history)
  const dayGraph = useStore(viewStore, (view) => view.dayGraph)
  const dayGraphs = useStore(viewStore, (view) => view.dayGraphs)
  const place = useStore(viewStore, (view) => view.place)
  return useMemo(() => nothingOnDay({ history, dayGraph, dayGraphs, place }), [history, dayGraph, dayGraphs, place])
}

type Around = Pick<ViewState, 'history' | 'dayGraph' | 'dayGraphs' | 'place'>

function nothingOnDay({ history, dayGraph, dayGraphs, place }: Around): NothingOnDay {
  if (!history || !dayGraph) return { asOf: '', total: 0, gone: 0, isMoved: false }
  const { content } = history.present
  const { asOf } = content.graph
  const isMoved = ['asOf', 'play'].includes(undoName(history)?.key ?? '')
  if (opensWithOf(history.present, dayGraph) === 'nodes') {
    const left = [...content.graph.nodes.values()].filter(hasNothing).length
    return { asOf, total: wantedIds(content).size, gone: goneIds(content).size + left, isMoved }
  }
  const known = graphOfAllDays(null, [dayGraph, ...dayGraphs])?.nodes.values() ?? []
  const partners = [...known].filter((node) => !isUnit(node) && isInPlace(node.place, place))
  const gone = partners.filter(({ id }) => hasNothing(dayGraph.nodes.get(id))).length
  return { asOf, total: partners.length, gone, isMoved }
}

/** Not on record on this day, or as a prospect alone: no agreement, no activity. */
function hasNothing(node: GraphNode | undefined): boolean {
  return !node || node.partnershipState === 'prospect'
}
