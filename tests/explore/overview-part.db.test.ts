import { expect, test } from 'vitest'
import { whole } from '#client/features/explore/queries/wholeOverview.ts'
import { OverviewDocument, type OverviewQuery } from '#client/generated/graphql.ts'
import type { FactFilter } from '#server/generated/resolvers.ts'
import { type Asked, given, reader } from '#tests/support/given.ts'
import { aRandomWorld } from '#tests/support/randomWorld.ts'

const asOf = '2026-03-31'
const MOST = 6

test('what comes in parts is joined to what comes at once, with and without a filter', async () => {
  await given(...aRandomWorld(7))
  const ask = reader('members')
  const filters: readonly FactFilter[] = [{}, { unit: 'top' }, { agreementStates: ['in_force'] }]
  for (const filter of filters) {
    const { morePartners, ...atOnce } = await ask.overview({ asOf, filter })
    expect(morePartners).toBe(0)
    expect(atOnce.slice.nodes.length + atOnce.filteredOut.nodes.length).toBeGreaterThan(2 * MOST)
    const first = await ask.overview({ asOf, filter, most: MOST })
    expect(first.morePartners).toBeGreaterThan(MOST / 2)
    expect(await joined(ask, first, filter)).toEqual({ ...atOnce, morePartners: 0 })
  }
})

test('a part names the version of its data, and says how many come after it', async () => {
  await given(...aRandomWorld(8))
  const ask = reader('public')
  const { slice, morePartners } = await ask.overview({ asOf, most: 1 })
  const [strongest] = slice.nodes
  expect(slice.links.every(({ to }) => to === strongest?.id)).toBe(true)
  const last = await ask.overviewPart({ asOf, offset: morePartners, most: 4000 })
  expect(last).toMatchObject({ dataVersion: slice.dataVersion, morePartners: 0 })
  expect(last.nodes).toHaveLength(1)
  const second = await ask.overviewPart({ asOf, offset: 1, most: 1 })
  expect(second.nodes).toHaveLength(1)
  expect(second.morePartners).toBe(morePartners - 1)
  expect(await ask.overviewPart({ asOf, offset: morePartners + 1, most: 1 })).toMatchObject({ nodes: [], links: [] })
  await expect(ask.overviewPart({ asOf, offset: -1, most: 1 })).rejects.toThrow()
})

/** By the client's own way of asking. */
async function joined(ask: Asked, first: Awaited<ReturnType<Asked['overview']>>, filter: FactFilter) {
  const variables = { asOf, filter, most: MOST }
  const more = async (document: unknown, words: never) => {
    if (document === OverviewDocument) throw new Error('of one version: nothing is begun anew')
    return { overviewPart: await ask.overviewPart(words) }
  }
  const answer = await whole({ overview: first } as unknown as OverviewQuery, variables, more as never)
  return answer.overview
}
