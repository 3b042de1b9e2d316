import { describe, expect, test } from 'vitest'
import { unitSharesOf } from '#client/features/topics/unitShares.ts'
import type {
  OverviewQuery,
  RegionPageQuery,
  StrategyItemsQuery,
  StrategyPageQuery,
  ThemePageQuery,
  TopicProfileFragment,
  UnitPageQuery,
} from '#client/generated/graphql.ts'
import { countsOf, type PageScope, scopeOf } from '#client/shared/page/pageScope.ts'
import { askProduct } from '#tests/support/askProduct.ts'
import { sampled } from '#tests/support/sample.ts'

const DATES = ['2016-03-31', '2026-03-31'] as const
const PLACES = ['abroad', 'at_home', 'both'] as const
const THEMES = ['the-disaster-resilience', 'the-natural-hazards']

/** What a table counts in all, and how often it counts something again. */
type Counted = { readonly agreements: number; readonly activities: number }

const sumOf = (rows: readonly Counted[]) => rows.reduce((sum, row) => sum + row.agreements + row.activities, 0)

/** Rows add up to the facts of the headline, and what stands in several rows is counted again in each. */
function expectRowsToAddUp({ partners, facts }: PageScope, what: string): void {
  const here = new Set(partners.map(({ id }) => id))
  const ends = facts.map(({ organizationIds }) => organizationIds.filter((id) => here.has(id)).length)
  const named = ends.filter((count) => count > 0)
  expect(sumOf(partners), what).toBe(named.reduce((sum, count) => sum + count, 0))
  const { agreements, activities } = countsOf(facts)
  expect(agreements + activities, what).toBe(facts.length)
}

function expectUnitsToAddUp(units: TopicProfileFragment['units'], scope: PageScope, what: string): void {
  const ends = scope.facts.map(({ departmentIds }) => Math.max(1, departmentIds.length))
  const rows = unitSharesOf(units, scope)
  expect(sumOf(rows), what).toBe(ends.reduce((sum, count) => sum + count, 0))
}

describe.each(DATES)('as of %s', (asOf) => {
  test('the rows of a unit’s page count what its headline counts, abroad, at home and both', async () => {
    const { overview } = await askProduct<OverviewQuery>('Overview', { asOf })
    const units = overview.slice.nodes.filter(({ label }) => label === 'Department').map(({ id }) => id)
    for (const id of sampled(units, 6)) {
      const { departmentProfile: page } = await askProduct<UnitPageQuery>('UnitPage', { id, asOf })
      for (const place of PLACES)
        expectRowsToAddUp(scopeOf(page, { place, strategicOnly: false }), `${id} ${place} ${asOf}`)
    }
    expect(units.length).toBeGreaterThanOrEqual(10)
  })

  test('so do those of subjects, items of the strategy and regions, and their tables of units', async () => {
    const { strategyItems } = await askProduct<StrategyItemsQuery>('StrategyItems', { asOf })
    const pages = [
      ...THEMES.map(async (id) => (await askProduct<ThemePageQuery>('ThemePage', { id, asOf })).themeProfile),
      ...strategyItems.map(
        async ({ id }) => (await askProduct<StrategyPageQuery>('StrategyPage', { id, asOf })).strategyProfile,
      ),
      askProduct<RegionPageQuery>('RegionPage', { id: 'plate-europe', asOf }).then(
        ({ regionProfile }) => regionProfile,
      ),
    ]
    for (const page of await Promise.all(pages)) {
      for (const place of PLACES) {
        const scope = scopeOf(page, { place, strategicOnly: false })
        expectRowsToAddUp(scope, `${page.id} ${place} ${asOf}`)
        expectUnitsToAddUp(page.units, scope, `${page.id} ${place} ${asOf}`)
      }
      const listed = strategyItems.find(({ id }) => id === page.id)
      const { agreements, activities } = countsOf(page.facts)
      if (listed) expect([listed.agreements ?? 0, listed.activities ?? 0], page.id).toEqual([agreements, activities])
      if (listed) expect(listed.agreements === null, page.id).toBe(page.assigned === false)
    }
  })
})
