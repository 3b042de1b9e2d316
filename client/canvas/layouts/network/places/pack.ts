import { extentOf } from '#client/canvas/layouts/network/places/fit.ts'
import type { Body } from '#client/canvas/layouts/network/places/types.ts'

const GAP = 14

type Piece = { readonly bodies: readonly Body[]; readonly width: number; readonly height: number }
type Block = { readonly rows: readonly (readonly Piece[])[]; readonly width: number; readonly height: number }

/**
 * Puts pieces side by side: the largest by itself, the others in rows below it or at its right, whichever fills the
 * plate's proportions better. Moves the bodies; the picture is centred on (0, 0).
 */
export function pack(pieces: readonly (readonly Body[])[], aspect: number): void {
  const [main, ...others] = pieces.map(pieceOf)
  if (!main) return
  if (others.length === 0) {
    put(main, -main.width / 2, -main.height / 2)
    return
  }
  const scaleFor = (width: number, height: number) => Math.max(width / aspect, height)
  const below = rowsOf(others, Math.max(main.width, ...others.map(({ width }) => width)))
  const right = rightOf(main, others, scaleFor)
  const belowFit = scaleFor(Math.max(main.width, below.width), main.height + GAP + below.height)
  const rightFit = scaleFor(main.width + GAP + right.width, Math.max(main.height, right.height))
  if (belowFit <= rightFit) {
    const top = -(main.height + GAP + below.height) / 2
    put(main, -main.width / 2, top)
    putBlock(below, -below.width / 2, top + main.height + GAP)
  } else {
    const left = -(main.width + GAP + right.width) / 2
    put(main, left, -main.height / 2)
    putBlock(right, left + main.width + GAP, -right.height / 2)
  }
}

function rightOf(main: Piece, others: readonly Piece[], scaleFor: (width: number, height: number) => number): Block {
  const widest = Math.max(...others.map(({ width }) => width))
  const blocks = [0.2, 0.3, 0.45, 0.7, 1].map((share) => rowsOf(others, Math.max(widest, main.width * share)))
  const fits = blocks.map(({ width, height }) => scaleFor(main.width + GAP + width, Math.max(main.height, height)))
  return blocks[fits.indexOf(Math.min(...fits))] as Block
}

function rowsOf(pieces: readonly Piece[], width: number): Block {
  const rows: Piece[][] = []
  let used = Number.POSITIVE_INFINITY
  // Large pieces first, so that a row holds pieces of about one height; equal ones keep the order of the input.
  for (const piece of [...pieces].sort((a, b) => b.height - a.height)) {
    if (used + GAP + piece.width > width) {
      rows.push([])
      used = -GAP
    }
    rows.at(-1)?.push(piece)
    used += GAP + piece.width
  }
  const height = rows.reduce((sum, row) => sum + heightOf(row) + GAP, -GAP)
  return { rows, width: Math.max(...rows.map(widthOf)), height }
}

function putBlock({ rows, width }: Block, left: number, top: number): void {
  let y = top
  for (const row of rows) {
    let x = left + (width - widthOf(row)) / 2
    for (const piece of row) {
      put(piece, x, y + (heightOf(row) - piece.height) / 2)
      x += piece.width + GAP
    }
    y += heightOf(row) + GAP
  }
}

function put({ bodies }: Piece, left: number, top: number): void {
  const extent = extentOf(bodies)
  for (const body of bodies) {
    body.x += left - extent.left
    body.y += top - extent.top
  }
}

function pieceOf(bodies: readonly Body[]): Piece {
  const { left, right, top, bottom } = extentOf(bodies)
  return { bodies, width: right - left, height: bottom - top }
}

const widthOf = (row: readonly Piece[]) => row.reduce((sum, { width }) => sum + width + GAP, -GAP)
const heightOf = (row: readonly Piece[]) => Math.max(...row.map(({ height }) => height))
