import { AskError } from '#client/api/AskError.ts'
import type { AskMore, Complete } from '#client/api/useQuestion.ts'
import {
  type FactFilter,
  type GraphLinkFragment,
  type GraphNodeFragment,
  OverviewDocument,
  OverviewPartDocument,
  type OverviewPartQuery,
  type OverviewQuery,
  type OverviewQueryVariables,
} from '#client/generated/graphql.ts'
import { factsKey } from '#client/graph/content.ts'
import { compareIds } from '#client/graph/tieOrder.ts'

/** Partners and ties of one answer: none is larger than some 500 kB, however many there are. The seed has fewer. */
const MOST = 1000
/** Data that changes between two parts so often is changed by a program; then the reader is told, and may ask again. */
const BEGUN_ANEW_AT_MOST = 3

type Overview = OverviewQuery['overview']
type Part = OverviewPartQuery['overviewPart']

/** What an overview is asked with: the same words for the same day and filter, so that an early answer is found. */
export function overviewOf(asOf: string, facts: FactFilter): OverviewQueryVariables {
  const asked = { asOf, most: MOST }
  return factsKey(facts) === factsKey({}) ? asked : { ...asked, filter: facts }
}

/** Brings what the first answer leaves out, and makes it one answer, as if it had come at once. */
export const whole: Complete<OverviewQuery, OverviewQueryVariables> = async (first, variables, ask) => {
  let overview = first.overview
  for (let times = 0; times < BEGUN_ANEW_AT_MOST; times++) {
    if (times > 0) overview = (await ask(OverviewDocument, variables)).overview
    const parts = await partsAfter(overview, variables, ask)
    if (parts) return { overview: joined(overview, parts) }
  }
  throw new AskError('INTERNAL')
}

/** How every overview is asked. It lives in the graph store alone. */
export const wholeOverview = { store: false, complete: whole } as const

/** Null: the data has changed meanwhile. */
async function partsAfter(
  { slice, filteredOut, morePartners }: Overview,
  variables: OverviewQueryVariables,
  ask: AskMore,
): Promise<readonly Part[] | null> {
  const parts: Part[] = []
  let offset = [...slice.nodes, ...filteredOut.nodes].filter(isPartner).length
  let more = morePartners
  while (more > 0) {
    const most = variables.most ?? MOST
    const { overviewPart: part } = await ask(OverviewPartDocument, { ...variables, offset, most })
    const brought = part.nodes.length + part.filteredOut.nodes.length
    if (part.dataVersion !== slice.dataVersion || brought === 0) return null
    parts.push(part)
    offset += brought
    more = part.morePartners
  }
  return parts
}

/** In the order in which one answer with everything has it: partners by id and then units, ties strongest first. */
function joined(overview: Overview, parts: readonly Part[]): Overview {
  if (parts.length === 0) return overview
  const { slice, filteredOut } = overview
  const away = [filteredOut, ...parts.map((part) => part.filteredOut)]
  const all = [slice, ...parts]
  return {
    ...overview,
    slice: { ...slice, nodes: nodesOf(all), links: linksOf(all) },
    filteredOut: { ...filteredOut, nodes: nodesOf(away), links: linksOf(away) },
    morePartners: 0,
  }
}

const isPartner = ({ label }: GraphNodeFragment) => label !== 'Department'

type Pieces = readonly { readonly nodes: readonly GraphNodeFragment[]; readonly links: readonly GraphLinkFragment[] }[]

function nodesOf(pieces: Pieces): GraphNodeFragment[] {
  const nodes = pieces.flatMap((piece) => piece.nodes)
  const partners = nodes.filter(isPartner)
  return [...partners.sort((one, other) => compareIds(one.id, other.id)), ...nodes.filter((node) => !isPartner(node))]
}

const linksOf = (pieces: Pieces): GraphLinkFragment[] => pieces.flatMap((piece) => piece.links).sort(byTieOrder)

/** The order of the server, `server/domain/states/ties.ts`. */
function byTieOrder(one: GraphLinkFragment, other: GraphLinkFragment): number {
  const inForce = (link: GraphLinkFragment) => link.agreementsInForce + link.agreementsExpiring
  return (
    inForce(other) - inForce(one) ||
    other.recentActivities - one.recentActivities ||
    (other.lastSeen ?? 0) - (one.lastSeen ?? 0) ||
    compareIds(one.to, other.to) ||
    compareIds(one.from, other.from)
  )
}
