import type { Box, Point, Side } from '#client/canvas/geometry/points.ts'
import type { Caption, PlacedUnit, UnitInput } from '#client/canvas/layouts/regions/places/types.ts'

const ROW = 12.6
const HALF_WIDTH = 118
const BOW = 46
const TRAY = { width: 128, height: 18 }
/** Px at zoom 1: rows on which each unit has its name. On lower ones names are left out, so that the others can be read. */
const ROW_WITH_NAME = 9.6
/** A kind starts with its caption, a row high, and ends with a quarter of a row. */
const AFTER_KIND = 0.25

type Sides = Readonly<Record<Side, readonly string[]>>

const usualSides: Sides = {
  left: ['faculty', 'graduate_school', 'administration', 'hospital'],
  right: ['research_institute', 'inter_departmental', 'centre'],
}
/** Where the left bracket would be too high: these go below the others on the right. */
const otherSides: readonly Sides[] = [['hospital'], ['administration'], ['administration', 'hospital']].map(
  (moved) => ({
    left: usualSides.left.filter((kind) => !moved.includes(kind)),
    right: [...usualSides.right, ...moved],
  }),
)

export type Core = {
  /** Px from one unit to the next. */
  readonly row: number
  readonly units: readonly PlacedUnit[]
  readonly captions: readonly Caption[]
  readonly halfWidth: number
  readonly halfHeight: number
}

type CoreInput = {
  readonly units: readonly UnitInput[]
  readonly centre: Point
  readonly scale: number
  readonly hasTray: boolean
  /** How far the core may reach up and down from the centre, px: as it should be, and if units keep their names so. */
  readonly reach: number
  readonly reachForNames: number
}

/**
 * Two facing brackets of squares, kind by kind, each kind in official order; the middle stays empty. If there is a tray,
 * the core is that much higher, and the rows are above it. Where many units have ties, so that the core would take the
 * room of the partners above and below it, kinds change the bracket, and rows come closer.
 */
export function coreOf({ units, centre, scale, hasTray, reach, reachForNames }: CoreInput): Core {
  const foot = hasTray ? TRAY.height * scale : 0
  const middle = { x: centre.x, y: centre.y - foot / 2 }
  const room = 2 * reach - foot
  const sides = sidesFor(units, room / (ROW * scale))
  const rows = rowsOf(units, sides)
  const keepsNames = ROW_WITH_NAME * rows <= 2 * reachForNames - foot
  const row = Math.min(ROW * scale, Math.max(keepsNames ? ROW_WITH_NAME : 0, room / rows))
  const left = bracket(units, { side: 'left', kinds: sides.left }, { centre: middle, scale, row })
  const right = bracket(units, { side: 'right', kinds: sides.right }, { centre: middle, scale, row })
  return {
    row,
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

/** The usual sides where they fit, else those with the lowest brackets. */
function sidesFor(units: readonly UnitInput[], most: number): Sides {
  if (rowsOf(units, usualSides) <= most) return usualSides
  return [usualSides, ...otherSides].reduce((best, one) => (rowsOf(units, one) < rowsOf(units, best) ? one : best))
}

/** Of the higher bracket. */
const rowsOf = (units: readonly UnitInput[], { left, right }: Sides): number =>
  Math.max(...[left, right].map((kinds) => rowsIn(groupsOf(units, kinds))))

type KindGroup = { readonly kind: string; readonly units: readonly UnitInput[] }

const rowsIn = (groups: readonly KindGroup[]): number =>
  Math.max(
    0,
    groups.reduce((sum, group) => sum + group.units.length + 1 + AFTER_KIND, -AFTER_KIND),
  )

const groupsOf = (units: readonly UnitInput[], kinds: readonly string[]): readonly KindGroup[] =>
  kinds
    .map((kind) => ({ kind, units: units.filter((unit) => unit.kind === kind) }))
    .filter((group) => group.units.length > 0)

type Bracket = { readonly side: Side; readonly kinds: readonly string[] }
type Measures = { readonly centre: Point; readonly scale: number; readonly row: number }

function bracket(units: readonly UnitInput[], { side, kinds }: Bracket, { centre, scale, row }: Measures) {
  const groups = groupsOf(units, kinds)
  const halfHeight = (rowsIn(groups) * row) / 2
  const out = side === 'left' ? -1 : 1
  const x = (y: number, inset: number) => {
    const share = halfHeight === 0 ? 0 : (y - centre.y) / halfHeight
    const bow = (Math.sqrt(Math.max(0, 1 - 0.72 * share * share)) - 1) * BOW
    return centre.x + out * (HALF_WIDTH + bow - inset) * scale
  }

  const placed: PlacedUnit[] = []
  const captions: Caption[] = []
  let y = centre.y - halfHeight + row / 2
  for (const group of groups) {
    captions.push({ kind: group.kind, side, x: x(y, 12), y })
    y += row
    for (const unit of group.units) {
      placed.push({ id: unit.id, side, size: Math.min(unit.size, row - 1), x: x(y, 0), y })
      y += row
    }
    y += AFTER_KIND * row
  }
  return { units: placed, captions, halfHeight }
}
