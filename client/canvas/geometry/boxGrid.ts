import type { Box } from '#client/canvas/geometry/points.ts'

/** Cells per row and column. A plane that is larger wraps around, which costs comparisons but no correctness. */
const CELLS = 64
const NONE = -1

/** Boxes by the square cells they touch, so that only neighbours are compared. Each cell is a linked list of numbers. */
export class BoxGrid {
  readonly #cell: number
  readonly #first = new Int32Array(CELLS * CELLS).fill(NONE)
  readonly #next: number[] = []
  readonly #entries: number[] = []
  readonly #boxes: Box[] = []
  readonly #seen: number[] = []
  #asks = 0

  /** `cell`: side of a cell, px; about the width of a name. */
  constructor(cell: number) {
    this.#cell = cell
  }

  /** Adds a box; its number is the count of boxes before it. */
  add(box: Box): void {
    const index = this.#boxes.push(box) - 1
    this.#seen.push(0)
    this.#forCells(box, (key) => {
      this.#next.push(this.#first[key] ?? NONE)
      this.#first[key] = this.#entries.push(index) - 1
    })
  }

  /** Calls back once for each added box that shares a cell with the asked one: more than those that overlap it. */
  near(box: Box, visit: (index: number) => void): void {
    this.#asks++
    this.#forCells(box, (key) => {
      for (let at = this.#first[key] ?? NONE; at !== NONE; at = this.#next[at] ?? NONE) {
        const index = this.#entries[at] ?? 0
        if (this.#seen[index] === this.#asks) continue
        this.#seen[index] = this.#asks
        visit(index)
      }
    })
  }

  /** Whether an added box lies nearer than `gap` px to the asked one. Asked tens of thousands of times for one picture. */
  hits(box: Box, gap: number): boolean {
    const cell = this.#cell
    const right = Math.floor((box.right + gap) / cell)
    const bottom = Math.floor((box.bottom + gap) / cell)
    const top = Math.floor((box.top - gap) / cell)
    for (let column = Math.floor((box.left - gap) / cell); column <= right; column++)
      for (let row = top; row <= bottom; row++)
        for (let at = this.#first[keyOf(column, row)] ?? NONE; at !== NONE; at = this.#next[at] ?? NONE)
          if (overlap(this.#boxes[this.#entries[at] ?? 0] as Box, box, gap)) return true
    return false
  }

  #forCells(box: Box, visit: (key: number) => void): void {
    const cell = this.#cell
    const right = Math.floor(box.right / cell)
    const bottom = Math.floor(box.bottom / cell)
    const top = Math.floor(box.top / cell)
    for (let column = Math.floor(box.left / cell); column <= right; column++)
      for (let row = top; row <= bottom; row++) visit(keyOf(column, row))
  }
}

/** Visits once each two bodies whose boxes share a cell: more than those that overlap. */
export function forNearPairs<Body>(
  bodies: readonly Body[],
  boxes: readonly Box[],
  cell: number,
  visit: (p: Body, q: Body) => void,
): void {
  const grid = new BoxGrid(cell)
  for (const box of boxes) grid.add(box)
  boxes.forEach((box, index) => {
    grid.near(box, (other) => {
      if (other > index) visit(bodies[index] as Body, bodies[other] as Body)
    })
  })
}

const keyOf = (column: number, row: number): number => (column & (CELLS - 1)) * CELLS + (row & (CELLS - 1))

/** Whether two boxes lie nearer than `gap` px to each other. */
export function overlap(a: Box, b: Box, gap = 0): boolean {
  return a.left < b.right + gap && b.left < a.right + gap && a.top < b.bottom + gap && b.top < a.bottom + gap
}

export function grown(box: Box, by: number): Box {
  return { left: box.left - by, top: box.top - by, right: box.right + by, bottom: box.bottom + by }
}
