import type { Point, Size } from '#client/canvas/geometry/points.ts'

/** From px at zoom 1 to px on the screen: `screen = model · zoom + pan`. */
export type Camera = { readonly zoom: number; readonly pan: Point }

/** What is drawn in px at zoom 1 is drawn for this one. */
export const unmoved: Camera = { zoom: 1, pan: { x: 0, y: 0 } }

/** Whether the reader wants cuts instead of ways. */
export const wantsCuts = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches

/** What a layout covers, px at zoom 1; from (0, 0) unless it says otherwise. */
export type Frame = {
  readonly width: number
  readonly height: number
  readonly left?: number
  readonly top?: number
  /** Px of the screen at the lower edge that stay free for what stands there, however far away the picture is. */
  readonly foot?: number
}

export const NEAREST = 8
export const FURTHEST = 0.5

/** The whole layout in the middle of the plate; never larger than it was laid out. */
export function fitting(plate: Size, layout: Frame): Camera {
  const { width, height, left = 0, top = 0, foot = 0 } = layout
  const room = plate.height - foot
  const zoom = Math.min(plate.width / width, room / height, 1)
  return {
    zoom,
    pan: { x: (plate.width - width * zoom) / 2 - left * zoom, y: (room - height * zoom) / 2 - top * zoom },
  }
}

export function toScreen({ x, y }: Point, { zoom, pan }: Camera): Point {
  return { x: x * zoom + pan.x, y: y * zoom + pan.y }
}

export function toModel({ x, y }: Point, { zoom, pan }: Camera): Point {
  return { x: (x - pan.x) / zoom, y: (y - pan.y) / zoom }
}

/** The CSS transform that moves a layer drawn for one camera to another. */
export function transformBetween(drawn: Camera, now: Camera): string {
  const zoom = now.zoom / drawn.zoom
  return `translate(${now.pan.x - drawn.pan.x * zoom}px, ${now.pan.y - drawn.pan.y * zoom}px) scale(${zoom})`
}

/** Room that a picture may leave at an edge of the plate, px of the screen. */
const MARGIN = 24

/** The camera that has a point in the middle, as far as the picture still fills the plate. */
export function flying(at: Point, zoom: number, plate: Size, layout: Frame): Camera {
  const { left = 0, top = 0 } = layout
  const along = (middle: number, room: number, length: number) =>
    length * zoom < room
      ? (room - length * zoom) / 2
      : Math.min(MARGIN, Math.max(room - length * zoom - MARGIN, room / 2 - middle * zoom))
  const x = along(at.x - left, plate.width, layout.width) - left * zoom
  const y = along(at.y - top, plate.height, layout.height) - top * zoom
  return { zoom, pan: { x, y } }
}

/** Half the room that a mark and its ring take, px of the screen. */
const MARK = 32

/** How far the picture has to move so that a mark is not below what covers the plate at its right, px of the screen. */
export function wayOut(x: number, plate: Size, covered: number): number {
  const edge = Math.max(MARK, plate.width - covered - MARK)
  return covered > 0 && x > edge ? edge - x : 0
}

/** Room for names around marks that fill the plate, px of the screen; and how near they come at most. */
const AROUND = 90
const NEAREST_FIT = 1.8

/** The camera that shows these points with room around them. */
export function fittingPoints(points: readonly Point[], plate: Size): Camera {
  const along = (values: readonly number[]) => ({ from: Math.min(...values), to: Math.max(...values) })
  const [x, y] = [along(points.map((point) => point.x)), along(points.map((point) => point.y))]
  const fits = (room: number, length: number) => Math.max(60, room - 2 * AROUND) / Math.max(1, length)
  const wanted = Math.min(fits(plate.width, x.to - x.from), fits(plate.height, y.to - y.from), NEAREST_FIT)
  const zoom = Math.max(FURTHEST, wanted)
  const pan = (room: number, { from, to }: { from: number; to: number }) => room / 2 - ((from + to) / 2) * zoom
  return { zoom, pan: { x: pan(plate.width, x), y: pan(plate.height, y) } }
}

/** Nothing floats over data: what is in the corners of the whole picture goes when the camera has left it. */
export function isWhole(camera: Camera, plate: Size, layout: Frame): boolean {
  const { zoom, pan } = fitting(plate, layout)
  return Math.abs(camera.zoom - zoom) < 0.01 && Math.abs(camera.pan.x - pan.x) < 1 && Math.abs(camera.pan.y - pan.y) < 1
}
