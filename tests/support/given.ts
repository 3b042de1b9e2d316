import { writeRows } from '#server/db/run.ts'
import type { Clearance } from '#server/db/types.ts'
import { project } from '#server/domain/projection/projection.ts'
import type { StatementRecord } from '#server/domain/records/records.ts'
import { sourceId } from '#server/domain/things/ids.ts'
import { exploreResolvers } from '#server/features/explore/explore.resolvers.ts'
import {
  differenceOf,
  type InTransaction,
  writeProjection,
  writeStatements,
} from '#server/features/imports/writeStored.ts'
import { partnersResolvers } from '#server/features/partners/partners.resolvers.ts'
import { strategyResolvers } from '#server/features/strategy/strategy.resolvers.ts'
import type { Context } from '#server/graphql/context.ts'
import { readAs, worlds } from '#tests/support/database.ts'
import { THE_PLACES, type Thing } from '#tests/support/world.ts'

const inTransaction: InTransaction = (what, work) =>
  writeRows(worlds().jobs, { clearance: 3, requestId: 'given' }, { what, milliseconds: 60_000 }, work)

/** Makes the world of these things, and of the places every world stands in, by the product's own import. */
export async function given(...things: readonly Thing[]): Promise<void> {
  const all = [...THE_PLACES, ...things.flatMap((thing) => thing.records)]
  const records = [...new Map(all.map((record) => [record.id, record])).values()]
  const at = '2026-01-01T00:00:00.000Z'
  const decided = { matched: { joins: [], toAsk: [] }, added: [], takenBack: [], merges: [] }
  const ledger = { id: 'imp-test', at, by: 'test', totals: '[]', sources: [] }
  await writeStatements({ plan: planOf(records), decided, ledger, inTransaction })
  const nothing = { records: [], editions: [], merges: [], unfinished: [], nodes: new Map() }
  await writeProjection(differenceOf(project(records, []), nothing), inTransaction)
}

function planOf(records: readonly StatementRecord[]): Parameters<typeof writeStatements>[0]['plan'] {
  const [one] = records
  if (!one) throw new Error('a world without a record')
  const page = { licence: null, publishedOn: null, retrievedOn: null, sha256: null }
  return {
    series: [
      { id: one.series, title: 'Test', rank: 1, rowKey: ['id'], coverage: 'additions', level: 0, mapping: 'agreement' },
    ],
    editions: [{ series: one.series, source: one.source, sha256: 'test', ordinal: 1, isNew: true }],
    sources: [
      { id: one.source, kind: 'spreadsheet', title: 'test.csv', url: null, ...page },
      { id: sourceId('src-test-page'), kind: 'web_page', title: 'A page', url: 'https://example.org/news', ...page },
    ],
    added: records,
    superseded: [],
    retracted: [],
    records,
  }
}

type Field<Resolver> = Resolver extends (root: never, ask: infer Ask, context: never) => infer Answer
  ? (ask: Ask) => Answer
  : never

const resolvers = { ...exploreResolvers, ...partnersResolvers, ...strategyResolvers }

/** Every question of the API, asked by its resolver as a reader of this clearance. */
export type Asked = { readonly [Name in keyof typeof resolvers]: Field<(typeof resolvers)[Name]> }

const CLEARANCES = { public: 0, members: 1, internal: 2, restricted: 3 } as const satisfies Record<string, Clearance>

export function reader(clearance: keyof typeof CLEARANCES): Asked {
  const context: Context = { read: readAs(CLEARANCES[clearance]), requestId: 'test', today: '2026-03-31' }
  const fields = Object.entries(resolvers).map(([name, resolver]) => [
    name,
    (ask: never) => (resolver as (root: unknown, ask: never, context: Context) => unknown)(null, ask, context),
  ])
  return Object.fromEntries(fields) as Asked
}
