import { BoxGrid } from '#client/canvas/geometry/boxGrid.ts'
import type { Box, Point } from '#client/canvas/geometry/points.ts'

type Disc = Point & { readonly radius: number }

const GAP = 2
const DIRECTIONS = 24

export class FreePlaces {
  readonly #grid: BoxGrid
  readonly #discs: (Disc | null)[] = []

  constructor(discs: readonly Disc[]) {
    const mean = discs.reduce((sum, { radius }) => sum + 2 * radius, 0) / Math.max(1, discs.length)
    this.#grid = new BoxGrid(Math.max(12, mean * 1.5))
    for (const disc of discs) this.add(disc)
  }

  /** Its number, to take it away again. */
  add(disc: Disc): number {
    this.#grid.add(boxOf(disc, 0))
    return this.#discs.push(disc) - 1
  }

  takeAway(index: number): void {
    this.#discs[index] = null
  }

  /** Whether nothing is within `gap` px of the disc. */
  isFree(disc: Disc, gap = GAP): boolean {
    let free = true
    this.#grid.near(boxOf(disc, gap), (index) => {
      const other = this.#discs[index]
      if (!other) return
      const least = disc.radius + other.radius + gap
      if ((disc.x - other.x) ** 2 + (disc.y - other.y) ** 2 < least * least) free = false
    })
    return free
  }

  /** The wanted place, or the nearest free one on rings around it; null if none is within `reach` px. */
  nearest(wanted: Disc, reach: number, isAllowed: (at: Point) => boolean = () => true): Point | null {
    if (isAllowed(wanted) && this.isFree(wanted)) return wanted
    const step = Math.max(3, wanted.radius * 0.75)
    for (let ring = step; ring <= reach; ring += step)
      for (let direction = 0; direction < DIRECTIONS; direction++) {
        // Every second ring is turned half a step, so that rings do not line up.
        const angle = ((direction + (Math.round(ring / step) % 2) / 2) / DIRECTIONS) * 2 * Math.PI
        const at = { ...wanted, x: wanted.x + ring * Math.cos(angle), y: wanted.y + ring * Math.sin(angle) }
        if (isAllowed(at) && this.isFree(at)) return at
      }
    return null
  }
}

function boxOf({ x, y, radius }: Disc, gap: number): Box {
  const half = radius + gap
  return { left: x - half, right: x + half, top: y - half, bottom: y + half }
}
