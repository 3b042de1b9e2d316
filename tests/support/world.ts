import { canonicalJson } from '#server/domain/records/canonicalJson.ts'
import type { Cells, Level, RecordKind, StatementRecord } from '#server/domain/records/records.ts'
import { sha256 } from '#server/domain/things/hash.ts'
import { recordId, seriesId, sourceId } from '#server/domain/things/ids.ts'

/**
 * Builders of small worlds. Each thing has sensible defaults (public, abroad, in force) and an id of its own; a test
 * pins what it is about. What they make are records of the seed's shape: `given` sends them through the projection.
 */
export type Thing = {
  /** Its id in the graph. */
  readonly id: string
  /** The id by which rows of the seed's shape call it. */
  readonly ref: string
  readonly records: readonly StatementRecord[]
}

const THE_FILE = { series: seriesId('test-world'), source: sourceId('src-test-world'), page: sourceId('src-test-page') }

/** One statement; a higher level hides it from those below. */
export function aRecord(kind: RecordKind, cells: Cells, level: Level = 0): StatementRecord {
  const text = canonicalJson({ kind, cells, level })
  return {
    id: recordId(`rec-${sha256(text).slice(0, 16)}`),
    series: THE_FILE.series,
    rank: kind === 'correction' || kind === 'denial' ? 100 : 1,
    source: THE_FILE.source,
    sourceKind: 'spreadsheet',
    cites: [THE_FILE.page],
    citedKinds: ['web_page'],
    rowKey: sha256(text),
    kind,
    level,
    statedOn: null,
    recordedAt: '2026-01-01T00:00:00.000Z',
    recordedBy: 'test',
    cells,
    contentHash: sha256(text),
    supersededAt: null,
    retractedAt: null,
    redactedAt: null,
  }
}

/** Home, two regions and a country in each: what every world stands in. */
export const THE_PLACES: readonly StatementRecord[] = [
  aRecord('region', { id: 'plate-here', scheme: 'plate', name_en: 'Here', name_ja: 'こちら', order: '1' }),
  aRecord('region', { id: 'plate-there', scheme: 'plate', name_en: 'There', name_ja: 'あちら', order: '2' }),
  aRecord('country', { code: 'JP', name_en: 'Japan', name_ja: '日本', plate_region_id: 'plate-here' }),
  aRecord('country', { code: 'BE', name_en: 'Belgium', name_ja: 'ベルギー', plate_region_id: 'plate-there' }),
  aRecord('home', { id: 'home', name_en: 'Our University', country_code: 'JP', time_zone: 'Asia/Tokyo' }),
]

let made = 0

/** Ids rise in the order of making, so that ties break in the order of the test's lines. */
function nextRef(kind: string): string {
  made += 1
  return `${kind}-${String(made).padStart(6, '0')}`
}

export function aPartner(cells: Cells = {}, level: Level = 0): Thing {
  const ref = cells.id ?? nextRef('partner')
  const row = { id: ref, name_en: `The ${ref}`, kind: 'university', country_code: 'BE', ...cells }
  return { id: `org-${ref}`, ref, records: [aRecord('organization', row, level)] }
}

export function aDepartment(cells: Cells = {}, level: Level = 0): Thing {
  const ref = cells.id ?? nextRef('unit')
  const row = { id: ref, name_en: `The ${ref}`, kind: 'faculty', official_order: '1', ...cells }
  return { id: `dep-${ref}`, ref, records: [aRecord('department', row, level)] }
}

export function aTheme(cells: Cells = {}): Thing {
  const ref = cells.id ?? nextRef('theme')
  return { id: `the-${ref}`, ref, records: [aRecord('theme', { id: ref, name_en: `The ${ref}`, ...cells })] }
}

export function aTarget(ref: string, parent = ''): Thing {
  const row = { id: ref, kind: 'target', code: ref, name_en: ref, ...(parent && { parent_id: parent }) }
  return { id: `str-${ref}`, ref, records: [aRecord('strategy_item', row)] }
}

/** A fact under construction; every step gives a new one. */
export type FactBuilder = Thing & {
  /** Units, or `home`. */
  readonly heldBy: (...units: readonly (Thing | 'home')[]) => FactBuilder
  readonly runBy: (...units: readonly (Thing | 'home')[]) => FactBuilder
  readonly between: (...partners: readonly Thing[]) => FactBuilder
  readonly involving: (...partners: readonly Thing[]) => FactBuilder
  readonly signedOn: (date: string) => FactBuilder
  readonly startingOn: (date: string) => FactBuilder
  readonly endingOn: (date: string) => FactBuilder
  /** Cells of the row as they stand in a file: `kind`, `status`, `themes`, `note` … */
  readonly saying: (cells: Cells) => FactBuilder
  /** A value of our own vocabulary that no file states: `noticeMonths`, `autoRenews` … */
  readonly with: (values: Cells) => FactBuilder
  readonly about: (theme: Thing) => FactBuilder
  readonly internal: () => FactBuilder
  readonly restricted: () => FactBuilder
}

type FactState = {
  readonly kind: 'agreement' | 'activity'
  readonly ref: string
  readonly cells: Cells
  readonly units: readonly (Thing | 'home')[]
  readonly partners: readonly Thing[]
  readonly themes: readonly Thing[]
  readonly values: Cells
  readonly level: Level
}

/** Signed in 2024 and not ended since, between nobody yet; without a holder it is the whole university's. */
export const anAgreement = (): FactBuilder =>
  factOf({ ...nothing('agreement'), cells: { kind: 'academic_exchange', signed_on: '2024-04-01' } })

/** Joint research that began in 2015, of which nobody has spoken since; its unit is not stated. */
export const anActivity = (): FactBuilder =>
  factOf({ ...nothing('activity'), cells: { kind: 'joint_research', start_on: '2015-04-01' } })

const nothing = (kind: FactState['kind']): Omit<FactState, 'cells'> => ({
  kind,
  ref: nextRef(kind),
  units: [],
  partners: [],
  themes: [],
  values: {},
  level: 0,
})

function factOf(state: FactState): FactBuilder {
  const step = (change: Partial<FactState>) => factOf({ ...state, ...change })
  const isAgreement = state.kind === 'agreement'
  const saying = (cells: Cells) => step({ cells: { ...state.cells, ...cells } })
  const by = (...units: readonly (Thing | 'home')[]) => step({ units: [...state.units, ...units] })
  const to = (...partners: readonly Thing[]) => step({ partners: [...state.partners, ...partners] })
  return {
    id: `${isAgreement ? 'agr' : 'act'}-${state.ref}`,
    ref: state.ref,
    records: recordsOf(state),
    heldBy: by,
    runBy: by,
    between: to,
    involving: to,
    signedOn: (date) => saying({ signed_on: date }),
    startingOn: (date) => saying(isAgreement ? { signed_on: date } : { start_on: date }),
    endingOn: (date) => saying(isAgreement ? { expires_on: date } : { end_on: date }),
    saying,
    with: (values) => step({ values: { ...state.values, ...values } }),
    about: (theme) => step({ themes: [...state.themes, theme] }),
    internal: () => step({ level: 2 }),
    restricted: () => step({ level: 3 }),
  }
}

/** Rows of the same id say the same of the fact and each names one holder and one partner: their links are joined. */
function recordsOf(state: FactState): readonly StatementRecord[] {
  const { kind, ref, level } = state
  const id = `${kind === 'agreement' ? 'agr' : 'act'}-${ref}`
  const links = [
    ...state.themes.map((theme) => ({ link_type: 'ABOUT', link_to: theme.id })),
    // No file lets the whole university run an activity; a person's statement does.
    ...(kind === 'activity' && state.units.includes('home') ? [{ link_type: 'RUN_BY', link_to: 'home' }] : []),
  ]
  const said = [...(Object.keys(state.values).length > 0 ? [state.values] : []), ...links]
  const ends = [...state.units.filter((unit) => unit !== 'home'), ...state.partners, ...state.themes]
  return [
    ...ends.flatMap((end) => end.records),
    ...(kind === 'agreement' ? rowsOfAgreement(state) : rowsOfActivity(state)).map((row) => aRecord(kind, row, level)),
    ...said.map((cells) => aRecord('correction', { entity: id, ...cells }, level)),
  ]
}

function rowsOfAgreement({ ref, cells, units, partners }: FactState): readonly Cells[] {
  const holders = units.length === 0 ? (['home'] as const) : units
  return holders.flatMap((unit) =>
    partners.map((partner) => ({
      id: ref,
      organization_id: partner.ref,
      ...(unit === 'home' ? {} : { department_id: unit.ref }),
      ...cells,
    })),
  )
}

function rowsOfActivity({ ref, cells, units, partners }: FactState): readonly Cells[] {
  const lists = {
    department_ids: units.flatMap((unit) => (unit === 'home' ? [] : [unit.ref])).join(';'),
    organization_ids: partners.map((partner) => partner.ref).join(';'),
  }
  const filled = Object.fromEntries(Object.entries(lists).filter(([, list]) => list !== ''))
  return [{ id: ref, name_en: `The ${ref}`, ...filled, ...cells }]
}
