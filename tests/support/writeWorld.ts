import { projectionOf } from '#server/domain/projection/projection.ts'
import type { StatementRecord } from '#server/domain/records/records.ts'
import { sourceId } from '#server/domain/things/ids.ts'
import { type InTransaction, writeProjection, writeStatements } from '#server/features/imports/writeStored.ts'
import { THE_PLACES, type Thing } from '#tests/support/world.ts'

/** Writes the records of these things, and of the places every world stands in, and what they project to. */
export async function writeWorld(things: readonly Thing[], inTransaction: InTransaction): Promise<void> {
  const all = [...THE_PLACES, ...things.flatMap((thing) => thing.records)]
  const records = [...new Map(all.map((record) => [record.id, record])).values()]
  const at = '2026-01-01T00:00:00.000Z'
  const decided = { matched: { joins: [], toAsk: [] }, added: [], takenBack: [], merges: [] }
  const ledger = { id: 'imp-test', at, by: 'test', totals: '[]', sources: [] }
  await writeStatements({ plan: planOf(records), decided, ledger, inTransaction })
  const projection = projectionOf(records, [])
  await writeProjection({ projection, before: new Map(), inTransaction, begin: () => Promise.resolve() })
}

function planOf(records: readonly StatementRecord[]): Parameters<typeof writeStatements>[0]['plan'] {
  const [one] = records
  if (!one) throw new Error('a world without a record')
  const page = { licence: null, publishedOn: null, retrievedOn: null, sha256: null }
  return {
    running: { id: 'imp-test', at: one.recordedAt },
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
