import { memo, type RefObject, useLayoutEffect, useRef } from 'react'
import type { Camera } from '#client/canvas/engine/camera/camera.ts'
import type { Emphasis } from '#client/canvas/engine/emphasis.ts'
import type { DrawnTie } from '#client/canvas/engine/ties/drawnTie.ts'
import { HOLLOW, type TieLook, tieLook } from '#client/canvas/engine/ties/tieLook.ts'
import type { Size } from '#client/canvas/geometry/points.ts'
import { palettes } from '#client/styles/tokens.ts'
import type { ColourScheme } from '#client/view/types.ts'

type TieCanvasProps = {
  /** The layer that follows the camera. */
  readonly layer: RefObject<HTMLDivElement | null>
  readonly ties: readonly DrawnTie[]
  readonly scheme: ColourScheme
  readonly emphasis: Emphasis
  readonly isFull: boolean
  readonly unit: number
  readonly camera: Camera
  readonly plate: Size
  /** All lines recede together, as what stands out is drawn over them. */
  readonly isBehind: boolean
}

/** How strong lines are that recede together: from afar they are faint already. */
const BEHIND = { far: 0.55, near: 0.38 } as const

/** Drawn beyond the plate on each side, px: what a pan shows before it rests. */
const BEYOND = 120

/** The lines of `TieLayer` as one bitmap: above some dozen ties the browser is slow to keep an element for each. */
export const TieCanvas = memo(function TieCanvas(props: TieCanvasProps) {
  const { layer, plate, isBehind, ...drawing } = props
  const canvas = useRef<HTMLCanvasElement>(null)
  const { scheme, emphasis, isFull, unit, camera } = drawing
  const ties = useKept(drawing.ties)
  useLayoutEffect(() => {
    if (!canvas.current) return
    const drawn = { ties, scheme, emphasis, isFull, unit, camera, plate }
    bitmaps.set(canvas.current, drawn)
    draw(canvas.current, drawn)
  }, [ties, scheme, emphasis, isFull, unit, camera, plate])
  const size = { width: plate.width + 2 * BEYOND, height: plate.height + 2 * BEYOND }
  return (
    <div ref={layer} style={{ position: 'absolute', inset: 0, transformOrigin: '0 0', pointerEvents: 'none' }}>
      <canvas
        ref={canvas}
        style={{ ...size, ...place, opacity: isBehind ? BEHIND[isFull ? 'near' : 'far'] : 1 }}
        data-testid="ties"
        data-ties={ties.length}
      />
    </div>
  )
})

/** The list as it was, if it holds the same: then nothing is drawn again. */
function useKept(ties: readonly DrawnTie[]): readonly DrawnTie[] {
  const before = useRef(ties)
  const isSame = ties.length === before.current.length && ties.every((tie, at) => tie === before.current[at])
  if (!isSame) before.current = ties
  return before.current
}

const place = { position: 'absolute', left: -BEYOND, top: -BEYOND } as const

const paths = new WeakMap<DrawnTie, Path2D>()

function pathOf(tie: DrawnTie): Path2D {
  const known = paths.get(tie) ?? new Path2D(tie.path)
  paths.set(tie, known)
  return known
}

/** What a bitmap shows: for who copies the picture as lines. */
export type TieDrawing = Omit<TieCanvasProps, 'layer' | 'isBehind'>

const bitmaps = new WeakMap<Element, TieDrawing>()

/** The ties that are drawn in this element, if it is a bitmap of ties. */
export function tiesIn(element: Element): TieDrawing | null {
  return bitmaps.get(element) ?? null
}

/** What stands out lies on top. */
export function inOrder({ ties, emphasis }: Pick<TieDrawing, 'ties' | 'emphasis'>): readonly DrawnTie[] {
  const stands = ({ link }: DrawnTie) => emphasis.ties.has(link.id)
  return emphasis.ties.size === 0 ? ties : [...ties.filter((tie) => !stands(tie)), ...ties.filter(stands)]
}

function draw(canvas: HTMLCanvasElement, drawing: TieDrawing): void {
  const { scheme, emphasis, isFull, unit, camera, plate } = drawing
  const density = window.devicePixelRatio
  const [width, height] = [plate.width + 2 * BEYOND, plate.height + 2 * BEYOND].map((px) => Math.round(px * density))
  const pen = canvas.getContext('2d')
  if (!pen || !width || !height) return
  // A new size empties the bitmap; the same one is emptied without making it again.
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height })
  pen.setTransform(1, 0, 0, 1, 0, 0)
  pen.clearRect(0, 0, width, height)
  const scale = camera.zoom * density
  pen.setTransform(scale, 0, 0, scale, (camera.pan.x + BEYOND) * density, (camera.pan.y + BEYOND) * density)
  for (const tie of inOrder(drawing)) {
    const look = tieLook(tie, scheme, emphasis, isFull)
    stroke(pen, tie, look, unit)
    if (tie.kind !== 'open') continue
    pen.globalAlpha = 1
    pen.strokeStyle = palettes[scheme].plate
    pen.lineWidth = Math.max(0.9, look.width - 0.4) * unit
    pen.stroke(pathOf(tie))
  }
}

function stroke(pen: CanvasRenderingContext2D, tie: DrawnTie, look: TieLook, unit: number): void {
  const isHollow = tie.kind === 'open'
  const dash = isHollow ? null : look.dash
  pen.globalAlpha = look.opacity
  pen.strokeStyle = look.stroke
  pen.lineWidth = (isHollow ? look.width + HOLLOW : look.width) * unit
  pen.lineCap = look.dash || tie.isGrown ? 'round' : 'butt'
  pen.setLineDash(dash ? dash.split(' ').map((length) => Number(length) * unit) : [])
  pen.stroke(pathOf(tie))
}
