import type { FileTotals, SeedTotals } from '#server/features/imports/seedTotals.ts'
import type { Message } from '#server/messages.ts'

/** What the start says about the seed, line by line: every row is loaded, joined or refused by name. */
export function linesOf(totals: SeedTotals): readonly Message[] {
  const sum = (pick: (file: FileTotals) => number): number => totals.files.reduce((all, file) => all + pick(file), 0)
  return [
    ...totals.files.map(lineOf),
    [
      'SEED_ROWS',
      {
        rows: sum((file) => file.rowsRead),
        loaded: sum((file) => file.loaded),
        joined: sum((file) => file.joined),
        refused: sum((file) => file.refused),
      },
    ],
    ...totals.joined.map((joined): Message => ['SEED_JOINED', joined]),
    ...totals.toAsk.map(
      ({ entity, candidates }): Message => ['SEED_TO_CHECK', { entity, candidates: candidates.join(' / ') }],
    ),
    ...totals.notes.map(
      ({ row, reasons, file, key }): Message =>
        row === null ? ['SEED_FILE_NOTE', { file, reasons }] : ['SEED_ROW_NOTE', { file, row, key, reasons }],
    ),
    ...totals.refusals.map(
      ({ row, reasons, file, key }): Message =>
        row === null ? ['SEED_FILE_REFUSED', { file, reasons }] : ['SEED_ROW_REFUSED', { file, row, key, reasons }],
    ),
  ]
}

function lineOf({ rowsRead, made, ...totals }: FileTotals): Message {
  const things = Object.entries(made)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([kind, count]) => `${count} ${kind}`)
  return ['SEED_FILE', { ...totals, rows: rowsRead, made: things.join(', ') }]
}
