import type { Box, Point, Side } from '#client/canvas/geometry/points.ts'

/**
 * Angles are radians clockwise from the top of the plate; lengths are px at zoom 1; the origin is the plate's upper left
 * corner. Left bracket: faculties, graduate schools, administration. Right bracket: institutes, organizations, centres.
 */
export type RegionsInput = {
  readonly width: number
  readonly height: number
  /** 1 on the plate of 840 × 596; type and marks grow and shrink with it. */
  readonly scale: number
  /** Ids of the plate's regions in drawing order, clockwise from the lower left. */
  readonly regions: readonly string[]
  /** Strongest first (tie order). */
  readonly partners: readonly PartnerInput[]
  /** Official order. */
  readonly units: readonly UnitInput[]
  /** Some ties name no unit: the tray is at the foot of the core. */
  readonly hasTray: boolean
}

export type PartnerInput = {
  readonly id: string
  readonly region: string
  /** Country code, or the region itself for what has no single country. */
  readonly country: string
  /** Degrees east; null if not known. */
  readonly longitude: number | null
  /** Outermost radius of the mark, px. */
  readonly radius: number
  /** From here its name may begin: past the lozenge of a strategic partner. */
  readonly nameFrom: number
  /** Size of its name; null: too long to ask for room. */
  readonly label: { readonly width: number; readonly height: number } | null
}

export type UnitInput = { readonly id: string; readonly kind: string; readonly size: number }

/** Both superellipses in numbers; `geometry.ts` turns them into functions. */
export type FrameSize = {
  readonly centre: Point
  readonly frame: { readonly a: number; readonly b: number }
  readonly band: { readonly a: number; readonly b: number }
  readonly scale: number
}

export type Sector = { readonly region: string; readonly from: number; readonly to: number; readonly partners: number }
export type Country = Sector & { readonly country: string }
export type PlacedUnit = Point & { readonly id: string; readonly side: Side; readonly size: number }
export type Caption = Point & { readonly kind: string; readonly side: Side }

/** The picture without its settled positions: everything that follows from counts alone. */
export type RegionsPlan = {
  readonly size: FrameSize
  readonly sectors: readonly Sector[]
  readonly countries: readonly Country[]
  /** Px from one unit to the next. */
  readonly row: number
  readonly units: readonly PlacedUnit[]
  readonly captions: readonly Caption[]
  readonly tray: Box
  /** Start positions of partners, in the order of the input: the first picture that can be read. */
  readonly start: readonly Point[]
}
