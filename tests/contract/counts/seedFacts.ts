/**
 * The seed's rows as agreements and activities, by §7.1 of the vocabulary alone. Readings taken where the text leaves room:
 * - "One side has none" of a join speaks of the column: an agreements.csv row without department has none, though home runs it.
 * - A joined activity has the units and partners of all its rows; where starts disagree the one of the latest "as of" holds,
 *   among equals the earliest (no figure at the three dates depends on it).
 * - `end_on` empty beside a `start_on`: the day is not stated, the year of `end_year` stands (a partial date).
 * - A term that stands in a note alone ("five-year term") is no `termYears`.
 * - `announced` beside an end or a date stays announced; `ended` beside an end has that end (first row of the table that fits).
 */
import { type Day, latest, spanOf } from './partialDates.ts'
import { cell, list, type Row, type Seed } from './seedRows.ts'

/** `agreement` or `activity` with the day-exact properties that states compare. Units: `dep-…` or `home`; none: not stated. */
export type Fact = {
  readonly type: 'agreement' | 'activity'
  readonly rows: readonly string[]
  readonly kind: string
  readonly level: 'university' | 'department' | 'not_stated'
  readonly units: readonly string[]
  readonly partners: readonly string[]
  readonly announced: boolean
  readonly reportedEnded: boolean
  readonly start: string | null
  readonly end: string | null
  /** Signing and renewals, as stated. */
  readonly signings: readonly string[]
  /** Last day for which anything shows it. */
  readonly confirmedOn: Day | null
}

const AGREEMENT_KIND: Readonly<Record<string, string>> = { mou_other: 'other', double_degree: 'joint_degree' }
const ACTIVITY_FROM_AGREEMENT: Readonly<Record<string, string>> = {
  liaison_office: 'overseas_office',
  joint_lab: 'joint_laboratory',
  co_creation_center: 'co_creation_centre',
  consortium_membership: 'consortium_membership',
}
const ACTIVITY_KIND: Readonly<Record<string, string>> = {
  joint_lab: 'joint_laboratory',
  research_project: 'joint_research',
  exchange_program: 'exchange_programme',
  double_degree_program: 'joint_degree',
  co_creation_center: 'co_creation_centre',
  consortium: 'consortium_membership',
  disaster_recovery: 'disaster_cooperation',
}
const HOME = ['home', 'tohoku-university']

export function factsOf(seed: Seed): readonly Fact[] {
  const agreements = seed.agreements.filter((row) => !becomesActivity(row)).map(agreementOf)
  const apart: Fact[] = []
  const joined = new Map<Row, Row[]>(seed.activities.map((row) => [row, []]))
  for (const row of seed.agreements.filter(becomesActivity)) {
    const match = twinOf(row, seed.activities)
    if (match) joined.get(match)?.push(row)
    else apart.push(activityOf([row], null))
  }
  const listed = [...joined].map(([row, rows]) => activityOf(rows, row))
  return [...agreements, ...listed, ...apart, ...seed.projects.map((project) => projectOf(project, seed))]
}

/** Every organization that a list of ours or one of our facts names: `org-…` → country code, empty for none. */
export function partnersOf(seed: Seed): ReadonlyMap<string, string> {
  const listed = seed.organizations.map((row) => [`org-${cell(row, 'id')}`, cell(row, 'country_code')] as const)
  const named = seed.participants
    .filter((row) => !HOME.includes(cell(row, 'organization_id')))
    .map((row) => [participantId(row, seed), cell(row, 'country_code')] as const)
  return new Map([...named, ...listed])
}

/** One agreements.csv row is one agreement: none of the seed meets the rule for joining two. */
function agreementOf(row: Row): Fact {
  const unit = cell(row, 'department_id')
  const start = statedStart(row)
  const renewals = list(row, 'renewed_on')
  return {
    type: 'agreement',
    rows: [`agr-${cell(row, 'id')}`],
    kind: AGREEMENT_KIND[cell(row, 'kind')] ?? cell(row, 'kind'),
    level: unit ? 'department' : 'university',
    units: [unit ? `dep-${unit}` : 'home'],
    partners: [`org-${cell(row, 'organization_id')}`],
    announced: cell(row, 'status') === 'announced',
    reportedEnded: cell(row, 'status') === 'ended',
    start,
    end: cell(row, 'expires_on') || null,
    signings: [...(start ? [start] : []), ...renewals],
    confirmedOn: latest([start, ...renewals, cell(row, 'as_of')].map(lastDay)),
  }
}

/** An activity of activities.csv with the agreements.csv rows that are the same, or of one such row alone. */
function activityOf(fromAgreements: readonly Row[], listed: Row | null): Fact {
  const starts = fromAgreements.map((row) => ({
    start: studyYears(row)?.first ?? statedStart(row),
    asOf: cell(row, 'as_of'),
  }))
  const own = listed && (cell(listed, 'start_on') || cell(listed, 'start_year') || null)
  const start = winningStart(own, starts)
  const end = listed ? cell(listed, 'end_on') || cell(listed, 'end_year') : ''
  const ends = [...fromAgreements.map((row) => studyYears(row)?.last ?? cell(row, 'expires_on')), end]
  const shown = fromAgreements.flatMap((row) => [...list(row, 'renewed_on'), cell(row, 'as_of')])
  const kind = listed ? (ACTIVITY_KIND[cell(listed, 'kind')] ?? cell(listed, 'kind')) : activityKind(fromAgreements[0])
  return {
    type: 'activity',
    rows: [...(listed ? [`act-${cell(listed, 'id')}`] : []), ...fromAgreements.map((row) => `agr-${cell(row, 'id')}`)],
    kind,
    level: fromAgreements.some(levelNotStated) ? 'not_stated' : 'university',
    units: unique([
      ...fromAgreements.flatMap(runBy),
      ...(listed ? list(listed, 'department_ids').map((id) => `dep-${id}`) : []),
    ]),
    partners: unique([
      ...fromAgreements.map((row) => `org-${cell(row, 'organization_id')}`),
      ...(listed ? list(listed, 'organization_ids').map((id) => `org-${id}`) : []),
    ]),
    announced: fromAgreements.some((row) => cell(row, 'status') === 'announced'),
    reportedEnded: fromAgreements.some((row) => cell(row, 'status') === 'ended'),
    start,
    end: ends.find((stated) => stated !== '') ?? null,
    signings: [],
    confirmedOn: latest([start, ...shown].map(lastDay)),
  }
}

function projectOf(project: Row, seed: Seed): Fact {
  const others = seed.participants.filter(
    (row) => cell(row, 'project_id') === cell(project, 'id') && !HOME.includes(cell(row, 'organization_id')),
  )
  return {
    type: 'activity',
    rows: [`act-${cell(project, 'id')}`],
    kind: 'funded_project',
    level: 'not_stated',
    units: [],
    partners: unique(others.map((row) => participantId(row, seed))),
    announced: false,
    reportedEnded: false,
    start: cell(project, 'starts_on'),
    end: cell(project, 'ends_on'),
    signings: [],
    confirmedOn: lastDay(cell(project, 'starts_on')),
  }
}

/** Where a decision says that a participant is one with a partner, it goes by the id of the partner's row. */
function participantId(row: Row, { decisions }: Seed): string {
  const known = cell(row, 'organization_id')
  const id = known ? `org-${known}` : `org-pic-${cell(row, 'pic')}`
  const [decision] = decisions.filter((one) => cell(one, 'same_as') === id)
  return decision ? cell(decision, 'id') : id
}

function becomesActivity(row: Row): boolean {
  return cell(row, 'kind') in ACTIVITY_FROM_AGREEMENT || levelNotStated(row)
}

function levelNotStated(row: Row): boolean {
  return cell(row, 'kind') === 'student_exchange' && cell(row, 'note').includes('level of agreement not stated')
}

function activityKind(row: Row | undefined): string {
  const kind = row ? cell(row, 'kind') : ''
  return ACTIVITY_FROM_AGREEMENT[kind] ?? kind
}

/** The column decides: no department is home, but "level not stated" without department is unit not stated. */
function runBy(row: Row): readonly string[] {
  const unit = cell(row, 'department_id')
  if (unit) return [`dep-${unit}`]
  return levelNotStated(row) ? [] : ['home']
}

/** Exactly one activity of the same kind and partner fits, or of several the one that starts in the same year. */
function twinOf(row: Row, activities: readonly Row[]): Row | null {
  const unit = cell(row, 'department_id')
  const fitting = activities.filter((activity) => {
    const units = list(activity, 'department_ids')
    return (
      (ACTIVITY_KIND[cell(activity, 'kind')] ?? cell(activity, 'kind')) === activityKind(row) &&
      list(activity, 'organization_ids').includes(cell(row, 'organization_id')) &&
      (!unit || units.length === 0 || units.includes(unit))
    )
  })
  if (fitting.length <= 1) return fitting[0] ?? null
  const year = cell(row, 'signed_on').slice(0, 4)
  const sameYear = fitting.filter((activity) => year !== '' && cell(activity, 'start_year') === year)
  return sameYear.length === 1 ? (sameYear[0] ?? null) : null
}

/** A plain year whose note says "fiscal year <the same year>" is that fiscal year. */
function statedStart(row: Row): string | null {
  const signed = cell(row, 'signed_on')
  return /^\d{4}$/.test(signed) && cell(row, 'note').includes(`fiscal year ${signed}`) ? `FY${signed}` : signed || null
}

/** `FY2015-2017` in the note of a row whose level is not stated: first and last fiscal year. */
function studyYears(row: Row): { readonly first: string; readonly last: string } | null {
  if (!levelNotStated(row)) return null
  const [, from, to] = /FY(\d{4})(?:-(\d{4}))?/.exec(cell(row, 'note')) ?? []
  return from ? { first: `FY${from}`, last: `FY${to ?? from}` } : null
}

function winningStart(
  own: string | null,
  others: readonly { readonly start: string | null; readonly asOf: string }[],
): string | null {
  const dated = others.flatMap(({ start, asOf }) => (start ? [{ start, asOf: lastDay(asOf) ?? '' }] : []))
  const [best] = [...dated].sort((a, b) => b.asOf.localeCompare(a.asOf) || a.start.localeCompare(b.start))
  return best ? best.start : own
}

function lastDay(stated: string | null): Day | null {
  return stated ? spanOf(stated).last : null
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)]
}
