import { expect, test } from 'vitest'
import type { GraphLink, GraphNode } from '#server/generated/resolvers.ts'
import { given, reader } from '#tests/support/given.ts'
import { aRandomWorld } from '#tests/support/randomWorld.ts'
import { sampled } from '#tests/support/sample.ts'

const DAYS = ['2016-03-31', '2023-03-31', '2026-03-31'] as const

/** Tie order as the domain says it, on links that the domain made. */
const byTieOrder = (end: 'from' | 'to') => (a: GraphLink, b: GraphLink) =>
  b.agreementsInForce + b.agreementsExpiring - a.agreementsInForce - a.agreementsExpiring ||
  b.recentActivities - a.recentActivities ||
  (b.lastSeen ?? 0) - (a.lastSeen ?? 0) ||
  (a[end] < b[end] ? -1 : 1)

const countsOf = (nodes: readonly GraphNode[]) =>
  nodes.toSorted((one, other) => (one.id < other.id ? -1 : 1)).map(({ hiddenTies: _ofTheSlice, ...counts }) => counts)

test.each(sampled([11, 12, 13], 1))(
  'neighbours come in the order of their ties, and the picture is whole (world %i)',
  async (seed) => {
    await given(...aRandomWorld(seed))
    const days = sampled(DAYS, 1)
    let compared = 0
    for (const asOf of days) {
      const ask = reader('public')
      const { slice } = await ask.overview({ asOf })
      for (const node of slice.nodes) {
        const isUnit = node.label === 'Department'
        const own = slice.links.filter((link) => (isUnit ? link.from === node.id : link.to === node.id))
        const ends = own
          .filter((link) => isUnit || link.from.startsWith('dep-'))
          .sort(byTieOrder(isUnit ? 'to' : 'from'))
          .map((link) => (isUnit ? link.to : link.from))
        const expanded = await ask.expandNeighbours({ id: node.id, present: [node.id], asOf, pageSize: 200 })
        expect(expanded.nodes.map((one) => one.id)).toEqual(ends)
        const again = await ask.sliceOf({ ids: [node.id, ...ends], asOf })
        const drawn = new Set([node.id, ...ends])
        expect(again.links).toEqual(
          slice.links.filter((link) => drawn.has(link.to) && (drawn.has(link.from) || !link.from.startsWith('dep-'))),
        )
        // What the database counts of a unit, and the server of all its facts.
        expect(countsOf(again.nodes)).toEqual(countsOf(slice.nodes.filter(({ id, ties }) => drawn.has(id) && ties > 0)))
        expect(new Set(expanded.links.map((link) => link.id))).toEqual(new Set(again.links.map((link) => link.id)))
        compared += ends.length
      }
    }
    expect(compared).toBeGreaterThan(days.length > 1 ? 60 : 10)
  },
)
