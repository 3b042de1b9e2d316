import { scopeOf } from '#server/domain/network/factFilter.ts'
import { momentOf, type NodeRow } from '#server/domain/network/network.ts'
import type { CardRow } from '#server/domain/network/rows.ts'
import { searchTerms } from '#server/domain/things/searchTerms.ts'
import { entityCard } from '#server/features/explore/card.ts'
import { type DataStateRow, dataStateOf } from '#server/features/explore/dataState.ts'
import { expandedSlice } from '#server/features/explore/expand.ts'
import { type FactsRow, factSlice, factsTying } from '#server/features/explore/factNodes.ts'
import { factsListed, factTable } from '#server/features/explore/factTable.ts'
import { type PageRow, withPages } from '#server/features/explore/news.ts'
import { factsBehind, type NodeEvidenceRow, nodeEvidences } from '#server/features/explore/nodeEvidence.ts'
import { overviewOf, overviewPartOf } from '#server/features/explore/overview.ts'
import { overviewLists } from '#server/features/explore/overviewLists.ts'
import { commonAnswer, pathAnswer } from '#server/features/explore/paths.ts'
import { partnersFrom, pictureOf } from '#server/features/explore/picture.ts'
import { searchResult } from '#server/features/explore/search.ts'
import { sameSlice } from '#server/features/explore/slice.ts'
import { factsOfTie, type TieRow, tieEvidenceOf, tieOf } from '#server/features/explore/tie.ts'
import { type TopicNameRow, topicSlice } from '#server/features/explore/topics.ts'
import type {
  QueryCommonPartnersArgs,
  QueryDataStateArgs,
  QueryExpandNeighboursArgs,
  QueryFactsOfArgs,
  QueryListFactsArgs,
  QueryNodeEvidenceArgs,
  QueryOpenEntityArgs,
  QueryOverviewArgs,
  QueryOverviewPartArgs,
  QueryPathsBetweenArgs,
  QuerySearchEntitiesArgs,
  QuerySliceOfArgs,
  QueryTieEvidenceArgs,
  QueryTopicsOfArgs,
} from '#server/generated/resolvers.ts'
import type { FieldResolvers } from '#server/graphql/attachResolvers.ts'
import type { Context } from '#server/graphql/context.ts'
import { checkCount, checkRange, checkText, NotFound, theRow } from '#server/graphql/errors.ts'
import { nodesOf } from '#server/graphql/nodesOf.ts'
import { askedIds, evidenceOf, idsOf } from '#server/graphql/wholePage.ts'

const MOST_IDS = 2000
const MOST_EXPANDED = 200
const MOST_FACTS = 4000
const MOST_IN_PART = 4000
const MOST_SELECTED = 100
const LONGEST_TEXT = 200

export async function overview(_root: unknown, ask: QueryOverviewArgs, { read, facts }: Context) {
  const most = ask.most ?? null
  if (most !== null) checkRange('most', most, 1, MOST_IN_PART)
  const [lists, known] = await Promise.all([overviewLists(read), facts()])
  const picture = pictureOf(known, ask)
  const ids = most === null ? picture.partners.map(({ id }) => id) : partnersFrom(picture, 0, most)
  const rows = await nodesOf({ read, known }, [...ids, ...picture.unitIds], ask.asOf)
  const answer = overviewOf({ known, picture, lists, rows }, ask)
  // Of thousands of facts only a few are news, and only these are shown with their page.
  const news = [...new Set(answer.latest.map(({ factId }) => factId))]
  const pages = news.length === 0 ? [] : await read<PageRow>('explore/pages-of', { ids: news })
  return { ...answer, latest: withPages(answer.latest, pages) }
}

export async function overviewPart(_root: unknown, ask: QueryOverviewPartArgs, { read, facts }: Context) {
  const { asOf, offset, most } = ask
  checkRange('most', most, 1, MOST_IN_PART)
  checkRange('offset', offset, 0, Number.MAX_SAFE_INTEGER)
  const known = await facts()
  const picture = pictureOf(known, ask)
  const rows = await nodesOf({ read, known }, partnersFrom(picture, offset, most), asOf)
  return overviewPartOf({ known, picture, rows }, { asOf, offset })
}

export async function expandNeighbours(_root: unknown, ask: QueryExpandNeighboursArgs, { read, facts }: Context) {
  const { id, present, asOf } = ask
  const ids = [id, ...(ask.also ?? [])]
  const pageSize = ask.pageSize ?? 25
  checkCount('present', present, MOST_IDS)
  checkCount('also', ids.slice(1), MOST_EXPANDED)
  checkRange('pageSize', pageSize, 1, 200)
  const known = await facts()
  const network = known.network(asOf, ask.filter)
  return expandedSlice({ read, known, network, ids, present, pageSize, scope: scopeOf(ask.filter) })
}

export async function sliceOf(_root: unknown, { ids, asOf, filter }: QuerySliceOfArgs, { read, facts }: Context) {
  checkCount('ids', ids, MOST_IDS)
  const known = await facts()
  return sameSlice({ read, known, network: known.network(asOf, filter), ids })
}

export async function factsOf(_root: unknown, ask: QueryFactsOfArgs, { read, facts }: Context) {
  checkCount('ids', ask.ids, MOST_IDS)
  const known = await facts()
  const found = factsTying(known, ask)
  const shown = found.slice(0, MOST_FACTS)
  const row = theRow(await read<FactsRow>('explore/facts-of', { ids: askedIds(idsOf(shown)) }), 'factsOf')
  return factSlice(row, ask, { shown, total: found.length, dataVersion: known.dataVersion })
}

export async function listFacts(_root: unknown, ask: QueryListFactsArgs, { read, facts }: Context) {
  const [offset, pageSize] = [ask.offset ?? 0, ask.pageSize ?? 50]
  checkRange('offset', offset, 0, 1_000_000)
  checkRange('pageSize', pageSize, 1, 200)
  const known = await facts()
  const listed = factsListed(ask, known)
  const ids = listed.slice(offset, offset + pageSize).map(({ id }) => id)
  const page = { asOf: ask.asOf, dataVersion: known.dataVersion, total: listed.length, offset }
  return factTable(ids, await evidenceOf(read, ids), page)
}

export async function topicsOf(_root: unknown, ask: QueryTopicsOfArgs, { read, facts }: Context) {
  checkCount('ids', ask.ids, MOST_IDS)
  const known = await facts()
  return topicSlice(await known.once('topics-of', () => read<TopicNameRow>('explore/topics-of', {})), known, ask)
}

export async function nodeEvidence(_root: unknown, ask: QueryNodeEvidenceArgs, { read, facts }: Context) {
  checkCount('ids', ask.ids, MOST_IDS)
  const known = await facts()
  const asked = { ids: askedIds(ask.ids), facts: askedIds(idsOf(factsBehind(known, ask))) }
  const row = theRow(await read<NodeEvidenceRow>('explore/node-evidence', asked), 'nodeEvidence')
  return nodeEvidences(row, known, ask)
}

export async function pathsBetween(_root: unknown, ask: QueryPathsBetweenArgs, { read, facts }: Context) {
  const k = ask.k ?? 5
  checkRange('k', k, 1, 20)
  const known = await facts()
  return pathAnswer({ read, known, network: known.network(ask.asOf, ask.filter) }, { ...ask, k })
}

export async function commonPartners(_root: unknown, ask: QueryCommonPartnersArgs, { read, facts }: Context) {
  const [offset, pageSize] = [ask.offset ?? 0, ask.pageSize ?? 25]
  checkCount('ids', ask.ids, MOST_SELECTED)
  checkRange('offset', offset, 0, 1_000_000)
  checkRange('pageSize', pageSize, 1, 200)
  const known = await facts()
  return commonAnswer({ read, known, network: known.network(ask.asOf, ask.filter) }, { ids: ask.ids, offset, pageSize })
}

export async function searchEntities(_root: unknown, ask: QuerySearchEntitiesArgs, { read, facts }: Context) {
  const pageSize = ask.pageSize ?? 20
  checkText('text', ask.text, LONGEST_TEXT)
  checkRange('pageSize', pageSize, 1, 50)
  const terms = searchTerms(ask.text)
  if (!terms) return { asOf: ask.asOf, hits: [], more: 0 }
  // One sign may become eighteen when it is folded.
  checkText('text', terms.whole, LONGEST_TEXT)
  return searchResult(read, { terms, asOf: ask.asOf, pageSize, known: await facts() })
}

export async function openEntity(_root: unknown, { id, asOf }: QueryOpenEntityArgs, { read, facts }: Context) {
  const [found, known] = await Promise.all([
    read<{ readonly entity: NodeRow & CardRow }>('explore/open-entity', { id, asOf }),
    facts(),
  ])
  return entityCard(theRow(found, id).entity, known.network(asOf))
}

export async function tieEvidence(_root: unknown, ask: QueryTieEvidenceArgs, { read, facts }: Context) {
  const { departmentId, organizationId, asOf } = ask
  const own = factsOfTie((await facts()).factsAt([organizationId], asOf), ask)
  const tie = tieOf(own, ask)
  if (!tie) throw new NotFound(`${departmentId}~${organizationId}`)
  const asked = { departmentId, organizationId, ids: askedIds(idsOf(own)) }
  const row = theRow(await read<TieRow>('explore/tie-evidence', asked), `${departmentId}~${organizationId}`)
  return tieEvidenceOf(row, tie, momentOf(asOf))
}

export async function dataState(_root: unknown, { asOf }: QueryDataStateArgs, { read, facts }: Context) {
  const known = await facts()
  const rows = await known.once('data-state', () => read<DataStateRow>('explore/data-state', {}))
  return dataStateOf(theRow(rows, 'dataState'), known, asOf)
}

export const exploreResolvers = {
  searchEntities,
  openEntity,
  overview,
  overviewPart,
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
