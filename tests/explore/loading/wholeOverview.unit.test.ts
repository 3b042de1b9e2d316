import { expect, test } from 'vitest'
import type { AskMore } from '#client/api/useQuestion.ts'
import { whole } from '#client/features/explore/queries/wholeOverview.ts'
import {
  OverviewDocument,
  type OverviewPartQuery,
  type OverviewQuery,
  type OverviewQueryVariables,
} from '#client/generated/graphql.ts'

const variables: OverviewQueryVariables = { asOf: '2026-03-31', most: 2 }

test('an answer that holds everything is taken as it is', async () => {
  const first = answer(1, 0)
  expect(await whole(first, variables, asking(() => 1).ask)).toEqual(first)
})

test('asks for each part once, from where the one before it ends', async () => {
  const { ask, asked } = asking(() => 1)
  const { overview } = await whole(answer(1, 3), variables, ask)
  expect(asked).toEqual([1, 2, 3])
  expect(overview.slice.nodes.map(({ id }) => id)).toEqual(['o0', 'o1', 'o2', 'o3', 'u'])
  expect(overview.morePartners).toBe(0)
})

test('begins anew where the data has changed between two parts', async () => {
  let isChanged = false
  const { ask, asked } = asking((offset) => {
    isChanged ||= offset === 2
    return isChanged ? 2 : 1
  })
  const { overview } = await whole(answer(1, 3), variables, ask)
  expect(overview.slice.dataVersion).toBe(2)
  expect(asked).toEqual([1, 2, 'overview', 1, 2, 3])
})

test('says that it failed where the data never holds still', async () => {
  let version = 2
  const { ask } = asking(() => ++version)
  await expect(whole(answer(1, 3), variables, ask)).rejects.toMatchObject({ code: 'INTERNAL' })
})

/** A server of four partners that brings one at a time; its parts are of the version that `versionAt` gives. */
function asking(versionAt: (offset: number) => number) {
  const asked: (number | 'overview')[] = []
  const ask = async (document: unknown, { offset }: { readonly offset: number }) => {
    asked.push(document === OverviewDocument ? 'overview' : offset)
    return document === OverviewDocument ? answer(2, 3) : part(versionAt(offset), offset)
  }
  return { asked, ask: ask as unknown as AskMore }
}

const nothing = { nodes: [], links: [] }

function answer(dataVersion: number, morePartners: number): OverviewQuery {
  const nodes = [
    { id: 'o0', label: 'Organization' },
    { id: 'u', label: 'Department' },
  ]
  const slice = { asOf: variables.asOf, dataVersion, nodes, links: [] }
  return { overview: { slice, filteredOut: nothing, morePartners } } as unknown as OverviewQuery
}

function part(dataVersion: number, offset: number): OverviewPartQuery {
  const nodes = [{ id: `o${offset}`, label: 'Organization' }]
  return {
    overviewPart: {
      asOf: variables.asOf,
      dataVersion,
      nodes,
      links: [],
      filteredOut: nothing,
      morePartners: 3 - offset,
    },
  } as unknown as OverviewPartQuery
}
