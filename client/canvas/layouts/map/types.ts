import type { GeoProjection } from 'd3-geo'
import type { Box, Point } from '#client/canvas/geometry/points.ts'

/** Degrees. */
export type GeoPoint = { readonly lon: number; readonly lat: number }

/** A part of the world drawn larger, in a frame of its own. Px at zoom 1. */
export type Inset = {
  readonly id: 'europe' | 'home'
  readonly box: Box
  readonly projection: GeoProjection
}

/** Units side by side, px from one to the next. */
export type ClusterGrid = {
  readonly columns: number
  readonly across: number
  readonly down: number
  readonly width: number
  readonly height: number
}

export type MapPlan = {
  readonly width: number
  readonly height: number
  /** Of the plate; marks and letters grow with it. */
  readonly scale: number
  readonly world: GeoProjection
  /** What of the world is drawn. */
  readonly worldBox: Box
  readonly insets: readonly Inset[]
  /** Where units that are at home are drawn side by side. */
  readonly cluster: Box
  readonly grid: ClusterGrid
  /** No partner is in the inset of the university: it has room for the names of all units. */
  readonly isAlone: boolean
  /** Its inset is all that is drawn: there is no world around it. */
  readonly isOnlyHome: boolean
  /** For what has no coordinates; null: everything has some. */
  readonly tray: Box | null
  /** Where the university is. */
  readonly home: GeoPoint
}

/** The part of the picture in which a mark is. */
export type Zone = 'world' | Inset['id'] | 'tray'

/** From a true place to the mark that gave way, in one zone of the map. */
export type Hairline = readonly [place: Point, mark: Point, zone: Zone]

export type MapPlaces = {
  readonly positions: ReadonlyMap<string, Point>
  readonly zones: ReadonlyMap<string, Zone>
  /** True places on the world, of all that have coordinates. */
  readonly truth: ReadonlyMap<string, Point>
  /** From the true place to a mark that had to give way. */
  readonly hairlines: readonly Hairline[]
}
