import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contentOf, wantedIds } from '#client/graph/content.ts'
import { collapse, expandTogether, expansionOf } from '#client/graph/expansion.ts'
import { nodeId } from '#client/graph/ids.ts'
import { countsByLabel, leftOf } from '#client/graph/left.ts'
import { graphOfOverview } from '#client/graph/mergeSlice.ts'
import { neighboursIn } from '#client/graph/neighbours.ts'
import type { Graph } from '#client/graph/types.ts'
import { runsOf } from '#tests/support/sample.ts'
import { type Day, sliceOf, type World, worlds } from './reference.ts'

const day: Day = { year: 2024, facts: {} }

function graphOf(world: World, ids: readonly string[]): Graph {
  return graphOfOverview({ slice: sliceOf(world, ids, day), regions: [], countries: [] })
}

/** Two units alone on the canvas, expanded together by at most `budget` neighbours. */
function expanded(world: World, budget: number) {
  const whole = graphOf(world, [...world.units, ...world.organizations])
  const before = contentOf(graphOf(world, world.units.slice(0, 2)))
  const owners = [...before.graph.nodes.keys()]
  const left = leftOf(whole, before.graph, owners)
  const ids = left.slice(0, budget).map(({ id }) => id)
  const asked = { facts: {}, present: wantedIds(before) }
  const all = sliceOf(world, [...owners, ...ids], day)
  const slice = { ...all, nodes: all.nodes.filter(({ id }) => ids.includes(nodeId(id))) }
  const after = expandTogether(before, owners, slice, asked, (owner, graph) =>
    countsByLabel(leftOf(whole, graph, [owner])),
  )
  return { whole, before, owners, left, ids, after }
}

test('several expanded as one act have one budget, and all ties among what is drawn', () => {
  fc.assert(
    fc.property(worlds, fc.integer({ min: 1, max: 8 }), (world, budget) => {
      const { before, owners, ids, left, after } = expanded(world, budget)
      expect(ids.length).toBe(Math.min(budget, left.length))
      expect(new Set(after.graph.nodes.keys())).toEqual(new Set([...before.graph.nodes.keys(), ...ids]))
      const wanted = sliceOf(world, wantedIds(after), day)
      expect([...after.graph.links.keys()].sort()).toEqual(wanted.links.map(({ id }) => id).sort())
      const brought = owners.flatMap((owner) => expansionOf(after, owner)?.brought ?? [])
      expect(new Set(brought).size).toBe(brought.length)
      expect(new Set(brought)).toEqual(new Set(ids))
    }),
    runsOf(300),
  )
})

test('collapsing them gives back the same canvas, and one alone takes only what no other is tied to', () => {
  fc.assert(
    fc.property(worlds, fc.integer({ min: 1, max: 8 }), (world, budget) => {
      const { before, owners, after } = expanded(world, budget)
      const [first, ...others] = owners
      if (!first) return
      const one = collapse(after, first)
      const stay = new Set(others.flatMap((owner) => neighboursIn(after.graph, owner)))
      for (const id of after.graph.nodes.keys())
        expect(one.graph.nodes.has(id)).toBe(before.graph.nodes.has(id) || stay.has(id))
      const none = owners.reduce(collapse, after)
      expect([...none.graph.nodes.keys()]).toEqual([...before.graph.nodes.keys()])
      expect(none.graph.links).toEqual(before.graph.links)
    }),
    runsOf(300),
  )
})

test('what is left of each one is every neighbour that is not drawn', () => {
  fc.assert(
    fc.property(worlds, fc.integer({ min: 1, max: 4 }), (world, budget) => {
      const { whole, owners, after } = expanded(world, budget)
      for (const owner of owners) {
        const totals = [...(expansionOf(after, owner)?.totals?.values() ?? [])].reduce((sum, count) => sum + count, 0)
        expect(totals).toBe(neighboursIn(whole, owner).length)
      }
    }),
    runsOf(300),
  )
})
