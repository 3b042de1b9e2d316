import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { graphOfOverview } from '#client/graph/mergeSlice.ts'
import type { Graph } from '#client/graph/types.ts'
import { bridgesOf, MOST_BRIDGES } from '#client/view/bridges.ts'
import { isUnit } from '#client/view/legendKeys.ts'
import type { View } from '#client/view/types.ts'
import { openingView } from '#client/view/viewStore.ts'
import { visibleOf } from '#client/view/visible.ts'
import { type Day, sliceOf, type World, worlds } from '../graph/reference.ts'

const day: Day = { year: 2024, facts: {} }
const view: View = { ...openingView, place: 'both' }
const withoutUnits: View = { ...view, hidden: new Set(['departments']) }
const graphOf = (world: World): Graph =>
  graphOfOverview({
    slice: sliceOf(world, [...world.units, ...world.organizations], day),
    regions: [],
    countries: [],
  })
const bridged = (graph: Graph, of: View, most?: number) => bridgesOf(graph, of, visibleOf(graph, of), most)

describe('bridges over a hidden kind', () => {
  test('there are none where no kind is hidden, also not over what is hidden one by one', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const graph = graphOf(world)
        expect(bridged(graph, view).total).toBe(0)
        expect(bridged(graph, { ...view, hiddenNodes: new Set(graph.nodes.keys()) }).total).toBe(0)
      }),
    )
  })

  test('join exactly the partners that share a hidden unit, with what they share', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const graph = graphOf(world)
        const links = [...graph.links.values()]
        const partners = [...graph.nodes.values()].filter((node) => !isUnit(node)).map(({ id }) => id)
        const units = [...graph.nodes.values()].filter(isUnit).map(({ id }) => id)
        const isTied = (unit: string, partner: string) => links.some(({ from, to }) => from === unit && to === partner)
        const expected = partners.flatMap((a) =>
          partners.flatMap((b) => {
            const over = units.filter((unit) => isTied(unit, a) && isTied(unit, b))
            return a < b && over.length > 0 ? [`${a} ${b} ${[...over].sort()}`] : []
          }),
        )
        const { drawn, total, isMore } = bridged(graph, withoutUnits)
        expect(isMore).toBe(false)
        expect(total).toBe(expected.length)
        if (total <= MOST_BRIDGES)
          expect(drawn.map(({ ends, over }) => `${ends.join(' ')} ${[...over].sort()}`).sort()).toEqual(expected.sort())
      }),
    )
  })

  test('are in no count of ties', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const graph = graphOf(world)
        expect(visibleOf(graph, withoutUnits).ties.total).toBe(visibleOf(graph, view).ties.total)
        expect(visibleOf(graph, withoutUnits).unitTies).toEqual([])
      }),
    )
  })

  test('stop at a bound, and say that there are more', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const graph = graphOf(world)
        const all = bridged(graph, withoutUnits)
        const few = bridged(graph, withoutUnits, 1)
        expect(few.total).toBeLessThanOrEqual(1)
        expect(few.isMore).toBe(all.drawn.reduce((sum, { over }) => sum + over.length, 0) > 1)
        expect(all.drawn.length).toBeLessThanOrEqual(MOST_BRIDGES)
      }),
    )
  })
})
