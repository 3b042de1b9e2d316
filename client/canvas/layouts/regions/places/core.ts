import type { Box, Point, Side } from '#client/canvas/geometry/points.ts'
import type { Caption, PlacedUnit, UnitInput } from '#client/canvas/layouts/regions/places/types.ts'

const ROW = 12.6
const HALF_WIDTH = 118
const BOW = 46
const TRAY = { width: 128, height: 18 }
/** A kind starts with its caption, a row high, and ends with a quarter of a row. */
const AFTER_KIND = 0.25

const kindsOfSide: Readonly<Record<Side, readonly string[]>> = {
  left: ['faculty', 'graduate_school', 'administration', 'hospital'],
  right: ['research_institute', 'inter_departmental', 'centre'],
}

export const sideOfKind = (kind: string): Side => (kindsOfSide.left.includes(kind) ? 'left' : 'right')

export type Core = {
  readonly units: readonly PlacedUnit[]
  readonly captions: readonly Caption[]
  readonly halfWidth: number
  readonly halfHeight: number
}

/**
 * Two facing brackets of squares, kind by kind, each kind in official order; the middle stays empty. If there is a tray,
 * the core is that much higher, and the rows are above it.
 */
export function coreOf(units: readonly UnitInput[], centre: Point, scale: number, hasTray: boolean): Core {
  const foot = hasTray ? TRAY.height * scale : 0
  const middle = { x: centre.x, y: centre.y - foot / 2 }
  const left = bracket(units, 'left', middle, scale)
  const right = bracket(units, 'right', middle, scale)
  return {
    units: [...left.units, ...right.units],
    captions: [...left.captions, ...right.captions],
    halfWidth: HALF_WIDTH * scale,
    halfHeight: Math.max(left.halfHeight, right.halfHeight, 4 * ROW * scale) + foot / 2,
  }
}

/** Hatched, at the open foot between the brackets. */
export function trayOf(core: Core, centre: Point, scale: number): Box {
  const half = (TRAY.width * scale) / 2
  const bottom = centre.y + core.halfHeight + scale
  return { left: centre.x - half, right: centre.x + half, top: bottom - TRAY.height * scale, bottom }
}

function bracket(units: readonly UnitInput[], side: Side, centre: Point, scale: number) {
  const groups = kindsOfSide[side]
    .map((kind) => ({ kind, units: units.filter((unit) => unit.side === side && unit.kind === kind) }))
    .filter((group) => group.units.length > 0)
  const rows = groups.reduce((sum, group) => sum + group.units.length + 1 + AFTER_KIND, -AFTER_KIND)
  const halfHeight = (Math.max(0, rows) * ROW * scale) / 2
  const out = side === 'left' ? -1 : 1
  const x = (y: number, inset: number) => {
    const share = halfHeight === 0 ? 0 : (y - centre.y) / halfHeight
    const bow = (Math.sqrt(Math.max(0, 1 - 0.72 * share * share)) - 1) * BOW
    return centre.x + out * (HALF_WIDTH + bow - inset) * scale
  }

  const placed: PlacedUnit[] = []
  const captions: Caption[] = []
  let y = centre.y - halfHeight + (ROW * scale) / 2
  for (const group of groups) {
    captions.push({ kind: group.kind, side, x: x(y, 12), y })
    y += ROW * scale
    for (const unit of group.units) {
      placed.push({ id: unit.id, side, size: unit.size, x: x(y, 0), y })
      y += ROW * scale
    }
    y += AFTER_KIND * ROW * scale
  }
  return { units: placed, captions, halfHeight }
}
