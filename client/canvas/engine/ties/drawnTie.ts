import type { Point } from '#client/canvas/geometry/points.ts'
import type { GraphLink } from '#client/graph/types.ts'

/** `unit`: a line to a square. `whole`: a tick towards the band. `open`: a hollow tick, the unit is not stated. */
export type TieKind = 'unit' | 'whole' | 'open'

/** A tie as it lies on the plate, px at zoom 1. */
export type DrawnTie = {
  readonly link: GraphLink
  readonly kind: TieKind
  readonly path: string
  /** The same line in straight pieces. */
  readonly line: readonly Point[]
  /** A tick that has grown to the band or the tray, because its partner is selected. */
  readonly isGrown: boolean
}

/** Weak ones are drawn first, so that the strong ones lie on top. */
export function strength({ state }: GraphLink): number {
  return ['grey', 'unformalised', 'in_force', 'expiring'].indexOf(state)
}
