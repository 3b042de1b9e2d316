import { memo, type RefObject, useEffect, useRef } from 'react'
import type { Camera } from '#client/canvas/camera.ts'
import type { Emphasis } from '#client/canvas/emphasis.ts'
import type { PlateSize } from '#client/canvas/regionsInput.ts'
import { HOLLOW, type TieLook, tieLook } from '#client/canvas/tieLook.ts'
import type { DrawnTie } from '#client/canvas/ties.ts'
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
  readonly plate: PlateSize
}

/** The lines of `TieLayer` as one bitmap: above some hundred ties the browser cannot keep an element for each. */
export const TieCanvas = memo(function TieCanvas(props: TieCanvasProps) {
  const { layer, plate, ...drawing } = props
  const canvas = useRef<HTMLCanvasElement>(null)
  const { ties, scheme, emphasis, isFull, unit, camera } = drawing
  useEffect(() => {
    if (canvas.current) draw(canvas.current, { ties, scheme, emphasis, isFull, unit, camera, plate })
  }, [ties, scheme, emphasis, isFull, unit, camera, plate])
  const size = { width: plate.width, height: plate.height }
  return (
    <div ref={layer} style={{ position: 'absolute', inset: 0, transformOrigin: '0 0', pointerEvents: 'none' }}>
      <canvas ref={canvas} style={size} data-testid="ties" />
    </div>
  )
})

const paths = new WeakMap<DrawnTie, Path2D>()

function pathOf(tie: DrawnTie): Path2D {
  const known = paths.get(tie) ?? new Path2D(tie.path)
  paths.set(tie, known)
  return known
}

type Drawing = Omit<TieCanvasProps, 'layer'>

function draw(canvas: HTMLCanvasElement, { ties, scheme, emphasis, isFull, unit, camera, plate }: Drawing): void {
  const density = window.devicePixelRatio
  canvas.width = Math.round(plate.width * density)
  canvas.height = Math.round(plate.height * density)
  const pen = canvas.getContext('2d')
  if (!pen) return
  const scale = camera.zoom * density
  pen.setTransform(scale, 0, 0, scale, camera.pan.x * density, camera.pan.y * density)
  const behind = ties.filter(({ link }) => !emphasis.ties.has(link.id))
  const before = ties.filter(({ link }) => emphasis.ties.has(link.id))
  for (const tie of [...behind, ...before]) {
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
