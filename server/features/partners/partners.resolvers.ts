import { filterParameters, scopeOf } from '#server/domain/network/factFilter.ts'
import { graphNode, type NodeRow, networkOf } from '#server/domain/network/network.ts'
import { type FactRow, withEndsAmong } from '#server/domain/network/rows.ts'
import { type TopicRow, topicProfileOf } from '#server/domain/network/topicProfile.ts'
import { formsToMeet, searchTerms } from '#server/domain/things/searchTerms.ts'
import { recencyWindow } from '#server/domain/time/fiscalYear.ts'
import {
  type DepartmentProfileRow,
  departmentProfileOf,
  type PartnerProfileRow,
  partnerProfileOf,
} from '#server/features/partners/profiles.ts'
import type {
  PartnerTable,
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
import { checkRange, checkText, theRow } from '#server/graphql/errors.ts'
import { type Found, wholePage } from '#server/graphql/wholePage.ts'

const LONGEST_TEXT = 200

type TableRow = {
  readonly dataVersion: number
  readonly total: number
  readonly nodes: readonly NodeRow[]
  readonly facts: readonly FactRow[]
}

/** Units, each with its partners that are meant. */
type UnitsRow = TableRow & { readonly meant: readonly (readonly string[])[] }

export async function listPartners(_root: unknown, ask: QueryListPartnersArgs, { read }: Context) {
  const { offset, pageSize } = checkedPage(ask.offset ?? 0, ask.pageSize ?? 50)
  const { asOf, sectors, places, states, countryCodes, regionId, departmentId, strategic } = ask
  const row = theRow(
    await read<TableRow>('partners/list-partners', {
      ...{ asOf, recentSince: recencyWindow(asOf).first, offset, pageSize, sort: ask.sort ?? 'tie_order' },
      only: { names: namesOf(ask.text), sectors, places, states, countryCodes, regionId, departmentId, strategic },
    }),
    'listPartners',
  )
  return tableOf(row, asOf, offset)
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

export async function listDepartments(_root: unknown, ask: QueryListDepartmentsArgs, { read }: Context) {
  const { offset, pageSize } = checkedPage(ask.offset ?? 0, ask.pageSize ?? 100)
  const { asOf, kinds, places, strategic } = ask
  const row = theRow(
    await read<UnitsRow>('partners/list-departments', {
      ...{ asOf, offset, pageSize, sort: ask.sort ?? 'official_order' },
      only: { kinds, places, strategic },
    }),
    'listDepartments',
  )
  const isNarrowed = (places ?? strategic ?? null) !== null
  const facts = isNarrowed ? withEndsAmong(row.facts, new Set(row.meant.flat())) : row.facts
  return { ...tableOf({ ...row, facts }, asOf, offset), shared: sharedBy(row.nodes, facts) }
}

export async function partnerProfile(_root: unknown, { id, asOf }: QueryPartnerProfileArgs, { read }: Context) {
  const counted = { filter: filterParameters(null), unit: scopeOf(null), recentSince: recencyWindow(asOf).first }
  const asked = read<Found<PartnerProfileRow>>('partners/partner-profile', { id, asOf, ...counted })
  const row = await wholePage(read, asked, id)
  return partnerProfileOf(row, asOf)
}

export async function departmentProfile(_root: unknown, { id, asOf }: QueryDepartmentProfileArgs, { read }: Context) {
  const asked = read<Found<DepartmentProfileRow>>('partners/department-profile', { id, asOf })
  const row = await wholePage(read, asked, id)
  return departmentProfileOf(row, asOf)
}

export async function countryProfile(_root: unknown, { code, asOf }: QueryCountryProfileArgs, { read }: Context) {
  const asked = read<Found<TopicRow>>('partners/country-profile', { code, asOf })
  const row = await wholePage(read, asked, code)
  return topicProfileOf(row, asOf)
}

export async function regionProfile(_root: unknown, { id, asOf }: QueryRegionProfileArgs, { read }: Context) {
  const asked = read<Found<TopicRow>>('partners/region-profile', { id, asOf })
  const row = await wholePage(read, asked, id)
  return topicProfileOf(row, asOf)
}

export async function themeProfile(_root: unknown, { id, asOf }: QueryThemeProfileArgs, { read }: Context) {
  const asked = read<Found<TopicRow>>('partners/theme-profile', { id, asOf })
  const row = await wholePage(read, asked, id)
  return topicProfileOf(row, asOf)
}

function checkedPage(offset: number, pageSize: number): { readonly offset: number; readonly pageSize: number } {
  checkRange('offset', offset, 0, 1_000_000)
  checkRange('pageSize', pageSize, 1, 200)
  return { offset, pageSize }
}

/** In a table nothing else is drawn: every tie of a row is a hidden one. */
function tableOf(row: TableRow, asOf: string, offset: number): PartnerTable {
  const network = networkOf(row.facts, asOf, 'named')
  const rows = row.nodes.map((node) => graphNode(node, network, new Set()))
  return { asOf, dataVersion: row.dataVersion, total: row.total, offset, rows }
}

/** How many facts stand in several rows. */
function sharedBy(nodes: readonly NodeRow[], facts: readonly FactRow[]): number {
  const listed = new Set(nodes.map(({ id }) => id))
  return facts.filter(({ units }) => new Set(units.filter((id) => listed.has(id))).size > 1).length
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
