import type { Align, PlacedName } from '#client/canvas/engine/names/placeNames.ts'
import type { NameStyle, SetName } from '#client/canvas/engine/names/typeset.ts'
import type { Box, Point } from '#client/canvas/geometry/points.ts'

/** A name on the plate, px on the screen. */
export type DrawnName = SetName & {
  readonly id: string
  readonly style: NameStyle
  readonly box: Box
  readonly align: Align
  readonly leader: PlacedName['leader']
  /** Where its mark was when it was placed: the name moves with it. */
  readonly mark: Point
}

/** Name of a unit or of a kind of units inside the brackets, px on the screen. */
export type CoreName = {
  readonly id: string
  readonly text: string
  readonly lang: string
  readonly box: Box
  readonly align: 'start' | 'end'
  readonly size: number
}
