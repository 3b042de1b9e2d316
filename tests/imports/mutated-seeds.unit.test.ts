import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ProjectedNode, project } from '#server/domain/projection/projection.ts'
import { fitsKey } from '#server/domain/things/ids.ts'
import { isDay } from '#server/domain/time/days.ts'
import { decideJoins } from '#server/features/imports/decideJoins.ts'
import { planSeed } from '#server/features/imports/planSeed.ts'
import { linesOf } from '#server/features/imports/printTotals.ts'
import { readSeed } from '#server/features/imports/readSeed.ts'
import type { ReadFile } from '#server/features/imports/seedRows.ts'
import { totalsOf } from '#server/features/imports/seedTotals.ts'
import { sentence } from '#server/words.ts'
import { mutatedSeed, mutations } from '#tests/imports/mutatedSeed.ts'
import { runsOf } from '#tests/support/sample.ts'

const at = '2026-01-01T00:00:00.000Z'

test('whatever becomes of a seed, each row is loaded, joined or refused, and none is changed in silence', () => {
  const seen = { refused: 0, notes: 0, whole: 0 }
  fc.assert(
    fc.property(mutations, (changes) => {
      const { folders, files } = mutatedSeed(changes)
      const read = readSeed(folders)
      const plan = planSeed(read, { records: [], editions: [], imports: [] }, at)
      const decided = decideJoins(plan.records, [], at)
      const nodes = project(plan.records, decided.merges)
      const totals = totalsOf(read, plan.records, { nodes, toAsk: decided.matched.toAsk })
      for (const { file, rowsRead, loaded, joined, refused } of totals.files) {
        expect(loaded + joined + refused, file).toBe(rowsRead)
      }
      for (const language of ['en', 'ja'] as const) {
        const lines = linesOf(totals).map(([code, values]) => sentence(language, code, values))
        expect(lines.filter((line) => /undefined|\[object|\{\w+\}/.test(line))).toEqual([])
      }
      for (const one of read) expectAsItStands(one, files.get(one.file.name))
      for (const node of nodes) expectFit(node)
      const again = planSeed(read, { ...plan, imports: [] }, '2026-02-02T00:00:00.000Z')
      expect([again.added, again.superseded, again.retracted]).toEqual([[], [], []])
      expectNothingLost(read, files)
      seen.refused += totals.refusals.length
      seen.notes += totals.notes.length
      seen.whole += Number(totals.refusals.length === 0)
    }),
    runsOf(200),
  )
  // What it proves depends on what was met.
  expect(Math.min(seen.refused, seen.notes, seen.whole)).toBeGreaterThan(0)
}, 120_000)

/** Every cell that was read stands in its file, unless it is said that it was cleaned; and every line is in some row. */
function expectAsItStands({ file, rows, rowsRead, refused, notes }: ReadFile, bytes: Buffer | undefined): void {
  if (bytes === undefined || refused.some((one) => one.row === null && one.rows !== 1 && rows.length === 0)) return
  const text = bytes.toString('utf8')
  const cleaned = new Set(notes.map((note) => note.row))
  for (const { row, cells } of rows) {
    if (cleaned.has(row)) continue
    for (const [column, cell] of Object.entries(cells)) {
      const quoted = cell.replaceAll('"', '""').replaceAll('\n', '')
      expect(
        text.replaceAll('\r', '').replaceAll('\n', '').includes(quoted),
        `${file.name} ${row} ${column}: ${cell}`,
      ).toBe(true)
    }
  }
  const lines = text.split(/\r\n|\r|\n/).filter((line) => !/^[\s,"\ufeff\p{Cc}]*$/u.test(line)).length - 1
  const isOverLines = refused.some((one) =>
    one.reasons.some(([code]) => code === 'ROW_SWALLOWS' || code === 'ROW_CELLS'),
  )
  const isBroken =
    isOverLines || notes.some((note) => note.row !== null) || rows.some(({ cells }) => cells.note?.includes('\n'))
  if (!isBroken) expect(rowsRead, file.name).toBe(lines)
}

const sound = mutatedSeed([])
const before = planSeed(readSeed(sound.folders), { records: [], editions: [], imports: [] }, at)

/** As a newer edition over the sound seed it takes back only rows that are not in their file any more. */
function expectNothingLost(read: readonly ReadFile[], files: ReadonlyMap<string, Buffer>): void {
  const { retracted } = planSeed(read, { ...before, imports: [] }, '2026-02-02T00:00:00.000Z')
  const gone = before.records.filter(({ id }) => retracted.includes(id))
  for (const { kind, rowKey } of gone) {
    const file = read.find((one) => one.file.kind === kind)
    const [first = ''] = rowKey.split('|')
    const isThere = files.get(file?.file.name ?? '')?.includes(Buffer.from(`\n${first},`)) === true
    expect(isThere && file?.file.rowKey.length === 1, `${kind} ${rowKey} was taken back`).toBe(false)
    expect(file?.isWhole, `${kind} was not read whole`).toBe(true)
  }
}

const DAYS = ['validFrom', 'validUntil', 'confirmedOn', 'activeFrom', 'activeTo'] as const

/** What the database, the answers and an exported picture can hold. */
function expectFit({ id, properties, links }: ProjectedNode): void {
  expect(fitsKey(id) && !/[,;~|]/.test(id), id).toBe(true)
  for (const key of DAYS) {
    const day = properties[key]
    expect(day === undefined || (isDay(String(day)) && String(day) >= '1000'), `${id} ${key} ${day}`).toBe(true)
  }
  for (const link of links) {
    for (const key of ['validFrom', 'validUntil'] as const) {
      const day = link.properties[key]
      expect(day === undefined || isDay(String(day)), `${id} ${link.type} ${day}`).toBe(true)
    }
  }
  const { lat = 0, lon = 0, officialOrder = 0 } = properties
  expect(Math.abs(Number(lat)) <= 90 && Math.abs(Number(lon)) <= 180 && Number.isInteger(officialOrder), id).toBe(true)
  const values: readonly unknown[] = Object.values(properties).flat()
  for (const value of values) {
    if (typeof value === 'number') expect(Number.isFinite(value), id).toBe(true)
    if (typeof value === 'string')
      expect(/(?!\n)[\p{Cc}\ufffe\uffff\ufffd]/u.test(value.replace(/\n/g, '')), `${id}: ${value}`).toBe(false)
  }
}
