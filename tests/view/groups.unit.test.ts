import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nodeId } from '#client/graph/ids.ts'
import { graphOfOverview } from '#client/graph/mergeSlice.ts'
import type { Graph, GraphNode, Names, NodeId } from '#client/graph/types.ts'
import {
  calledOtherwise,
  type GroupBy,
  groupings,
  type MadeGroup,
  notGrouped,
  withMade,
} from '#client/view/grouping.ts'
import {
  allGroupsOf,
  type Communities,
  emptyGroupings,
  groupedOf,
  hasPartnersWithParent,
  membersOf,
  namedCommunities,
} from '#client/view/groups.ts'
import { isUnit } from '#client/view/legendKeys.ts'
import { openingView } from '#client/view/viewStore.ts'
import { visibleOf } from '#client/view/visible.ts'
import { type Day, sliceOf, type World, worlds } from '../graph/reference.ts'

const day: Day = { year: 2024, facts: {} }
const names: Names = {
  en: 'x',
  ja: 'x',
  native: null,
  nativeLanguage: null,
  shortEn: null,
  shortJa: null,
  jaSource: null,
}

/** A world with countries, sectors and regions dealt out, so that something is common. */
function graphOf(world: World): Graph {
  const graph = graphOfOverview({
    slice: sliceOf(world, [...world.units, ...world.organizations], day),
    regions: [],
    countries: [],
  })
  const dealt = [...graph.nodes.values()].map((node, index) => {
    const common = {
      countryCode: ['VN', 'FR', null][index % 3] ?? null,
      regionId: ['plate-europe', null][index % 2] ?? null,
    }
    return [node.id, isUnit(node) ? { ...node, countsWith: world.units[0] ?? null } : { ...node, ...common }] as const
  })
  return { ...graph, nodes: new Map(dealt) }
}

const bys = fc.constantFrom<GroupBy>(...groupings)
/** Of every world the marks at these numbers are chosen, one choice after the other. */
const choices = fc.array(fc.uniqueArray(fc.nat(11), { minLength: 2, maxLength: 5 }), { maxLength: 3 })
const madeOf = (graph: Graph, chosen: readonly (readonly number[])[]): readonly MadeGroup[] => {
  const ids = [...graph.nodes.keys()]
  return chosen
    .map((own) => [...new Set(own.flatMap((index) => ids[index % Math.max(1, ids.length)] ?? []))])
    .filter((own) => own.length > 1)
    .reduce<readonly MadeGroup[]>(withMade, [])
}
const pictured = (world: World, by: GroupBy, chosen: readonly (readonly number[])[] = []) => {
  const graph = graphOf(world)
  const visible = visibleOf(graph, { ...openingView, place: 'both' })
  const numbers = new Map([...graph.nodes.keys()].map((id, index) => [id as string, (index % 2) + 1]))
  const communities: Communities = namedCommunities(graph.nodes.values(), numbers)
  const made = madeOf(graph, chosen)
  const groups = allGroupsOf(visible, { by, made }, communities)
  return { graph, visible, made, groups, grouped: groupedOf(graph.nodes, visible, groups, () => names) }
}

describe('grouping', () => {
  test('every drawn node stands in the picture once: by itself or in one group of at least two', () => {
    fc.assert(
      fc.property(worlds, bys, choices, (world, by, chosen) => {
        const { visible, groups, grouped } = pictured(world, by, chosen)
        const marks = [...grouped.visible.organizations, ...grouped.visible.departments].map(({ id }) => id)
        expect(new Set(marks).size).toBe(marks.length)
        const stood = membersOf(marks, groups)
        expect([...stood].sort()).toEqual([...visible.organizations, ...visible.departments].map(({ id }) => id).sort())
        for (const { id, members } of groups) {
          expect(members.length).toBeGreaterThan(1)
          expect(grouped.visible.joined.get(id)).toBe(members.length)
        }
      }),
    )
  })

  test('every drawn tie is in one line of the picture, or runs inside a group', () => {
    fc.assert(
      fc.property(worlds, bys, choices, (world, by, chosen) => {
        const { visible, groups, grouped } = pictured(world, by, chosen)
        const all = [...visible.unitTies, ...visible.wholeUniversityTies, ...visible.unitNotStatedTies]
        const inside = all.filter(({ from, to }) =>
          groups.some(({ members }) => [from, to].every((end) => members.some(({ id }) => id === end))),
        )
        const joined = grouped.ties.flatMap(({ ties }) => ties)
        expect([...joined, ...inside].map(({ id }) => id).sort()).toEqual(all.map(({ id }) => id).sort())
        for (const { link, ties } of grouped.ties) {
          expect(ties.map(({ state }) => state)).toContain(link.state)
          expect(grouped.visible.joined.get(link.id) ?? 1).toBe(ties.length)
        }
        const lines = grouped.ties.map(({ link }) => [link.from, link.to].sort().join(' '))
        expect(new Set(lines).size).toBe(lines.length)
      }),
    )
  })

  test('the size of a group is the number of ties that run from it, and counts stay those of its members', () => {
    fc.assert(
      fc.property(worlds, bys, choices, (world, by, chosen) => {
        const { visible, groups, grouped } = pictured(world, by, chosen)
        for (const { id } of groups) {
          const own = grouped.ties.filter(({ link }) => link.from === id || link.to === id)
          expect(grouped.nodes.get(id)?.ties).toBe(own.reduce((sum, { ties }) => sum + ties.length, 0))
        }
        expect(grouped.visible.partners).toEqual(visible.partners)
        expect(grouped.visible.parts).toBe(visible.parts)
      }),
    )
  })

  test('a way of grouping is empty just where it leaves the picture as it is', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const { visible } = pictured(world, 'none')
        const empty = emptyGroupings(visible)
        for (const by of groupings.filter((one) => one !== 'none' && one !== 'community'))
          expect([by, empty.has(by)]).toEqual([by, pictured(world, by).groups.length === 0])
        expect(empty.has('none') || empty.has('community')).toBe(false)
      }),
    )
  })

  test('a partner whose parent is known is drawn together with it, and without one nothing says so', () => {
    const [world] = fc.sample(
      worlds.filter(({ organizations }) => organizations.length > 1),
      { numRuns: 1, seed: 1 },
    )
    if (!world) throw new Error('no world')
    const graph = graphOf(world)
    const [parent, child] = [...graph.nodes.values()].filter((node) => !isUnit(node)) as [GraphNode, GraphNode]
    const nodes = new Map(graph.nodes).set(child.id, { ...child, countsWith: parent.id })
    const of = (all: Graph) => visibleOf(all, { ...openingView, place: 'both' })
    expect(hasPartnersWithParent(of(graph))).toBe(false)
    expect(hasPartnersWithParent(of({ ...graph, nodes }))).toBe(true)
    const groups = allGroupsOf(of({ ...graph, nodes }), { by: 'parent', made: [] }, new Map())
    expect(
      groups
        .find(({ value }) => value === parent.id)
        ?.members.map(({ id }) => id)
        .sort(),
    ).toEqual([parent.id, child.id].sort())
  })

  test('without any the picture is as it was', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const { visible, groups, grouped } = pictured(world, 'none')
        expect(groups).toEqual([])
        expect(grouped.visible.organizations).toEqual(visible.organizations)
        expect(grouped.visible.unitTies).toEqual(visible.unitTies)
      }),
    )
  })

  test('what a reader chose is one group as chosen, and its nodes are in no other', () => {
    fc.assert(
      fc.property(worlds, bys, choices, (world, by, chosen) => {
        const { visible, made, groups } = pictured(world, by, chosen)
        const drawn = new Set<string>([...visible.organizations, ...visible.departments].map(({ id }) => id))
        for (const { key, ids } of made) {
          const own = ids.filter((id) => drawn.has(id))
          const group = groups.find((one) => one.by === 'made' && one.value === key)
          expect(group?.members.map(({ id }) => id).sort() ?? []).toEqual(own.length > 1 ? [...own].sort() : [])
        }
      }),
    )
  })

  test('the last choice takes its nodes from earlier ones, and keeps names and keys of the others', () => {
    const [a, b, c, d] = ['org-a', 'org-b', 'org-c', 'org-d'].map(nodeId) as [NodeId, NodeId, NodeId, NodeId]
    const first = calledOtherwise(withMade(notGrouped.made, [a, b, c]), '1', '  Ring ')
    expect(withMade(first, [c, d])).toEqual([
      { key: '1', called: 'Ring', ids: [a, b] },
      { key: '2', called: null, ids: [c, d] },
    ])
    expect(withMade(first, [b, c])).toEqual([{ key: '2', called: null, ids: [b, c] }])
    expect(calledOtherwise(first, '1', 'Ring')).toBe(first)
    expect(calledOtherwise(first, '1', ' ')[0]?.called).toBeNull()
  })
})
