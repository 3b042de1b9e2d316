import type { Point } from '#client/canvas/geometry/points.ts'
import type { GraphLink } from '#client/graph/types.ts'
import type { Visible } from '#client/view/visible.ts'

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

/** All ties of a picture, each as its kind is drawn: lines between two marks lie lowest. */
export function drawnByKind(visible: Visible, draw: (link: GraphLink, kind: TieKind) => DrawnTie | null): DrawnTie[] {
  const drawn = (links: readonly GraphLink[], kind: TieKind) => links.flatMap((link) => draw(link, kind) ?? [])
  return [
    ...drawn(visible.unitTies, 'unit').sort((a, b) => strength(a.link) - strength(b.link)),
    ...drawn(visible.wholeUniversityTies, 'whole'),
    ...drawn(visible.unitNotStatedTies, 'open'),
  ]
}

/** Weak ones are drawn first, so that the strong ones lie on top. */
export function strength({ state }: GraphLink): number {
  return ['grey', 'unformalised', 'in_force', 'expiring'].indexOf(state)
}
