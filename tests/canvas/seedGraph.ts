import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import type { GraphLinkFragment, GraphNodeFragment } from '#client/generated/graphql.ts'
import { graphOfOverview } from '#client/graph/mergeSlice.ts'
import type { Graph } from '#client/graph/types.ts'

/**
 * The seed as a graph for the eye of the canvas: the real names, places and ties, with states by a shortened rule.
 * Pictures need real crowding, not right states; what the states truly are is tested on the server.
 */
type Row = Readonly<Record<string, string>>
type Fact = {
  readonly agreement: boolean
  readonly current: boolean
  readonly standing: boolean
  readonly year: number | null
}

const AS_OF = '2026-03-31'
const RECENT_SINCE = '2023-04-01'
const seedFolder = process.env.CANVAS_SEED ?? fileURLToPath(new URL('../../cypher/seed/', import.meta.url))
const activityKinds = new Set(['liaison_office', 'joint_lab', 'co_creation_center', 'consortium_membership'])
const sectors: Readonly<Record<string, GraphNodeFragment['sector']>> = {
  university: 'academia',
  research_institute: 'academia',
  consortium: 'academia',
  company: 'industry',
  city: 'community',
  community: 'community',
  ngo: 'community',
  government: 'government',
  international_organization: 'government',
  funder: 'government',
  HES: 'academia',
  REC: 'academia',
  PRC: 'industry',
  PUB: 'government',
  OTH: 'not_stated',
}
const unitKinds: Readonly<Record<string, GraphNodeFragment['departmentKind']>> = {
  faculty: 'faculty',
  graduate_school: 'graduate_school',
  research_institute: 'research_institute',
  international_research_institute: 'research_institute',
  inter_departmental_institute: 'inter_departmental',
  center: 'centre',
  hospital: 'hospital',
  administration: 'administration',
}

export const seedIsThere = (): boolean => existsSync(`${seedFolder}/tohoku/organizations.csv`)

export function seedGraph(seed = seedFolder): Graph {
  const rows = (file: string) => rowsOf(`${seed}/${file}`)
  const facts = new Map<string, Fact[]>()
  const note = (from: string, to: string, fact: Fact) => {
    const key = `${from}~${to}`
    facts.set(key, [...(facts.get(key) ?? []), fact])
  }
  for (const row of rows('tohoku/agreements.csv')) {
    if (row.status === 'announced') continue
    note(row.department_id ? `dep-${row.department_id}` : 'home', `org-${row.organization_id}`, factOfAgreement(row))
  }
  for (const row of rows('tohoku/activities.csv')) {
    const units = list(row.department_ids)
    for (const organization of list(row.organization_ids))
      for (const unit of units.length > 0 ? units.map((id) => `dep-${id}`) : ['unit-not-stated'])
        note(unit, `org-${organization}`, factOfActivity(row))
  }
  const participants = rows('tohoku/horizon_participants.csv').filter(
    (row) => row.organization_id !== 'tohoku-university',
  )
  for (const row of participants)
    note('unit-not-stated', participantId(row), { agreement: false, current: true, standing: false, year: 2025 })

  const links = [...facts].map(([id, of]) => linkOf(id, of))
  const regionOf = new Map(rows('world/countries.csv').map((row) => [row.code ?? '', row.plate_region_id ?? '']))
  const organizations = new Map<string, Row>()
  for (const row of rows('tohoku/organizations.csv')) organizations.set(`org-${row.id}`, row)
  for (const row of participants.filter(({ organization_id }) => !organization_id)) {
    // Its usual names stand in the list of organizations, its place here.
    const usual = Object.entries(organizations.get(participantId(row)) ?? {}).filter(([, cell]) => cell !== '')
    const own = { ...row, name_en: row.name ?? '', kind: row.activity_type ?? '' }
    organizations.set(participantId(row), { ...own, ...Object.fromEntries(usual) })
  }
  const strategic = new Set(rows('tohoku/designations.csv').map((row) => `org-${row.organization_id}`))
  const nodes = [
    ...[...organizations].map(([id, row]) => organizationOf(id, row, links, regionOf, strategic.has(id))),
    ...rows('tohoku/departments.csv').map((row) => unitOf(row, links)),
  ]
  return graphOfOverview({
    slice: { asOf: AS_OF, recentSince: RECENT_SINCE, dataVersion: 1, nodes, links },
    regions: rows('world/regions.csv')
      .filter((row) => row.scheme === 'plate')
      .map((row) => {
        const here = nodes.filter((node) => node.regionId === row.id)
        const home = new Set(links.filter((link) => link.from === 'home').map((link) => link.to))
        return {
          id: row.id ?? '',
          order: Number(row.order),
          names: names(row),
          partners: here.length,
          wholeUniversity: here.filter((node) => home.has(node.id)).length,
        }
      }),
    countries: [],
  })
}

function rowsOf(path: string): readonly Row[] {
  return parse(readFileSync(path), { columns: true, bom: true }) as readonly Row[]
}

const list = (cell: string | undefined) => (cell ?? '').split(';').filter(Boolean)
const participantId = (row: Row) => `org-${row.organization_id || `pic-${row.pic}`}`

function factOfAgreement(row: Row): Fact {
  const seen = [row.signed_on, row.as_of, ...list(row.renewed_on)].filter(Boolean).sort().at(-1) ?? ''
  const over = row.status === 'ended' || (row.expires_on !== '' && (row.expires_on ?? '') < AS_OF)
  const year = seen ? Number(seen.slice(0, 4)) : null
  const agreement = !activityKinds.has(row.kind ?? '')
  const confirmed = (row.expires_on ?? '') >= AS_OF || (year !== null && year >= 2021)
  return {
    agreement,
    current: agreement ? !over && confirmed : (year ?? 0) >= 2023,
    standing: agreement && !over,
    year,
  }
}

function factOfActivity(row: Row): Fact {
  const last = Number(row.end_year || row.start_year) || null
  return {
    agreement: false,
    current: last !== null && last >= 2023,
    standing: false,
    year: last === null ? null : Math.min(last, 2026),
  }
}

function linkOf(id: string, facts: readonly Fact[]): GraphLinkFragment {
  const agreements = facts.filter((fact) => fact.agreement)
  const activities = facts.filter((fact) => !fact.agreement)
  const inForce = agreements.filter((fact) => fact.current).length
  const recent = activities.filter((fact) => fact.current).length
  const alive = recent > 0 && !agreements.some((fact) => fact.standing)
  return {
    id,
    from: id.split('~')[0] ?? '',
    to: id.split('~')[1] ?? '',
    state: inForce > 0 ? 'in_force' : alive ? 'unformalised' : 'grey',
    tail: null,
    toBeConfirmed: false,
    agreements: agreements.length,
    agreementsInForce: inForce,
    agreementsExpiring: 0,
    activities: activities.length,
    recentActivities: recent,
    lastSeen: latest(facts.map((fact) => fact.year)),
  }
}

function latest(years: readonly (number | null)[]): number | null {
  const known = years.filter((year) => year !== null)
  return known.length > 0 ? Math.max(...known) : null
}

function organizationOf(
  id: string,
  row: Row,
  links: readonly GraphLinkFragment[],
  regionOf: ReadonlyMap<string, string>,
  strategic: boolean,
): GraphNodeFragment {
  const country = row.country_code || null
  const label = row.kind === 'consortium' ? 'Consortium' : 'University'
  const place = country === 'JP' ? 'at_home' : country ? 'abroad' : 'multinational'
  return {
    ...countsOf(links.filter((link) => link.to === id)),
    id,
    label,
    names: names(row),
    sector: sectors[row.kind ?? ''] ?? 'not_stated',
    place,
    countryCode: country,
    regionId: country ? (regionOf.get(country) ?? null) : 'plate-no-single-country',
    city: row.city || null,
    lat: row.lat ? Number(row.lat) : null,
    lon: row.lon ? Number(row.lon) : null,
    departmentKind: null,
    officialOrder: null,
    countsWith: null,
    partnershipState: 'quiet',
    asked: false,
    toBeConfirmed: false,
    strategic,
    hiddenTies: 0,
  }
}

function unitOf(row: Row, links: readonly GraphLinkFragment[]): GraphNodeFragment {
  const id = `dep-${row.id}`
  return {
    ...countsOf(links.filter((link) => link.from === id)),
    id,
    label: 'Department',
    names: names(row),
    sector: null,
    place: null,
    countryCode: null,
    regionId: null,
    city: null,
    lat: null,
    lon: null,
    departmentKind: unitKinds[row.kind ?? ''] ?? 'centre',
    officialOrder: Number(row.official_order),
    countsWith: row.counts_with ? `dep-${row.counts_with}` : null,
    partnershipState: null,
    asked: null,
    toBeConfirmed: false,
    strategic: false,
    hiddenTies: 0,
  }
}

function countsOf(links: readonly GraphLinkFragment[]) {
  const sum = (key: 'agreements' | 'agreementsInForce' | 'activities' | 'recentActivities') =>
    links.reduce((total, link) => total + link[key], 0)
  return {
    ties: links.length,
    agreements: sum('agreements'),
    agreementsInForce: sum('agreementsInForce'),
    activities: sum('activities'),
    recentActivities: sum('recentActivities'),
    counterparts: links.length,
    lastSeen: latest(links.map((link) => link.lastSeen)),
  }
}

function names(row: Row): GraphNodeFragment['names'] {
  return {
    en: row.name_en || null,
    ja: row.name_ja || null,
    native: row.name_native || null,
    nativeLanguage: null,
    shortEn: row.short_name_en || row.short_name || null,
    shortJa: row.short_name_ja || null,
    jaSource: null,
  }
}
