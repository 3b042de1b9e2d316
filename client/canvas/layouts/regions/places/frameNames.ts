import { type Geometry, TURN } from '#client/canvas/layouts/regions/places/geometry.ts'
import type { Sector } from '#client/canvas/layouts/regions/places/types.ts'

/** Where a region's name is on the frame: its middle, and whether the line runs with or against the clock. */
export type FrameName = {
  readonly region: string
  readonly middle: number
  readonly size: number
  /** Upper half: letters are on the line, read with the clock. Lower half: against it, so that they stay upright. */
  readonly clockwise: boolean
  /** At the left or right edge: Japanese is upright there (vertical writing). */
  readonly atSide: boolean
}

/** On a small plate names stay readable, px. */
const SMALLEST = 10

/** A name of one sector with its width in px at size 13, count included. */
type NameWidth = (region: string) => number

/**
 * Names at their sectors' middles, pushed apart along the frame where they would touch; the smaller region gives way
 * more.
 */
export function frameNames(sectors: readonly Sector[], widthOf: NameWidth, geometry: Geometry): FrameName[] {
  const scale = Math.min(geometry.scale, 1.5)
  const names = sectors.map((sector) => {
    const middle = (sector.from + sector.to) / 2
    return {
      sector,
      middle,
      half: (widthOf(sector.region) * Math.max(scale, SMALLEST / 13)) / geometry.outer(middle) / 2,
    }
  })
  for (let round = 0; round < 60 && names.length > 1; round++) {
    names.forEach((name, index) => {
      const next = names[(index + 1) % names.length] as (typeof names)[number]
      const apart = next.middle - name.middle + (index === names.length - 1 ? TURN : 0)
      const missing = (name.half + next.half - apart) / 2
      if (missing <= 0) return
      const weight = Math.sign(next.sector.partners - name.sector.partners) * 0.7
      name.middle -= missing * (1 + weight) * 0.5
      next.middle += missing * (1 - weight) * 0.5
    })
  }
  return names.map(({ sector, middle }) => ({
    region: sector.region,
    middle,
    size: Math.max(SMALLEST, (sector.partners > 20 ? 13 : 12) * scale),
    clockwise: Math.cos(middle) > -0.25,
    atSide: Math.abs(Math.sin(middle)) > 0.93,
  }))
}
