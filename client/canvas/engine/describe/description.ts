import type { Camera } from '#client/canvas/engine/camera/camera.ts'
import type { NameCount } from '#client/canvas/engine/types.ts'
import type { Box, Point } from '#client/canvas/geometry/points.ts'

/** What is where, px from the upper left corner of the plate: for tests and for who exports the picture. */
export type PictureDescription = Outline & {
  readonly phase: 'start' | 'settled'
  readonly camera: Camera
  readonly marks: readonly (Point & { readonly id: string; readonly radius: number })[]
  readonly units: readonly (Box & { readonly id: string })[]
  readonly names: NameCount
}

/** Lines that names keep off. */
export type Outline = {
  readonly band: { readonly inner: readonly Point[]; readonly outer: readonly Point[] }
  readonly frame: readonly Point[]
}

/** Sent to the element `[data-testid=plate]`; the canvas answers in `detail.picture` before `dispatchEvent` returns. */
export const DESCRIBE = 'plate:describe'
