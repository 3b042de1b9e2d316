import { expect, test } from 'vitest'
import { shortestPaths, tieNetOf } from '#server/domain/network/paths.ts'
import { project } from '#server/domain/projection/projection.ts'
import { everyPath } from '#tests/domain/everyPath.ts'
import { summaryOf } from '#tests/domain/summary.ts'
import { aRandomWorld } from '#tests/support/randomWorld.ts'
import { sampled } from '#tests/support/sample.ts'
import { THE_PLACES } from '#tests/support/world.ts'

const SEEDS = Array.from({ length: 200 }, (_, index) => 1000 + index)

test('the shortest paths are what a search of everything finds, in random small worlds', () => {
  let found = 0
  const seeds = sampled(SEEDS, 25)
  for (const [index, seed] of seeds.entries()) {
    const things = aRandomWorld(seed, { partners: 7, units: 5, facts: 18 })
    const records = [...THE_PLACES, ...things.flatMap((thing) => thing.records)]
    const once = [...new Map(records.map((record) => [record.id, record])).values()]
    const all = summaryOf(project(once, []), '2026-03-31').ties
    const ties = all.filter((tie) => tie.from.startsWith('dep-'))
    const tied = things.map(({ id }) => id).filter((id) => ties.some(({ from, to }) => from === id || to === id))
    const [from, to] = [tied[0] as string, tied[1 + (index % (tied.length - 1))] as string]
    const paths = shortestPaths(tieNetOf(ties), from, to, 8).map(({ nodes }) => nodes)
    expect(paths, `world ${seed}`).toEqual(everyPath(all, from, to).slice(0, 8))
    found += paths.length
  }
  expect(found).toBeGreaterThan(seeds.length)
})
