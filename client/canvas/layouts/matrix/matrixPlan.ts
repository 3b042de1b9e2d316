import { barycenters, inOrderOf } from '#client/canvas/sheet/spread.ts'

type Pair = readonly [row: string, column: string]

export type MatrixOrder = { readonly rows: readonly string[]; readonly columns: readonly string[] }

/** Walks to and fro between rows and columns; more change next to nothing. */
const WALKS = 8

/**
 * Columns in the order of the middle of their rows, so that what a few rows share stands together. Rows keep the order
 * given, unless blocks are wanted: then both are drawn to each other.
 */
export function matrixOrder(
  rows: readonly string[],
  columns: readonly string[],
  cells: readonly Pair[],
  inBlocks: boolean,
): MatrixOrder {
  const turned = cells.map(([row, column]) => [column, row] as const)
  let order: MatrixOrder = { rows, columns: inOrderOf(columns, barycenters(columns, turned, ranksOf(rows))) }
  for (let walk = 0; inBlocks && walk < WALKS; walk++) {
    const nextRows = inOrderOf(order.rows, barycenters(rows, cells, ranksOf(order.columns)))
    order = {
      rows: nextRows,
      columns: inOrderOf(order.columns, barycenters(columns, turned, ranksOf(nextRows))),
    }
  }
  return order
}

const ranksOf = (ids: readonly string[]): ReadonlyMap<string, number> => new Map(ids.map((id, at) => [id, at]))
