import type { AgreementKind, AgreementLevel, CoverageKey, GraphNodeFragment } from '#client/generated/graphql.ts'
import { agreementKindValues, agreementLevelValues, coverageKeyValues } from '#client/generated/kinds.ts'

/** Which part of a count is listed: what it counts, what it leaves out, or both. */
export const sides = ['counted', 'others', 'all'] as const
export type Side = (typeof sides)[number]

type PartnerQuestion = Extract<CoverageKey, `partners_${string}`>
type FactQuestion = Exclude<CoverageKey, PartnerQuestion>

const levels: readonly string[] = agreementLevelValues
const kinds: readonly string[] = agreementKindValues

/** The list behind one number of the start page. */
export type Counted =
  | {
      readonly kind: 'facts'
      readonly label: 'Agreement' | 'Activity'
      readonly question: FactQuestion
      readonly side: Side
    }
  | { readonly kind: 'partners'; readonly label: 'Partner'; readonly question: PartnerQuestion; readonly side: Side }
  | {
      readonly kind: 'agreements'
      readonly label: 'Agreement'
      /** Null: of any level and kind. */
      readonly level: AgreementLevel | null
      readonly of: AgreementKind | null
    }

export const pageOfQuestion = (question: CoverageKey, side: Side): string => `/data/${question}/${side}`

export const pageOfAgreements = (level: AgreementLevel, kind: AgreementKind): string =>
  `${ALL_AGREEMENTS}/${level}/${kind}`

export const ALL_AGREEMENTS = '/data/agreements'

/** The list that a path under `/data` names; null: there is none. */
export function countedOf(path: string): Counted | null {
  const [first = '', second, third, ...rest] = path.split('/')
  if (rest.length > 0) return null
  if (first === 'agreements') return agreementsOf(second, third)
  const side = sides.find((one) => one === second)
  const question = coverageKeyValues.find((one) => one === first)
  if (!side || third !== undefined || !question) return null
  if (isOfPartners(question)) return { kind: 'partners', label: 'Partner', question, side }
  return { kind: 'facts', label: question.startsWith('agreements_') ? 'Agreement' : 'Activity', question, side }
}

const isOfPartners = (question: CoverageKey): question is PartnerQuestion => question.startsWith('partners_')

function agreementsOf(level: string | undefined, kind: string | undefined): Counted | null {
  if (level === undefined) return { kind: 'agreements', label: 'Agreement', level: null, of: null }
  if (kind === undefined || !levels.includes(level) || !kinds.includes(kind)) return null
  return { kind: 'agreements', label: 'Agreement', level: level as AgreementLevel, of: kind as AgreementKind }
}

/** The same questions for one partner, as the server answers them. */
const answers: Readonly<Record<PartnerQuestion, (partner: GraphNodeFragment) => boolean>> = {
  partners_with_coordinates: ({ lat, lon }) => lat !== null && lon !== null,
  partners_with_japanese_name: ({ names }) => names.ja !== null,
  partners_asked: ({ asked }) => asked === true,
}

export function partnersOn(
  side: Side,
  question: PartnerQuestion,
  nodes: readonly GraphNodeFragment[],
): readonly GraphNodeFragment[] {
  const partners = nodes.filter(({ label }) => label !== 'Department')
  if (side === 'all') return partners
  return partners.filter((partner) => answers[question](partner) === (side === 'counted'))
}
