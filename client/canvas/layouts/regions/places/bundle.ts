import type { Box, Point } from '#client/canvas/geometry/points.ts'
import { type Geometry, turnBetween } from '#client/canvas/layouts/regions/places/geometry.ts'
import type { Country, PlacedUnit } from '#client/canvas/layouts/regions/places/types.ts'

/** One gate for every so many radians of a country's share of the frame. */
const GATE_SPAN = 0.3
/** A point of the track for every so many radians. */
const TRACK_STEP = 0.16

/** Where a tie leaves the core: a point on a square or the tray, and the first one outside it. */
export type Door = { readonly at: Point; readonly outside: Point }

export function doorOfUnit(unit: PlacedUnit, scale: number): Door {
  const out = unit.side === 'left' ? -1 : 1
  return {
    at: { x: unit.x + (out * unit.size) / 2, y: unit.y },
    outside: { x: unit.x + out * 13 * scale, y: unit.y },
  }
}

export function doorOfTray(tray: Box, scale: number): Door {
  const x = (tray.left + tray.right) / 2
  return { at: { x, y: tray.bottom }, outside: { x, y: tray.bottom + 8 * scale } }
}

/**
 * The roundabout: a tie leaves its square outward, joins a track inside the band (11 px in for near, up to 25 for the
 * far side), runs the shorter way round, leaves through its country's gate and fans out. No tie crosses the core.
 * Returns the control points of a basis spline.
 */
export function roundabout(door: Door, mark: Point, country: Country, geometry: Geometry): Point[] {
  const { scale } = geometry
  const { angle, radius } = geometry.polar(mark)
  const from = geometry.polar(door.at).angle
  const turn = turnBetween(from, angle)
  const depth = (11 + Math.min(1, Math.abs(turn) / 2.6) * 14) * scale
  const points: Point[] = [door.at, door.outside]
  const steps = Math.max(2, Math.ceil(Math.abs(turn) / TRACK_STEP))
  for (let step = 1; step < steps; step++) {
    const here = from + (turn * step) / steps
    points.push(geometry.at(here, geometry.inner(here) - depth))
  }
  const gate = gateOf(country, angle)
  const throat = angle + turnBetween(angle, gate) * 0.7
  points.push(geometry.at(throat, geometry.inner(throat) + 4))
  const fan = angle + turnBetween(angle, gate) * 0.25
  points.push(geometry.at(fan, geometry.inner(angle) * 0.55 + radius * 0.45))
  points.push({ x: mark.x, y: mark.y })
  return points
}

function gateOf(country: Country, angle: number): number {
  const span = country.to - country.from
  const gates = Math.max(1, Math.round(span / GATE_SPAN))
  const middle = (country.from + country.to) / 2
  const share = (turnBetween(middle, angle) + span / 2) / span
  const gate = Math.max(0, Math.min(gates - 1, Math.floor(share * gates)))
  return country.from + (span * (gate + 0.5)) / gates
}
