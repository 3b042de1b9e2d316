import { filterParameters, scopeOf } from '#server/domain/network/factFilter.ts'
import { PRESUMED_YEARS } from '#server/domain/states/endBasis.ts'
import { searchTerms } from '#server/domain/things/searchTerms.ts'
import { addYears } from '#server/domain/time/days.ts'
import { recencyWindow } from '#server/domain/time/fiscalYear.ts'
import { type EntityRow, entityCard } from '#server/features/explore/card.ts'
import { type DataStateRow, dataStateOf } from '#server/features/explore/dataState.ts'
import { type FactsRow, factSlice } from '#server/features/explore/factNodes.ts'
import { type FactTableRow, factTable, isAbout } from '#server/features/explore/factTable.ts'
import { type PageRow, withPages } from '#server/features/explore/news.ts'
import { type NodeEvidenceRow, nodeEvidences } from '#server/features/explore/nodeEvidence.ts'
import { overviewOf } from '#server/features/explore/overview.ts'
import { overviewRow } from '#server/features/explore/overviewRow.ts'
import { commonRows, type PathsRow, pathAnswer, sharedIn } from '#server/features/explore/paths.ts'
import { searchResult } from '#server/features/explore/search.ts'
import { type ExpandRow, expandedSlice, type SliceRow, sameSlice } from '#server/features/explore/slice.ts'
import { type TieRow, tieEvidenceOf } from '#server/features/explore/tie.ts'
import { type TopicsRow, topicSlice } from '#server/features/explore/topics.ts'
import type {
  QueryCommonPartnersArgs,
  QueryDataStateArgs,
  QueryExpandNeighboursArgs,
  QueryFactsOfArgs,
  QueryListFactsArgs,
  QueryNodeEvidenceArgs,
  QueryOpenEntityArgs,
  QueryOverviewArgs,
  QueryPathsBetweenArgs,
  QuerySearchEntitiesArgs,
  QuerySliceOfArgs,
  QueryTieEvidenceArgs,
  QueryTopicsOfArgs,
} from '#server/generated/resolvers.ts'
import type { FieldResolvers } from '#server/graphql/attachResolvers.ts'
import type { Context } from '#server/graphql/context.ts'
import { BadInput, checkCount, checkRange, checkText, NotFound, theRow } from '#server/graphql/errors.ts'
import { evidenceOf } from '#server/graphql/wholePage.ts'

const MOST_IDS = 2000
const MOST_EXPANDED = 200
const MOST_FACTS = 4000
const MOST_SELECTED = 100
const LONGEST_TEXT = 200

export async function overview(_root: unknown, ask: QueryOverviewArgs, { read, dataVersion }: Context) {
  const row = await overviewRow(read, ask.asOf, dataVersion)
  const answer = overviewOf(row, ask.asOf, ask.filter)
  // Of thousands of facts only a few are news, and only these are shown with their page.
  const ids = [...new Set(answer.latest.map(({ factId }) => factId))]
  const pages = ids.length === 0 ? [] : await read<PageRow>('explore/pages-of', { ids })
  return { ...answer, latest: withPages(answer.latest, pages) }
}

export async function expandNeighbours(_root: unknown, ask: QueryExpandNeighboursArgs, { read }: Context) {
  const { id, present, asOf } = ask
  const ids = [id, ...(ask.also ?? [])]
  const pageSize = ask.pageSize ?? 25
  checkCount('present', present, MOST_IDS)
  checkCount('also', ids.slice(1), MOST_EXPANDED)
  checkRange('pageSize', pageSize, 1, 200)
  const row = theRow(
    await read<ExpandRow>('explore/expand-neighbours', {
      ...{ ids, present, asOf, pageSize },
      ...{ filter: filterParameters(ask.filter), unit: scopeOf(ask.filter) },
      recentSince: recencyWindow(asOf).first,
    }),
    id,
  )
  return expandedSlice(row, { ids, present, asOf }, scopeOf(ask.filter))
}

export async function sliceOf(_root: unknown, ask: QuerySliceOfArgs, { read }: Context) {
  checkCount('ids', ask.ids, MOST_IDS)
  return sameSlice(await sliceRow(read, ask), ask.ids, ask.asOf, scopeOf(ask.filter))
}

async function sliceRow(read: Context['read'], { ids, asOf, filter }: QuerySliceOfArgs): Promise<SliceRow> {
  const { first } = recencyWindow(asOf)
  const asked = { filter: filterParameters(filter), ids, unit: scopeOf(filter), asOf, recentSince: first }
  return theRow(await read<SliceRow>('explore/slice-of', asked), 'sliceOf')
}

export async function factsOf(_root: unknown, ask: QueryFactsOfArgs, { read }: Context) {
  const { ids, asOf } = ask
  checkCount('ids', ids, MOST_IDS)
  const unit = scopeOf(ask.filter)
  const asked = { filter: filterParameters(ask.filter), ids, unit, asOf, most: MOST_FACTS }
  const row = theRow(await read<FactsRow>('explore/facts-of', asked), 'factsOf')
  return factSlice(row, { ids, asOf, unit })
}

export async function listFacts(_root: unknown, ask: QueryListFactsArgs, { read }: Context) {
  const { label, asOf } = ask
  const [offset, pageSize, answers] = [ask.offset ?? 0, ask.pageSize ?? 50, ask.answers ?? null]
  checkRange('offset', offset, 0, 1_000_000)
  checkRange('pageSize', pageSize, 1, 200)
  if (!isAbout(label, answers)) throw new BadInput('answers', label)
  const row = theRow(
    await read<FactTableRow>('explore/list-facts', {
      ...{ label, asOf, offset, pageSize, answered: ask.answered ?? true },
      only: { level: ask.level, kind: ask.agreementKind, answers },
      confirmedSince: addYears(asOf, -PRESUMED_YEARS),
    }),
    'listFacts',
  )
  return factTable(row, await evidenceOf(read, row.ids), asOf, offset)
}

export async function topicsOf(_root: unknown, ask: QueryTopicsOfArgs, { read }: Context) {
  const { ids, asOf } = ask
  checkCount('ids', ids, MOST_IDS)
  const row = theRow(
    await read<TopicsRow>('explore/topics-of', { filter: filterParameters(ask.filter), ids, asOf }),
    'topicsOf',
  )
  return topicSlice(row, { ids, asOf, unit: scopeOf(ask.filter) })
}

export async function nodeEvidence(_root: unknown, ask: QueryNodeEvidenceArgs, { read }: Context) {
  const { ids, asOf } = ask
  checkCount('ids', ids, MOST_IDS)
  const asked = { filter: filterParameters(ask.filter), ids, unit: scopeOf(ask.filter), asOf }
  const row = theRow(await read<NodeEvidenceRow>('explore/node-evidence', asked), 'nodeEvidence')
  return nodeEvidences(row, asOf)
}

export async function pathsBetween(_root: unknown, ask: QueryPathsBetweenArgs, { read }: Context) {
  const { from, to, asOf } = ask
  const k = ask.k ?? 5
  checkRange('k', k, 1, 20)
  const row = theRow(
    await read<PathsRow>('explore/paths-between', { filter: filterParameters(ask.filter), from, to, asOf }),
    `${from}~${to}`,
  )
  return pathAnswer(row, { from, to, asOf, k }, scopeOf(ask.filter))
}

export async function commonPartners(_root: unknown, ask: QueryCommonPartnersArgs, { read }: Context) {
  const { ids, asOf } = ask
  const [offset, pageSize] = [ask.offset ?? 0, ask.pageSize ?? 25]
  checkCount('ids', ids, MOST_SELECTED)
  checkRange('offset', offset, 0, 1_000_000)
  checkRange('pageSize', pageSize, 1, 200)
  const unit = scopeOf(ask.filter)
  const row = theRow(
    await read<PathsRow>('explore/common-partners', {
      filter: filterParameters(ask.filter),
      ids,
      unit,
      asOf,
    }),
    'commonPartners',
  )
  const rows = commonRows(row, { ids, asOf, unit })
  return { asOf, shared: sharedIn(row, ids), rows: rows.slice(offset, offset + pageSize), total: rows.length }
}

export async function searchEntities(_root: unknown, ask: QuerySearchEntitiesArgs, { read }: Context) {
  const pageSize = ask.pageSize ?? 20
  checkText('text', ask.text, LONGEST_TEXT)
  checkRange('pageSize', pageSize, 1, 50)
  const terms = searchTerms(ask.text)
  if (!terms) return { asOf: ask.asOf, hits: [], more: 0 }
  // One sign may become eighteen when it is folded.
  checkText('text', terms.whole, LONGEST_TEXT)
  return searchResult(read, { terms, asOf: ask.asOf, pageSize })
}

export async function openEntity(_root: unknown, { id, asOf }: QueryOpenEntityArgs, { read }: Context) {
  const asked = {
    id,
    asOf,
    filter: filterParameters(null),
    unit: scopeOf(null),
    recentSince: recencyWindow(asOf).first,
  }
  return entityCard(theRow(await read<EntityRow>('explore/open-entity', asked), id), asOf)
}

export async function tieEvidence(_root: unknown, ask: QueryTieEvidenceArgs, { read }: Context) {
  const { departmentId, organizationId, asOf } = ask
  const [row] = await read<TieRow>('explore/tie-evidence', { departmentId, organizationId, asOf })
  const evidence = row && tieEvidenceOf(row, ask)
  if (!evidence) throw new NotFound(`${departmentId}~${organizationId}`)
  return evidence
}

export async function dataState(_root: unknown, { asOf }: QueryDataStateArgs, { read }: Context) {
  const row = theRow(
    await read<DataStateRow>('explore/data-state', {
      asOf,
      confirmedSince: addYears(asOf, -PRESUMED_YEARS),
    }),
    'dataState',
  )
  const answered = row.answered.length === 0 ? null : await sliceRow(read, { ids: row.answered, asOf })
  return dataStateOf(row, answered, asOf)
}

export const exploreResolvers = {
  searchEntities,
  openEntity,
  overview,
  expandNeighbours,
  sliceOf,
  factsOf,
  listFacts,
  topicsOf,
  nodeEvidence,
  pathsBetween,
  commonPartners,
  tieEvidence,
  dataState,
} satisfies FieldResolvers
