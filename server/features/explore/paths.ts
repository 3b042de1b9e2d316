import type { Read } from '#server/db/types.ts'
import type { KnownFacts } from '#server/domain/network/knownFacts.ts'
import { linkOf, type Network } from '#server/domain/network/network.ts'
import { LONGEST_PATH, shortestPaths, type TieNet, tieNetOf } from '#server/domain/network/paths.ts'
import { labelOf, type NameRow, namesOf } from '#server/domain/network/rows.ts'
import { byStrength, byTieOrder, sharedTiesOf, type Tie } from '#server/domain/states/ties.ts'
import { HOME, UNIT_NOT_STATED } from '#server/domain/things/ids.ts'
import type {
  ActivityKind,
  CommonPartner,
  CommonPartners,
  PathNode,
  PathsBetween,
  SharedActivity,
} from '#server/generated/resolvers.ts'
import { NotFound } from '#server/graphql/errors.ts'

type NamedRow = NameRow & { readonly id: string; readonly labels: readonly string[] }
type Names = ReadonlyMap<string, NamedRow>

/** Where the network is asked, and what things are called. */
type In = { readonly read: Read; readonly known: KnownFacts; readonly network: Network }

type AskedPaths = { readonly from: string; readonly to: string; readonly k: number }

/** The best ways from one unit or organization to another. NOT_FOUND where one of them is absent or hidden. */
export async function pathAnswer({ read, known, network }: In, { from, to, k }: AskedPaths): Promise<PathsBetween> {
  const paths = shortestPaths(netOf(network), from, to, k)
  const nodes = new Set(paths.flatMap((path) => path.nodes))
  const shared = activitiesAmong(network, nodes).filter(({ id }) => nodes.has(id))
  const names = await namesIn(read, [from, to, ...nodes])
  if (from === to || ![from, to].every((end) => isDrawn(names.get(end)))) throw new NotFound(`${from}~${to}`)
  const named = [...names.values()].filter(({ id }) => nodes.has(id))
  const links = new Map(paths.flatMap((path) => path.ties).map((tie) => [idOf(tie), linkOf(tie)]))
  return {
    asOf: network.moment.asOf,
    from,
    to,
    longest: LONGEST_PATH,
    paths: paths.map((path) => ({ nodeIds: path.nodes, linkIds: path.ties.map(idOf) })),
    nodes: [...named.filter((one) => !isActivity(one)), ...named.filter(isActivity)].map(pathNode),
    links: [...links.values()],
    shared: sharedOf(shared, known, names),
  }
}

const nets = new WeakMap<Network, TieNet>()

/** Made once for a network: it holds every tie. */
function netOf(network: Network): TieNet {
  const known = nets.get(network)
  if (known) return known
  const net = tieNetOf([...tiesOfNodes(network), ...sharedTiesOf(network.facts, network.moment)])
  nets.set(network, net)
  return net
}

type AskedCommon = { readonly ids: readonly string[]; readonly offset: number; readonly pageSize: number }

/** Everything that is tied to two or more of the ids: to most of them first, then the strongest, then by id. */
export async function commonAnswer({ read, known, network }: In, ask: AskedCommon): Promise<CommonPartners> {
  const asked: ReadonlySet<string> = new Set(ask.ids)
  const tiesAt = new Map<string, Tie[]>()
  const add = (id: string, tie: Tie) => tiesAt.set(id, [...(tiesAt.get(id) ?? []), tie])
  for (const id of asked)
    for (const tie of (network.tiesAt.get(id) ?? []).filter(hasNodes)) add(tie.from === id ? tie.to : tie.from, tie)
  const common = [...tiesAt]
    .filter(([, ties]) => ties.length > 1)
    .sort(([a, tiesA], [b, tiesB]) => byCommon(tiesA, tiesB) || (a < b ? -1 : 1))
  const page = common.slice(ask.offset, ask.offset + ask.pageSize)
  const shared = activitiesAmong(network, asked)
  const names = await namesIn(read, [...page.map(([id]) => id), ...shared.map(({ id }) => id)])
  return {
    asOf: network.moment.asOf,
    shared: sharedOf(shared, known, names),
    rows: page.flatMap(([id, ties]): readonly CommonPartner[] => {
      const node = names.get(id)
      return node ? [{ node: pathNode(node), links: ties.sort(byTieOrder).map(linkOf) }] : []
    }),
    total: common.length,
  }
}

type Shared = { readonly id: string; readonly organizationIds: readonly string[] }

/** Activities in which two or more of these take part, those of most of them first. */
function activitiesAmong(network: Network, ids: ReadonlySet<string>): readonly Shared[] {
  const facts = new Set([...ids].flatMap((id) => network.factsAt.get(id) ?? []))
  return [...facts]
    .filter(({ label }) => label === 'Activity')
    .map(({ id, organizations }) => ({ id, organizationIds: organizations.filter((one) => ids.has(one)).toSorted() }))
    .filter(({ organizationIds }) => organizationIds.length > 1)
    .sort((a, b) => b.organizationIds.length - a.organizationIds.length || (a.id < b.id ? -1 : 1))
}

function sharedOf(shared: readonly Shared[], known: KnownFacts, names: Names): readonly SharedActivity[] {
  return shared.map(({ id, organizationIds }) => {
    const named = names.get(id)
    const hasName = (named?.nameEn ?? named?.nameJa ?? named?.nameNative ?? null) !== null
    return {
      id,
      names: named && hasName ? namesOf(named) : null,
      activityKind: known.byId.get(id)?.kind as ActivityKind,
      organizationIds,
    }
  })
}

/** What these are called, by id. */
async function namesIn(read: Read, ids: readonly string[]): Promise<Names> {
  if (ids.length === 0) return new Map()
  const rows = await read<{ readonly named: NamedRow }>('explore/names-of', { ids: [...new Set(ids)] })
  return new Map(rows.map(({ named }) => [named.id, named]))
}

function byCommon(a: readonly Tie[], b: readonly Tie[]): number {
  return b.length - a.length || byStrength(sumOf(a), sumOf(b))
}

const sumOf = (ties: readonly Tie[]) => ({
  agreementsInForce: ties.reduce((sum, tie) => sum + tie.agreementsInForce, 0),
  agreementsExpiring: ties.reduce((sum, tie) => sum + tie.agreementsExpiring, 0),
  recentActivities: ties.reduce((sum, tie) => sum + tie.recentActivities, 0),
  lastSeen: Math.max(...ties.map((tie) => tie.lastSeen ?? 0)),
})

/** Home joins everything, and so nothing; a unit that is not stated is none. */
const hasNodes = (tie: Tie): boolean => tie.from !== HOME && tie.from !== UNIT_NOT_STATED

const tiesOfNodes = ({ ties }: Network): readonly Tie[] => ties.filter(hasNodes)

/** Units and organizations; home is an end of ties and no node. */
const isDrawn = (row: NamedRow | undefined): boolean =>
  row !== undefined &&
  (row.labels.includes('Department') || (row.labels.includes('Organization') && !row.labels.includes('HomeUniversity')))

const isActivity = ({ labels }: NamedRow): boolean => labels.includes('Activity')

const idOf = (tie: Tie): string => `${tie.from}~${tie.to}`

const pathNode = (row: NamedRow): PathNode => ({ id: row.id, label: labelOf(row.labels), names: namesOf(row) })
