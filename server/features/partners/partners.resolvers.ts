import { type TopicRow, topicProfileOf } from '#server/domain/network/topicProfile.ts'
import { formsToMeet, searchTerms } from '#server/domain/things/searchTerms.ts'
import { partnersListed, unitsListed } from '#server/features/partners/lists.ts'
import {
  type DepartmentProfileRow,
  departmentProfileOf,
  type PartnerProfileRow,
  partnerProfileOf,
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
import { type Found, wholePage } from '#server/graphql/wholePage.ts'

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
  const asked = read<Found<PartnerProfileRow>>('partners/partner-profile', { id, asOf })
  const [row, known] = await Promise.all([wholePage(read, asked, id), facts()])
  return partnerProfileOf(row, known.network(asOf))
}

export async function departmentProfile(
  _root: unknown,
  { id, asOf }: QueryDepartmentProfileArgs,
  { read, facts }: Context,
) {
  const asked = read<Found<DepartmentProfileRow>>('partners/department-profile', { id, asOf })
  const [row, known] = await Promise.all([wholePage(read, asked, id), facts()])
  return departmentProfileOf(row, known.network(asOf), known.network(asOf, { unit: 'top' }))
}

export async function countryProfile(
  _root: unknown,
  { code, asOf }: QueryCountryProfileArgs,
  { read, facts }: Context,
) {
  const asked = read<Found<TopicRow>>('partners/country-profile', { code, asOf })
  const [row, known] = await Promise.all([wholePage(read, asked, code), facts()])
  return topicProfileOf(row, known.network(asOf))
}

export async function regionProfile(_root: unknown, { id, asOf }: QueryRegionProfileArgs, { read, facts }: Context) {
  const asked = read<Found<TopicRow>>('partners/region-profile', { id, asOf })
  const [row, known] = await Promise.all([wholePage(read, asked, id), facts()])
  return topicProfileOf(row, known.network(asOf))
}

export async function themeProfile(_root: unknown, { id, asOf }: QueryThemeProfileArgs, { read, facts }: Context) {
  const asked = read<Found<TopicRow>>('partners/theme-profile', { id, asOf })
  const [row, known] = await Promise.all([wholePage(read, asked, id), facts()])
  return topicProfileOf(row, known.network(asOf))
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
