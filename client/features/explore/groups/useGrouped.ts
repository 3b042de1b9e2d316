import { useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import { laidOut } from '#client/canvas/layouts/plane/layoutSize.ts'
import { communitiesOf, communityStore, learnCommunities } from '#client/features/explore/actions/communities.ts'
import { type Rest, restOf } from '#client/features/explore/actions/restNow.ts'
import { useGroupNames } from '#client/features/explore/words/groupNames.ts'
import { isGroupId, nodeId } from '#client/graph/ids.ts'
import type { Graph, NodeId } from '#client/graph/types.ts'
import { type Bridges, bridgesOf, noBridges } from '#client/view/bridges.ts'
import { allGroupsOf, type Communities, type Group, groupedOf, type JoinedTie, membersOf } from '#client/view/groups.ts'
import { unfilteredGraphOf } from '#client/view/placedGraph.ts'
import { drawnOf, type MarkTies } from '#client/view/restGroups.ts'
import { selectedIds, selectionOf } from '#client/view/selection.ts'
import type { Selection, View } from '#client/view/types.ts'
import { viewStore } from '#client/view/viewStore.ts'
import type { Visible } from '#client/view/visible.ts'

/** What canvas and list twin draw: the graph with groups as nodes. */
export type Grouped = {
  readonly graph: Graph
  readonly visible: Visible
  readonly view: View
  /** What is drawn without any grouping. */
  readonly all: Visible
  /** All groups, also open ones. */
  readonly groups: readonly Group[]
  /** How many members each would have if nothing but the place were chosen. */
  readonly totals: ReadonlyMap<NodeId, number>
  /** Those that are drawn as one mark. */
  readonly drawn: readonly Group[]
  readonly ties: readonly JoinedTie[]
  /** Over kinds that are hidden; none while marks are groups. */
  readonly bridges: Bridges
  /** Marks for the weaker partners of a country, with all members of the day; what is placed has them, too. */
  readonly rest: readonly Group[]
  /** How large marks are beside these. */
  readonly markTies: MarkTies | undefined
  /** Groups are not known yet: nothing is placed for a picture that would not stay. */
  readonly isWaiting: boolean
}

/**
 * Groups are drawn in the layout `network`, and in `regions` where there are too many partners to be read; elsewhere a
 * selected group is its members.
 */
export function useGrouped(graph: Graph, view: View, visible: Visible): Grouped {
  const { by, open, made } = view.grouping
  const { answers, last } = useStore(communityStore)
  const isWanted = by === 'community'
  useEffect(() => {
    if (isWanted) void learnCommunities(graph)
  }, [isWanted, graph])
  // biome-ignore lint/correctness/useExhaustiveDependencies: `answers` tells that another graph is known
  const communities = useMemo(() => communitiesOf(graph) ?? last, [graph, answers, last])
  const { groups: allRest, markTies } = useRest(view)
  const totals = useTotals(view, communities, allRest)
  const namesOf = useGroupNames(graph, totals)
  const groups = useMemo(
    () =>
      allRest.length > 0 ? drawnOf(allRest, visible.organizations) : allGroupsOf(visible, { by, made }, communities),
    [visible, by, made, communities, allRest],
  )
  const drawn = useMemo(
    () => (view.layout === 'network' || allRest.length > 0 ? groups.filter(({ id }) => !open.includes(id)) : []),
    [groups, open, view.layout, allRest],
  )
  const rest = useMemo(() => allRest.filter(({ id }) => !open.includes(id)), [allRest, open])
  const grouped = useMemo(
    () => (drawn.length === 0 && !markTies ? null : groupedOf(graph.nodes, visible, drawn, namesOf, markTies)),
    [graph, visible, drawn, namesOf, markTies],
  )
  const pictured = useMemo(
    () => (grouped ? { ...graph, nodes: grouped.nodes, links: linksOf(grouped.ties) } : graph),
    [graph, grouped],
  )
  const selection = useMemo(
    () => shownAs(view.selection, groups, grouped?.groupOf ?? new Map()),
    [view.selection, groups, grouped],
  )
  const seen = useMemo(() => (selection === view.selection ? view : { ...view, selection }), [view, selection])
  const bridges = useMemo(
    () => (view.layout === 'network' && !grouped ? bridgesOf(graph, view, visible) : noBridges),
    [graph, view, visible, grouped],
  )
  return {
    graph: pictured,
    visible: grouped?.visible ?? visible,
    view: seen,
    all: visible,
    groups,
    totals,
    drawn,
    ties: grouped?.ties ?? [],
    bridges,
    rest,
    markTies,
    isWaiting: isWanted && answers === 0,
  }
}

/** Of the day, whatever is hidden, filtered out or not loaded. */
function useTotals({ grouping, place }: View, communities: Communities, rest: readonly Group[]): Grouped['totals'] {
  const dayGraph = useStore(viewStore, (store) => store.dayGraph)
  const dayGraphs = useStore(viewStore, (store) => store.dayGraphs)
  const { by, made } = grouping
  return useMemo(() => {
    if (rest.length > 0) return new Map(rest.map(({ id, members }) => [id, members.length]))
    if (!dayGraph || (by === 'none' && made.length === 0)) return new Map()
    const whole = laidOut(unfilteredGraphOf(dayGraph, dayGraphs), place)
    return new Map(allGroupsOf(whole, { by, made }, communities).map(({ id, members }) => [id, members.length]))
  }, [dayGraph, dayGraphs, by, made, place, communities, rest])
}

/** Of everything of the day, whatever is filtered; the same as long as the day is. */
function useRest({ layout, place }: View): Rest {
  const dayGraph = useStore(viewStore, (store) => store.dayGraph)
  const dayGraphs = useStore(viewStore, (store) => store.dayGraphs)
  return useMemo(() => restOf({ layout, place, dayGraph, dayGraphs }), [layout, place, dayGraph, dayGraphs])
}

/** Ties of the picture as links of its graph. */
export const linksOf = (ties: readonly JoinedTie[]): Graph['links'] => new Map(ties.map(({ link }) => [link.id, link]))

/** The selection in marks of the picture: members as their group; a group that is not drawn as its members. */
function shownAs(selection: Selection, groups: readonly Group[], groupOf: ReadonlyMap<NodeId, NodeId>): Selection {
  if (selection.kind === 'none' || groups.length === 0) return selection
  const markOf = (id: string) => groupOf.get(nodeId(id)) ?? nodeId(id)
  if (selection.kind === 'tie') {
    const ends = [markOf(selection.from), markOf(selection.to)] as const
    const [from, to] = ends.every(isGroupId) && ends[0] > ends[1] ? [ends[1], ends[0]] : ends
    return from === selection.from && to === selection.to ? selection : { kind: 'tie', from, to }
  }
  const drawn = new Set(groupOf.values())
  const ids = selectedIds(selection).flatMap((id) => (drawn.has(id) ? [id] : membersOf([id], groups)))
  return selectionOf(ids.map(markOf))
}
