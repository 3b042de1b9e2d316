import type { FileTotals, SeedTotals } from '#server/features/imports/seedTotals.ts'

/** What the start says about the seed, line by line: every row is loaded, joined or refused by name. */
export function linesOf(totals: SeedTotals): readonly string[] {
  const sum = (pick: (file: FileTotals) => number): number => totals.files.reduce((all, file) => all + pick(file), 0)
  const all = [sum((file) => file.loaded), sum((file) => file.joined), sum((file) => file.refused)]
  return [
    ...totals.files.map(lineOf),
    `${sum((file) => file.rowsRead)} rows read = ${all[0]} loaded + ${all[1]} joined + ${all[2]} refused`,
    ...totals.joined.map(({ row, into, name }) => `  joined: ${row} is ${into} (${name})`),
    ...totals.toAsk.map(
      ({ entity, candidates }) => `  to be checked: is ${entity} the same as ${candidates.join(' or ')}?`,
    ),
    ...totals.refusals.map(({ file, row, key, reason }) =>
      row === null ? `  refused: ${file}: ${reason}` : `  refused: ${file}, row ${row} (${key}): ${reason}`,
    ),
  ]
}

function lineOf({ file, rowsRead, loaded, joined, refused, made }: FileTotals): string {
  const things = Object.entries(made)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([kind, count]) => `${count} ${kind}`)
  return `${file}: ${rowsRead} rows → ${loaded} loaded, ${joined} joined, ${refused} refused; ${things.join(', ')}`
}
