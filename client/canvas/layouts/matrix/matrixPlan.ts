import { barycenters, inOrderOf } from '#client/canvas/geometry/spread.ts'
import { neighboursOf, partsOf } from '#client/graph/neighbours.ts'

type Pair = readonly [row: string, column: string]

export type MatrixOrder = { readonly rows: readonly string[]; readonly columns: readonly string[] }

/** Walks to and fro between rows and columns; more change next to nothing. */
const WALKS = 8

type Asked = {
  readonly rows: readonly string[]
  /** Rows that are tied to nearly everything and so belong to no block; they are last. */
  readonly lastRows: readonly string[]
  readonly columns: readonly string[]
  readonly cells: readonly Pair[]
}

/**
 * Columns in the order of the middle of their rows, so that what a few rows share is together. Rows keep the order
 * given, unless blocks are wanted: then both are drawn to each other within what hangs together, the largest first.
 */
export function matrixOrder({ rows, lastRows, columns, cells }: Asked, inBlocks: boolean): MatrixOrder {
  const all = [...rows, ...lastRows]
  if (!inBlocks) return { rows: all, columns: inOrderOf(columns, barycenters(columns, turned(cells), ranksOf(all))) }
  const last = new Set(lastRows)
  const own = cells.filter(([row]) => !last.has(row))
  const blocks = connected(own).map((block) => walked(rows, columns, block))
  const [seenRows, seenColumns] = [blocks.flatMap((block) => block.rows), blocks.flatMap((block) => block.columns)]
  const rest = without(columns, seenColumns)
  return {
    rows: [...seenRows, ...without(rows, seenRows), ...lastRows],
    columns: [...seenColumns, ...inOrderOf(rest, barycenters(rest, turned(cells), ranksOf(lastRows)))],
  }
}

/** One block from its denser end: where several rows share columns, the eye begins. */
function walked(rows: readonly string[], columns: readonly string[], cells: readonly Pair[]): MatrixOrder {
  const [inRows, inColumns] = [new Set(cells.map(([row]) => row)), new Set(cells.map(([, column]) => column))]
  let order: MatrixOrder = {
    rows: rows.filter((row) => inRows.has(row)),
    columns: columns.filter((column) => inColumns.has(column)),
  }
  for (let walk = 0; walk < WALKS; walk++) {
    const nextColumns = inOrderOf(order.columns, barycenters(order.columns, turned(cells), ranksOf(order.rows)))
    order = {
      rows: inOrderOf(order.rows, barycenters(order.rows, cells, ranksOf(nextColumns))),
      columns: nextColumns,
    }
  }
  const shared = sharedColumns(cells)
  const places = order.columns.flatMap((column, at) => (shared.has(column) ? [at] : []))
  const middle = places.reduce((sum, at) => sum + at, 0) / Math.max(1, places.length)
  if (places.length === 0 || middle <= (order.columns.length - 1) / 2) return order
  return { rows: [...order.rows].reverse(), columns: [...order.columns].reverse() }
}

function sharedColumns(cells: readonly Pair[]): ReadonlySet<string> {
  const rows = new Map<string, Set<string>>()
  for (const [row, column] of cells) rows.set(column, (rows.get(column) ?? new Set()).add(row))
  return new Set([...rows].filter(([, own]) => own.size > 1).map(([column]) => column))
}

/** The cells of each part that hangs together by rows and columns, the one with the most cells first. */
function connected(cells: readonly Pair[]): readonly (readonly Pair[])[] {
  const links = cells.map(([row, column]) => ({ from: `row ${row}`, to: `column ${column}` }))
  const pieces = partsOf(neighboursOf(new Set(links.flatMap(({ from, to }) => [from, to])), links))
  const pieceOf = new Map(pieces.flatMap((piece, at) => piece.map((id) => [id, at] as const)))
  const parts = new Map<number | undefined, Pair[]>()
  for (const cell of cells) {
    const piece = pieceOf.get(`row ${cell[0]}`)
    const own = parts.get(piece)
    if (own) own.push(cell)
    else parts.set(piece, [cell])
  }
  return [...parts.values()].sort((a, b) => b.length - a.length)
}

const turned = (cells: readonly Pair[]) => cells.map(([row, column]) => [column, row] as const)

function without(ids: readonly string[], some: readonly string[]): readonly string[] {
  const gone = new Set(some)
  return ids.filter((id) => !gone.has(id))
}

const ranksOf = (ids: readonly string[]): ReadonlyMap<string, number> => new Map(ids.map((id, at) => [id, at]))
