import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import type { ReactNode } from 'react'
import { describe, expect, test } from 'vitest'
import { Partner } from '#client/features/partners/PartnerPage.tsx'
import { Topic } from '#client/features/topics/TopicPage.tsx'
import { Unit } from '#client/features/units/UnitPage.tsx'
import type {
  CountryPageQuery,
  FactEvidenceFragment,
  GraphNodeFragment,
  ListDepartmentsQuery,
  OverviewQuery,
  PartnerPageQuery,
  RegionPageQuery,
  StrategyItemsQuery,
  StrategyPageQuery,
  ThemePageQuery,
  TopicProfileFragment,
  UnitPageQuery,
} from '#client/generated/graphql.ts'
import { UNIT_NOT_STATED } from '#client/graph/ids.ts'
import { placesUnder } from '#client/view/place.ts'
import type { PlaceSwitch } from '#client/view/types.ts'
import { type RenderedPage, rendered } from '#tests/partners/renderedPage.tsx'
import { askProduct } from '#tests/support/askProduct.ts'
import { onScreen } from '#tests/support/page/visit.ts'
import { sampled } from '#tests/support/sample.ts'
import { words } from '#tests/support/words.ts'

const DATES = ['2016-03-31', '2026-03-31'] as const
const PLACES = ['abroad', 'at_home', 'both'] as const
const t = words('en')

type Fact = FactEvidenceFragment
/** A page as its question is answered: what it may count, and the page that shows it. */
type Asked = {
  readonly what: string
  readonly facts: readonly Fact[]
  readonly partners: readonly GraphNodeFragment[]
  readonly page: ReactNode
  /** It is one place, or one partner: the switch changes nothing. */
  readonly isOnePlace: boolean
  /** Whose rows count what the page is about. */
  readonly tables: readonly Table[]
}
type Table = 'partners' | 'units'

const endsOf = {
  partners: ({ organizationIds }) => organizationIds,
  units: ({ departmentIds }) => (departmentIds.length === 0 ? [UNIT_NOT_STATED] : departmentIds),
} satisfies Record<Table, (fact: Fact) => readonly string[]>

const themeIds = (
  parse(readFileSync('cypher/seed/tohoku/themes.csv'), { columns: true, bom: true }) as { id: string }[]
).map(({ id }) => `the-${id}`)
const TREATY_REGIONS = ['asean', 'eu']

describe.each(DATES)('as of %s, in each place, the rows of a page open what its headline counts:', (asOf) => {
  const askOverview = async () => (await askProduct<OverviewQuery>('Overview', { asOf })).overview
  const topic = (profile: TopicProfileFragment, isOnePlace = false): Asked => ({
    what: `${profile.id} ${asOf}`,
    ...{
      facts: profile.facts,
      partners: profile.partners,
      isOnePlace,
      page: <Topic profile={profile} />,
      tables: ['partners', 'units'],
    },
  })

  test('units, and their rows in the list of units', async () => {
    const listOf = (place: PlaceSwitch) =>
      askProduct<ListDepartmentsQuery>('ListDepartments', { asOf, places: placesUnder[place], strategic: null })
    const lists = await Promise.all(PLACES.map(listOf))
    const units = lists[0]?.listDepartments.rows.map(({ id }) => id) ?? []
    let seen = 0
    for (const id of sampled(units, 3)) {
      const { departmentProfile: profile } = await askProduct<UnitPageQuery>('UnitPage', { id, asOf })
      const { facts, partners } = profile
      const pages = walk({
        what: `${id} ${asOf}`,
        facts,
        partners,
        isOnePlace: false,
        page: <Unit profile={profile} />,
        tables: ['partners'],
      })
      for (const [index, { opened, here }] of pages.entries()) {
        const row = lists[index]?.listDepartments.rows.find((one) => one.id === id)
        expect(
          row && [`${row.agreementsInForce} / ${row.agreements}`, `${row.recentActivities} / ${row.activities}`],
        ).toEqual(cellsOf(opened))
        expect(row?.counterparts, id).toBe(here)
      }
      seen += 1
    }
    expect(seen).toBeGreaterThanOrEqual(3)
  })

  test('subjects', async () => {
    expect(themeIds.length).toBeGreaterThanOrEqual(40)
    for (const id of sampled(themeIds, 2))
      walk(topic((await askProduct<ThemePageQuery>('ThemePage', { id, asOf })).themeProfile))
  })

  test('countries and regions', async () => {
    const { countries, regions } = await askOverview()
    for (const { code } of sampled(countries, 2))
      walk(topic((await askProduct<CountryPageQuery>('CountryPage', { code, asOf })).countryProfile, true))
    for (const id of sampled([...regions.map((region) => region.id), ...TREATY_REGIONS], 2))
      walk(topic((await askProduct<RegionPageQuery>('RegionPage', { id, asOf })).regionProfile, true))
    expect(Math.min(countries.length, regions.length)).toBeGreaterThanOrEqual(5)
  })

  test('items of the strategy, with the numbers of the list on the start page', async () => {
    const { strategyItems } = await askProduct<StrategyItemsQuery>('StrategyItems', { asOf })
    for (const item of sampled(strategyItems, 2)) {
      const { strategyProfile: profile } = await askProduct<StrategyPageQuery>('StrategyPage', { id: item.id, asOf })
      const both = walk(topic(profile)).at(-1)
      const [agreements, activities] = [partOf(both?.opened ?? [], 'Agreement'), partOf(both?.opened ?? [], 'Activity')]
      expect([item.agreements ?? 0, item.activities ?? 0], item.id).toEqual([agreements.length, activities.length])
      expect(item.agreements === null, item.id).toBe(profile.assigned === false)
    }
    expect(strategyItems.length).toBeGreaterThanOrEqual(10)
  })

  test('partners', async () => {
    const { nodes } = (await askOverview()).slice
    const partners = nodes.filter(({ label }) => label !== 'Department').map(({ id }) => id)
    for (const id of sampled(partners, 4)) {
      const { partnerProfile: profile } = await askProduct<PartnerPageQuery>('PartnerPage', { id, asOf })
      const { facts, node } = profile
      walk({
        what: `${id} ${asOf}`,
        facts,
        partners: [node],
        isOnePlace: true,
        page: <Partner profile={profile} />,
        tables: ['units'],
      })
    }
    expect(partners.length).toBeGreaterThanOrEqual(100)
  })
})

const BROWSED = [
  '/themes/the-disaster-resilience',
  '/departments/dep-irides',
  '/strategy/str-vision-1',
  '/regions/asean',
]

test.each(sampled(BROWSED, 1))('%s says in a browser what its components say without one', async (path) => {
  const asOf = '2026-03-31'
  const id = path.split('/').at(-1) ?? ''
  const page = await pageAt(path, id, asOf)
  for (const place of sampled(PLACES, 1)) {
    const { sentence, rowsOf } = rendered(page, place)
    await onScreen(path, { language: 'en', asOf, place }, async (screen) => {
      await expect.poll(() => screen.getByTestId('sentence').textContent()).toBe(sentence)
      const folded = screen.locator('main button[aria-expanded="false"]')
      while ((await folded.count()) > 0) await folded.first().click()
      for (const table of ['partners', 'units', 'agreements', 'activities']) {
        const shown = await screen
          .getByTestId(table)
          .locator('tbody tr:is([data-id], [data-fact])')
          .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-id') ?? row.getAttribute('data-fact')))
        expect.soft(shown, `${table}, ${place}`).toEqual([...rowsOf(table).keys()])
      }
    })
  }
})

async function pageAt(path: string, id: string, asOf: string): Promise<ReactNode> {
  if (path.startsWith('/departments/'))
    return <Unit profile={(await askProduct<UnitPageQuery>('UnitPage', { id, asOf })).departmentProfile} />
  if (path.startsWith('/themes/'))
    return <Topic profile={(await askProduct<ThemePageQuery>('ThemePage', { id, asOf })).themeProfile} />
  if (path.startsWith('/strategy/'))
    return <Topic profile={(await askProduct<StrategyPageQuery>('StrategyPage', { id, asOf })).strategyProfile} />
  return <Topic profile={(await askProduct<RegionPageQuery>('RegionPage', { id, asOf })).regionProfile} />
}

type Walked = { readonly opened: readonly Fact[]; readonly here: number }

/** The page in each place. */
function walk(asked: Asked): readonly Walked[] {
  return PLACES.map((place) => expectOneScope(asked, place))
}

function expectOneScope({ what, facts, partners, page, isOnePlace, tables }: Asked, place: PlaceSwitch): Walked {
  const shown = rendered(page, place)
  const places: readonly unknown[] | null = isOnePlace ? null : placesUnder[place]
  const here = new Set(partners.filter((one) => places === null || places.includes(one.place)).map(({ id }) => id))
  const meant =
    places === null ? facts : facts.filter(({ organizationIds }) => organizationIds.some((id) => here.has(id)))
  const listed = new Set([...shown.rowsOf('agreements').keys(), ...shown.rowsOf('activities').keys()])
  const opened = facts.filter(({ id }) => listed.has(id))
  const where = `${what}, ${place}`
  expect(opened, where).toEqual(meant)
  expect(listed.size, where).toBe(opened.length)
  if (partners.length + facts.length > 0)
    for (const part of headlineParts(opened)) expect(shown.sentence, where).toContain(part)
  const shared = tables.flatMap((table) => expectRows(shown, table, { opened, where }))
  if (shared.length === 0) expect(shown.said, where).not.toContain('shared by several rows')
  return { opened, here: here.size }
}

type Rows = { readonly opened: readonly Fact[]; readonly where: string }

/** Each row counts what it opens, all together open the whole, and what stands in several of them is said. */
function expectRows(shown: RenderedPage, table: Table, { opened, where }: Rows): readonly Fact[] {
  const rows = shown.rowsOf(table)
  for (const [id, cells] of rows) {
    const own = opened.filter((fact) => endsOf[table](fact).includes(id))
    expect(
      cells.filter((cell) => /^\d+ \/ \d+$/.test(cell)),
      `${table} ${id}, ${where}`,
    ).toEqual(cellsOf(own))
  }
  const times = opened.map((fact) => endsOf[table](fact).filter((id) => rows.has(id)).length)
  // "Unit not stated" is a row, what names no partner is in none: the page says how many.
  const inNone = opened.filter((_, index) => times[index] === 0)
  expect(table === 'units' ? inNone : inNone.flatMap(endsOf[table]), `left out of ${table}, ${where}`).toEqual([])
  if (inNone.length > 0)
    expect(shown.said, where).toContain(t(`pages:rows.noPartner_${plural(inNone.length)}`, { count: inNone.length }))
  const shared = opened.filter((_, index) => (times[index] ?? 0) > 1)
  if (shared.length > 0)
    expect(shown.said, where).toContain(t(`pages:rows.shared_${plural(shared.length)}`, { count: shared.length }))
  return shared
}

const plural = (count: number) => (count === 1 ? 'one' : 'other')
const partOf = (facts: readonly Fact[], label: Fact['label']) => facts.filter((fact) => fact.label === label)
const currentOf = (facts: readonly Fact[]) => facts.filter(({ isCurrent }) => isCurrent).length

/** In force / all, recent / all. */
function cellsOf(facts: readonly Fact[]): readonly string[] {
  return (['Agreement', 'Activity'] as const).map((label) => {
    const own = partOf(facts, label)
    return `${currentOf(own)} / ${own.length}`
  })
}

function headlineParts(facts: readonly Fact[]): readonly string[] {
  const [agreements, activities] = [partOf(facts, 'Agreement'), partOf(facts, 'Activity')]
  return [
    t(`pages:count.agreements_${plural(agreements.length)}`, {
      count: agreements.length,
      inForce: currentOf(agreements),
    }),
    t(`pages:count.activities_${plural(activities.length)}`, {
      count: activities.length,
      recent: currentOf(activities),
    }),
  ]
}
