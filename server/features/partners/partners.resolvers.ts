import type { KnownFacts } from '#server/domain/network/knownFacts.ts'
import { byOfficialOrder, type KnownFact } from '#server/domain/network/knownRows.ts'
import { formsToMeet, searchTerms } from '#server/domain/things/searchTerms.ts'
import { partnersListed, unitsListed } from '#server/features/partners/lists.ts'
import {
  departmentProfileOf,
  type PartnerRow,
  partnerProfileOf,
  togetherIn,
  type UnitRow,
} from '#server/features/partners/profiles.ts'
import type {
  QueryCountryProfileArgs,
  QueryDepartmentProfileArgs,
  QueryListDepartmentsArgs,
  QueryListPartnersArgs,
  QueryPartnerProfileArgs,
  QueryRegionProfileArgs,
  QueryThemeProfileArgs,
} from '#server/generated/resolvers.ts'
import type { FieldResolvers } from '#server/graphql/attachResolvers.ts'
import type { Context } from '#server/graphql/context.ts'
import { checkRange, checkText } from '#server/graphql/errors.ts'
import { nodesOf } from '#server/graphql/nodesOf.ts'
import { askedIds, type FoundTopic, idsOf, topicPage, wholePage } from '#server/graphql/wholePage.ts'

const LONGEST_TEXT = 200

export async function listPartners(_root: unknown, ask: QueryListPartnersArgs, { read, facts }: Context) {
  const page = checkedPage(ask.offset ?? 0, ask.pageSize ?? 50)
  const names = namesOf(ask.text)
  const [found, known] = await Promise.all([
    names && read<{ readonly id: string }>('partners/named-partners', { only: { names } }),
    facts(),
  ])
  return partnersListed(ask, found && new Set(found.map(({ id }) => id)), { read, known, ...page })
}

/** Null: any name. */
function namesOf(text: string | null | undefined): ReturnType<typeof formsToMeet> | null {
  if (text === null || text === undefined || text.trim() === '') return null
  checkText('text', text, LONGEST_TEXT)
  const terms = searchTerms(text)
  if (!terms) return [['\n']]
  // One sign may become eighteen when it is folded.
  checkText('text', terms.whole, LONGEST_TEXT)
  return formsToMeet(terms)
}

export async function listDepartments(_root: unknown, ask: QueryListDepartmentsArgs, { read, facts }: Context) {
  const page = checkedPage(ask.offset ?? 0, ask.pageSize ?? 100)
  return unitsListed(ask, { read, known: await facts(), ...page })
}

export async function partnerProfile(_root: unknown, { id, asOf }: QueryPartnerProfileArgs, { read, facts }: Context) {
  const known = await facts()
  const own = known.factsAt([id], asOf)
  const together = togetherIn(own, id)
  const asked = read<PartnerRow>('partners/partner-profile', {
    ...{ id, asOf, units: endsOf(own, 'units'), leads: endsOf(own, 'leadUnits') },
    others: askedIds([...together.keys()]),
  })
  const row = await wholePage(read, asked, { id, facts: own.map((fact) => fact.id) })
  return partnerProfileOf(row, together, known.network(asOf))
}

/** Ids that stand at one of these facts, as a query is asked for them. */
function endsOf(facts: readonly KnownFact[], key: 'units' | 'leadUnits'): readonly string[] {
  return askedIds([...new Set(facts.flatMap((fact) => fact[key]))])
}

export async function departmentProfile(
  _root: unknown,
  { id, asOf }: QueryDepartmentProfileArgs,
  { read, facts }: Context,
) {
  const known = await facts()
  const network = known.network(asOf)
  const own = known.factsAt([id], asOf).filter(({ units }) => units.includes(id))
  const subs = [...known.ends.values()].filter(({ countsWith }) => countsWith === id).sort(byOfficialOrder)
  const partners = (network.tiesAt.get(id) ?? []).map(({ to }) => to)
  const [row, nodes] = await Promise.all([
    wholePage(read, read<UnitRow>('partners/department-profile', { id, asOf }), { id, facts: idsOf(own) }),
    nodesOf({ read, known }, [...idsOf(subs), ...partners], asOf),
  ])
  const isSub = new Set(idsOf(subs))
  const beside = {
    subUnits: nodes.filter((node) => isSub.has(node.id)),
    partners: nodes.filter((node) => !isSub.has(node.id)),
    ends: known.factsAt([id, ...isSub], asOf).flatMap(({ organizations }) => organizations),
  }
  return departmentProfileOf(row, beside, { network, ofTops: known.network(asOf, { unit: 'top' }) })
}

export async function countryProfile(
  _root: unknown,
  { code, asOf }: QueryCountryProfileArgs,
  { read, facts }: Context,
) {
  const known = await facts()
  const ask = { id: code, asOf, known, read, ...inPlace(known, code, asOf) }
  return topicPage(ask, (units) => read<FoundTopic>('partners/country-profile', { code, asOf, units }))
}

export async function regionProfile(_root: unknown, { id, asOf }: QueryRegionProfileArgs, { read, facts }: Context) {
  const known = await facts()
  const ask = { id, asOf, known, read, ...inPlace(known, id, asOf) }
  return topicPage(ask, (units) => read<FoundTopic>('partners/region-profile', { id, asOf, units }))
}

/** Partners in a country or region, and what is on record at them. */
function inPlace(known: KnownFacts, id: string, asOf: string) {
  const partners = idsOf(known.topics.partnersIn(id, asOf))
  return { partners, facts: known.factsAt(partners, asOf) }
}

export async function themeProfile(_root: unknown, { id, asOf }: QueryThemeProfileArgs, { read, facts }: Context) {
  const known = await facts()
  const ask = { id, asOf, known, read, ...known.topics.about(id, asOf) }
  return topicPage(ask, (units) => read<FoundTopic>('partners/theme-profile', { id, units }))
}

function checkedPage(offset: number, pageSize: number): { readonly offset: number; readonly pageSize: number } {
  checkRange('offset', offset, 0, 1_000_000)
  checkRange('pageSize', pageSize, 1, 200)
  return { offset, pageSize }
}

export const partnersResolvers = {
  listPartners,
  partnerProfile,
  listDepartments,
  departmentProfile,
  countryProfile,
  regionProfile,
  themeProfile,
} satisfies FieldResolvers
