import type { Point } from '#client/canvas/layouts/regions/types.ts'

/** From px at zoom 1 to px on the screen: `screen = model · zoom + pan`. */
export type Camera = { readonly zoom: number; readonly pan: Point }

/** What a layout covers, px at zoom 1; from (0, 0) unless it says otherwise. */
export type Frame = {
  readonly width: number
  readonly height: number
  readonly left?: number
  readonly top?: number
}

export const NEAREST = 8
export const FURTHEST = 0.5

/** The whole layout in the middle of the plate; never larger than it was laid out. */
export function fitting(plate: { width: number; height: number }, layout: Frame): Camera {
  const { width, height, left = 0, top = 0 } = layout
  const zoom = Math.min(plate.width / width, plate.height / height, 1)
  return {
    zoom,
    pan: { x: (plate.width - width * zoom) / 2 - left * zoom, y: (plate.height - height * zoom) / 2 - top * zoom },
  }
}

export function toScreen({ x, y }: Point, { zoom, pan }: Camera): Point {
  return { x: x * zoom + pan.x, y: y * zoom + pan.y }
}

export function toModel({ x, y }: Point, { zoom, pan }: Camera): Point {
  return { x: (x - pan.x) / zoom, y: (y - pan.y) / zoom }
}

/** The CSS transform that brings a layer drawn for one camera to another. */
export function transformBetween(drawn: Camera, now: Camera): string {
  const zoom = now.zoom / drawn.zoom
  return `translate(${now.pan.x - drawn.pan.x * zoom}px, ${now.pan.y - drawn.pan.y * zoom}px) scale(${zoom})`
}
