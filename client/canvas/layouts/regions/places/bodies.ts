import type { Box, Point } from '#client/canvas/geometry/points.ts'
import { type Geometry, MARK_CLEARANCE, turnBetween } from '#client/canvas/layouts/regions/places/geometry.ts'
import { countryKey } from '#client/canvas/layouts/regions/places/plan.ts'
import { SECTOR_GAP } from '#client/canvas/layouts/regions/places/sectors.ts'
import type { PartnerInput, RegionsInput, RegionsPlan } from '#client/canvas/layouts/regions/places/types.ts'

/** Nothing moves further than this share of the plate's diagonal while the picture settles (the promise is 15 %). */
const LONGEST_MOVE = 0.14
/** Share of each sector's partners that get room for their names. */
const LABEL_SHARE = 0.58

/** A mark on its way, with the room it asks for around its centre. */
export type Body = {
  x: number
  y: number
  readonly radius: number
  readonly start: Point
  /** Mark and name, relative to the centre. */
  room: Box
  hasLabel: boolean
  /** The mark alone, and with its name to the right and to the left. */
  readonly rooms: { readonly bare: Box; readonly right: Box; readonly left: Box }
  /** Middle of its country and how far to each side it may go. */
  readonly middle: number
  readonly low: number
  readonly high: number
}

export function bodiesOf(input: RegionsInput, plan: RegionsPlan): Body[] {
  const wanted = wantedLabels(input)
  const countries = new Map(plan.countries.map((country) => [countryKey(country), country]))
  const sectors = new Map(plan.sectors.map((sector) => [sector.region, sector]))
  return input.partners.flatMap((partner, index) => {
    const country = countries.get(countryKey(partner))
    const sector = sectors.get(partner.region)
    const start = plan.start[index]
    if (!country || !sector || !start) return []
    const middle = (country.from + country.to) / 2
    const reach = (country.to - country.from) * 0.9 + 0.08
    const rooms = roomsOf(partner, input.scale)
    const hasLabel = wanted.has(partner)
    return {
      ...start,
      start,
      radius: partner.radius,
      rooms,
      room: hasLabel ? rooms.right : rooms.bare,
      hasLabel,
      middle,
      low: Math.max(sector.from + SECTOR_GAP, country.from - reach) - middle,
      high: Math.min(sector.to - SECTOR_GAP, country.to + reach) - middle,
    }
  })
}

/** Brings a mark back into its sector, between band and frame, and within reach of its start. */
export function keepInside(body: Body, geometry: Geometry, diagonal: number): void {
  const limit = diagonal * LONGEST_MOVE
  const away = Math.hypot(body.x - body.start.x, body.y - body.start.y)
  if (away > limit) {
    body.x = body.start.x + ((body.x - body.start.x) * limit) / away
    body.y = body.start.y + ((body.y - body.start.y) * limit) / away
  }
  const { angle, radius } = geometry.polar(body)
  const margin = Math.min((body.radius + 2) / Math.max(radius, 1), (body.high - body.low) / 2)
  const turn = clamp(turnBetween(body.middle, angle), body.low + margin, body.high - margin)
  const bearing = body.middle + turn
  const inner = geometry.inner(bearing) + MARK_CLEARANCE * geometry.scale + body.radius
  const outer = geometry.outer(bearing) - 4 - body.radius
  const kept = geometry.at(bearing, clamp(radius, inner, outer))
  body.x = kept.x
  body.y = kept.y
}

/** Whether a mark may be here: what `keepInside` would leave alone. */
export function isWithinReach(body: Body, at: Point, geometry: Geometry, diagonal: number): boolean {
  if (Math.hypot(at.x - body.start.x, at.y - body.start.y) > diagonal * LONGEST_MOVE) return false
  const { angle, radius } = geometry.polar(at)
  const turn = turnBetween(body.middle, angle)
  const margin = Math.min((body.radius + 2) / Math.max(radius, 1), (body.high - body.low) / 2)
  if (turn < body.low + margin || turn > body.high - margin) return false
  const inner = geometry.inner(angle) + MARK_CLEARANCE * geometry.scale + body.radius
  return radius >= inner && radius <= geometry.outer(angle) - 4 - body.radius
}

/** Pushes a mark until the far corners of its name are in the plate and off the band. */
export function keepNameInside(body: Body, geometry: Geometry): void {
  const { room } = body
  const far = room.right > -room.left ? room.right : room.left
  const half = far / 2
  for (let round = 0; round < 6; round++) {
    let moved = false
    for (const [dx, dy] of [
      [far, room.top],
      [far, room.bottom],
      [half, room.top],
      [half, room.bottom],
    ] as const) {
      const { angle, radius } = geometry.polar({ x: body.x + dx, y: body.y + dy })
      const over = radius - (geometry.outer(angle) - 1)
      const under = geometry.inner(angle) + 14 * geometry.scale - radius
      const push = over > 0 ? -over : Math.max(0, under)
      if (push === 0) continue
      body.x += Math.sin(angle) * push * 0.7
      body.y -= Math.cos(angle) * push * 0.7
      moved = true
    }
    if (!moved) return
  }
}

function wantedLabels(input: RegionsInput): ReadonlySet<PartnerInput> {
  const wanted = new Set<PartnerInput>()
  for (const region of input.regions) {
    const here = input.partners.filter((partner) => partner.region === region)
    const share = Math.max(2, Math.ceil(here.length * LABEL_SHARE))
    for (const partner of here.slice(0, share)) if (partner.label) wanted.add(partner)
  }
  return wanted
}

function roomsOf(partner: PartnerInput, scale: number): Body['rooms'] {
  const gap = 1.6 * scale
  const own = partner.radius + gap
  const bare = { left: -own, right: partner.nameFrom + gap, top: -partner.nameFrom - gap, bottom: own }
  if (!partner.label) return { bare, right: bare, left: bare }
  const half = Math.max(partner.nameFrom, partner.label.height / 2) + 0.8
  const far = partner.nameFrom + 3 + partner.label.width + gap
  return {
    bare,
    right: { left: -own, right: far, top: -half, bottom: half },
    left: { left: -far, right: own, top: -half, bottom: half },
  }
}

function clamp(value: number, low: number, high: number): number {
  return low > high ? (low + high) / 2 : Math.min(high, Math.max(low, value))
}
