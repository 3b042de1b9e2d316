import type { AgreementKind, AgreementLevel, CoverageKey, GraphNodeFragment } from '#client/generated/graphql.ts'
import { agreementKindValues, agreementLevelValues, coverageKeyValues } from '#client/generated/kinds.ts'

/** Which part of a count is listed: what it counts, what it leaves out, or both. */
export const sides = ['counted', 'others', 'all'] as const
export type Side = (typeof sides)[number]

type PartnerCoverage = Extract<CoverageKey, `partners_${string}`>
type FactCoverage = Exclude<CoverageKey, PartnerCoverage>

const levels: readonly string[] = agreementLevelValues
const kinds: readonly string[] = agreementKindValues

/** The list behind one number of the start page. */
export type CountedList =
  | {
      readonly kind: 'facts'
      readonly label: 'Agreement' | 'Activity'
      readonly coverage: FactCoverage
      readonly side: Side
    }
  | { readonly kind: 'partners'; readonly label: 'Partner'; readonly coverage: PartnerCoverage; readonly side: Side }
  | {
      readonly kind: 'agreements'
      readonly label: 'Agreement'
      /** Null: of any level and kind. */
      readonly level: AgreementLevel | null
      readonly of: AgreementKind | null
    }

export const pageOfCoverage = (coverage: CoverageKey, side: Side): string => `/data/${coverage}/${side}`

export const pageOfAgreements = (level: AgreementLevel, kind: AgreementKind): string =>
  `${ALL_AGREEMENTS}/${level}/${kind}`

export const ALL_AGREEMENTS = '/data/agreements'

/** The list that a path under `/data` names; null: there is none. */
export function countedListAt(path: string): CountedList | null {
  const [first = '', second, third, ...rest] = path.split('/')
  if (rest.length > 0) return null
  if (first === 'agreements') return agreementsOf(second, third)
  const side = sides.find((one) => one === second)
  const coverage = coverageKeyValues.find((one) => one === first)
  if (!side || third !== undefined || !coverage) return null
  if (isOfPartners(coverage)) return { kind: 'partners', label: 'Partner', coverage, side }
  return { kind: 'facts', label: coverage.startsWith('agreements_') ? 'Agreement' : 'Activity', coverage, side }
}

const isOfPartners = (coverage: CoverageKey): coverage is PartnerCoverage => coverage.startsWith('partners_')

function agreementsOf(level: string | undefined, kind: string | undefined): CountedList | null {
  if (level === undefined) return { kind: 'agreements', label: 'Agreement', level: null, of: null }
  if (kind === undefined || !levels.includes(level) || !kinds.includes(kind)) return null
  return { kind: 'agreements', label: 'Agreement', level: level as AgreementLevel, of: kind as AgreementKind }
}

/** The same questions for one partner, as the server answers them. */
const answers: Readonly<Record<PartnerCoverage, (partner: GraphNodeFragment) => boolean>> = {
  partners_with_coordinates: ({ lat, lon }) => lat !== null && lon !== null,
  partners_with_japanese_name: ({ names }) => names.ja !== null,
  partners_asked: ({ asked }) => asked === true,
}

export function partnersOf(
  side: Side,
  coverage: PartnerCoverage,
  nodes: readonly GraphNodeFragment[],
): readonly GraphNodeFragment[] {
  const partners = nodes.filter(({ label }) => label !== 'Department')
  if (side === 'all') return partners
  return partners.filter((partner) => answers[coverage](partner) === (side === 'counted'))
}
