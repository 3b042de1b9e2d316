import { BoxGrid, grown } from '#client/canvas/geometry/boxGrid.ts'
import type { Box, Point } from '#client/canvas/geometry/points.ts'

type Size = { readonly width: number; readonly height: number }

/** A name that asks for a place, with the mark it belongs to. Px on the screen. */
export type NameCandidate = {
  readonly id: string
  readonly mark: Point
  /** Outermost radius of the mark. */
  readonly radius: number
  /** Reckoned only where `least` has room; null: the name takes no place. */
  readonly size: () => Size | null
  /** The name is no smaller than this. */
  readonly least: Size
  readonly leads: Leads
}

type Sized = Pick<NameCandidate, 'id' | 'mark' | 'radius' | 'leads'> & Size

/**
 * How far a name may be away from its mark, joined by a line. `anywhere`: it is placed in any case, the selected one.
 * `beside`: to the right of its mark and nowhere else, as in a list.
 */
export type Leads = 'beside' | 'never' | 'near' | 'far' | 'anywhere'

export type Align = 'start' | 'middle' | 'end'
export type PlacedName = {
  readonly id: string
  readonly box: Box
  readonly align: Align
  /** From the mark to the name. */
  readonly leader: { readonly from: Point; readonly to: Point } | null
  /** False: there was no free place, and the name had to have one. */
  readonly isClear: boolean
}

/** Whether a box is wholly where names may be. */
type IsFree = (box: Box, id: string) => boolean

const NEAR = [9, 16, 24]
const FAR = [...NEAR, 32, 42, 54, 68]
/** The selected name goes on looking in ever more directions, so that it never lies on a mark. */
const ANYWHERE = [...FAR, ...Array.from({ length: 48 }, (_, index) => 76 + index * 7)]
const leaderLengths: Readonly<Record<Leads, readonly number[]>> = {
  beside: [],
  never: [],
  near: NEAR,
  far: FAR,
  anywhere: ANYWHERE,
}
const LEADER_DIRECTIONS = 16
/** Px between two directions where a name may be anywhere. */
const DIRECTION_STEP = 9
/** Px between a mark and its name. */
export const OFF = 3
/** Px between a name and what else is there. */
export const GAP = 0.6

/**
 * Places names in the order given: eight positions around the mark, right first, then a short leader. A name never
 * touches another, a mark, or what `isFree` forbids; one that finds no place is left out.
 */
export function placeNames(candidates: readonly NameCandidate[], marks: readonly Box[], isFree: IsFree): PlacedName[] {
  const taken = new BoxGrid(44)
  for (const mark of marks) taken.add(mark)
  const placed: PlacedName[] = []
  for (const candidate of candidates) {
    if (!hasRoom(candidate, taken)) continue
    const size = candidate.size()
    const name = size && place({ ...candidate, ...size }, taken, isFree)
    if (!name) continue
    taken.add(name.box)
    placed.push(name)
  }
  return placed
}

/** Most names of a crowded picture have no room for a single letter: to measure them would take longer than all the rest. */
function hasRoom({ id, mark, radius, least, leads }: NameCandidate, taken: BoxGrid): boolean {
  if (leads !== 'never' && leads !== 'beside') return true
  return eightPositions({ id, mark, radius, leads, ...least }).some(({ box }) => !taken.hits(box, GAP))
}

function place(candidate: Sized, taken: BoxGrid, isFree: IsFree): PlacedName | null {
  const { id } = candidate
  const fits = (box: Box) => isFree(box, id) && !taken.hits(box, GAP)
  const around = eightPositions(candidate)
  for (const { box, align } of around) if (fits(box)) return { id, box, align, leader: null, isClear: true }
  const must = candidate.leads === 'anywhere'
  for (const name of leaderPositions(candidate))
    if (fits(name.box) && (must || !crosses(name.leader, taken))) return { id, ...name, isClear: true }
  if (!must) return null
  const free = around.find(({ box }) => isFree(box, id))
  if (free) return { id, ...free, leader: null, isClear: false }
  for (const name of leaderPositions(candidate)) if (isFree(name.box, id)) return { id, ...name, isClear: false }
  const [first] = around
  return first ? { id, ...first, leader: null, isClear: false } : null
}

function eightPositions({ mark, radius, width, height, leads }: Sized): { box: Box; align: Align }[] {
  const off = radius + OFF
  const near = off * 0.8
  const low = off * 0.3
  const positions: readonly (readonly [number, number, Align])[] = [
    [off, -height / 2, 'start'],
    [-off - width, -height / 2, 'end'],
    [near, low, 'start'],
    [near, -low - height, 'start'],
    [-near - width, low, 'end'],
    [-near - width, -low - height, 'end'],
    [-width / 2, off, 'middle'],
    [-width / 2, -off - height, 'middle'],
  ]
  const open = leads === 'beside' ? positions.slice(0, 1) : positions
  return open.map(([dx, dy, align]) => ({ box: boxAt(mark.x + dx, mark.y + dy, width, height), align }))
}

function* leaderPositions({ mark, radius, width, height, leads }: Sized) {
  for (const length of leaderLengths[leads]) {
    const round = 2 * Math.PI * (radius + length)
    const directions = leads === 'anywhere' ? Math.max(LEADER_DIRECTIONS, round / DIRECTION_STEP) : LEADER_DIRECTIONS
    for (let direction = 0; direction < directions; direction++) {
      const angle = (direction / directions) * 2 * Math.PI
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
      const toRight = cos >= 0
      const end = { x: mark.x + cos * (radius + length), y: mark.y + sin * (radius + length) }
      const from = { x: mark.x + cos * (radius + 1), y: mark.y + sin * (radius + 1) }
      const to = { x: end.x - (toRight ? 1.5 : -1.5), y: end.y }
      const box = boxAt(toRight ? end.x : end.x - width, end.y - height / 2, width, height)
      const align: Align = toRight ? 'start' : 'end'
      yield { box, align, leader: { from, to } }
    }
  }
}

/** A leader over a foreign mark or name would point at the wrong thing. */
function crosses({ from, to }: NonNullable<PlacedName['leader']>, taken: BoxGrid): boolean {
  for (let step = 1; step <= 4; step++) {
    const x = from.x + ((to.x - from.x) * step) / 4
    const y = from.y + ((to.y - from.y) * step) / 4
    if (Math.hypot(x - from.x, y - from.y) > 2 && taken.hits(grown({ left: x, right: x, top: y, bottom: y }, 0.5), 0))
      return true
  }
  return false
}

function boxAt(left: number, top: number, width: number, height: number): Box {
  return { left, top, right: left + width, bottom: top + height }
}
