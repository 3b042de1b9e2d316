import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { seeded } from '#client/canvas/geometry/random.ts'
import { layoutNetwork, startNetwork } from '#client/canvas/layouts/network/places/layoutNetwork.ts'
import type { BenchGraph, BenchLink, BenchNode, BenchWorld } from '#tests/bench/canvas/types.ts'
import { externalFolder, hasExternalData } from '#tests/support/external.ts'

type Pair = { readonly from: string; readonly to: string; readonly name: string; readonly sector: BenchNode['sector'] }

const ADDED = 200
/** Above this many nodes places come from distances alone: settling would take minutes. */
const SETTLED_UP_TO = 3000
const PLATE = { width: 1200, height: 800 } as const

/** Where the participations come from, in words for the table. */
export function sourceOfPairs(): string {
  return hasExternalData() ? 'CORDIS, Horizon Europe: projects and their organisations' : 'a seeded generator'
}

/** Worlds of about so many nodes, from the same list of participations: a smaller one is the beginning of a larger one. */
export function worldsOf(sizes: readonly number[]): ReadonlyMap<number, BenchWorld> {
  const pairs = hasExternalData() ? cordisPairs() : generatedPairs(Math.max(...sizes) * 3)
  return new Map(sizes.map((size) => [size, worldOf(pairs, size)]))
}

function worldOf(pairs: readonly Pair[], size: number): BenchWorld {
  const added = Math.min(ADDED, Math.round(size / 5))
  const all = cutAfter(pairs, size + added)
  const drawn = cutAfter(pairs, size)
  const whole = placed(all)
  const first = new Set(drawn.flatMap(({ from, to }) => [from, to]))
  const isFirst = ({ from, to }: BenchLink) => first.has(from) && first.has(to)
  return {
    nodes: whole.nodes.filter(({ id }) => first.has(id)),
    links: whole.links.filter(isFirst),
    more: {
      nodes: whole.nodes.filter(({ id }) => !first.has(id)),
      links: whole.links.filter((link) => !isFirst(link)),
    },
  }
}

/** Pairs from the beginning until they name so many nodes. */
function cutAfter(pairs: readonly Pair[], size: number): readonly Pair[] {
  const seen = new Set<string>()
  const end = pairs.findIndex(({ from, to }) => seen.add(from).add(to).size > size)
  return end < 0 ? pairs : pairs.slice(0, end)
}

function placed(pairs: readonly Pair[]): BenchGraph {
  const states = ['in_force', 'unformalised', 'grey'] as const
  const links = [...new Map(pairs.map((pair) => [`${pair.from}~${pair.to}`, pair])).values()]
  const ties = new Map<string, number>()
  for (const { from, to } of links) for (const id of [from, to]) ties.set(id, (ties.get(id) ?? 0) + 1)
  const names = new Map(
    pairs.flatMap(({ from, to, name, sector }) => [
      [from, { name: from.slice(4), sector: 'academia' as const }],
      [to, { name, sector }],
    ]),
  )
  const ids = [...ties.keys()].sort((a, b) => (ties.get(b) ?? 0) - (ties.get(a) ?? 0) || (a < b ? -1 : 1))
  const question = {
    ...PLATE,
    nodes: ids.map((id) => ({ id, radius: 3 + Math.sqrt(ties.get(id) ?? 1) * 2, label: null })),
    links,
  }
  const points = ids.length <= SETTLED_UP_TO + ADDED ? layoutNetwork(question) : startNetwork(question)
  return {
    nodes: ids.map((id, index) => ({
      id,
      kind: id.startsWith('dep-') ? 'unit' : 'partner',
      name: names.get(id)?.name ?? id,
      sector: names.get(id)?.sector ?? 'not_stated',
      ties: ties.get(id) ?? 0,
      x: points[index]?.x ?? 0,
      y: points[index]?.y ?? 0,
    })),
    links: links.map(({ from, to }, index) => ({ from, to, state: states[index % 3] ?? 'grey' })),
  }
}

const sectors: Readonly<Record<string, BenchNode['sector']>> = {
  HES: 'academia',
  REC: 'academia',
  PRC: 'industry',
  PUB: 'government',
}

function cordisPairs(): readonly Pair[] {
  const file = join(externalFolder, 'cordis-horizon-europe', 'organization.csv.gz')
  const rows: readonly Readonly<Record<string, string>>[] = parse(gunzipSync(readFileSync(file)), {
    columns: true,
    delimiter: ';',
    to: 40_000,
    relax_quotes: true,
  })
  return rows.map((row) => ({
    from: `dep-${row.projectAcronym || row.projectID}`,
    to: `org-${row.organisationID}`,
    name: row.shortName || row.name || '',
    sector: sectors[row.activityType ?? ''] ?? 'not_stated',
  }))
}

/** Projects of 2 to 15 organisations, some of which take part in many. */
function generatedPairs(count: number): readonly Pair[] {
  const random = seeded(11)
  const urn = ['org-0']
  const pairs: Pair[] = []
  for (let project = 0; pairs.length < count; project++) {
    const members = 2 + Math.floor(random() ** 2 * 14)
    for (let member = 0; member < members; member++) {
      const known = random() < 0.35
      const to = known ? (urn[Math.floor(random() * urn.length)] ?? 'org-0') : `org-${urn.length}`
      urn.push(to)
      const sector = (['academia', 'industry', 'government'] as const)[to.length % 3] ?? 'academia'
      pairs.push({ from: `dep-${project}`, to, name: `Organisation ${to.slice(4)}`, sector })
    }
  }
  return pairs
}
