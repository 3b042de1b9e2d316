import { useRef } from 'react'
import { useSize } from '#client/canvas/engine/camera/useSize.ts'
import type { CanvasProps, Handover } from '#client/canvas/engine/types.ts'
import { Plane } from '#client/canvas/layouts/plane/Plane.tsx'
import { regions } from '#client/canvas/layouts/regions/Regions.tsx'
import { Sheet } from '#client/canvas/layouts/sheet/Sheet.tsx'
import { layouts } from '#client/canvas/layouts.ts'
import { palettes } from '#client/styles/tokens.ts'

/** The picture in the layout of the view. Fills its parent, which must have a size and a position. */
export function Canvas(props: CanvasProps) {
  const host = useRef<HTMLDivElement>(null)
  const size = useSize(host)
  const handover = useRef<Handover>({ places: new Map() })
  const { name, ...layout } = layouts.find((one) => one.name === props.view.layout) ?? regions
  const drawn = size && { ...props, size, handover }
  return (
    <div
      ref={host}
      style={{ position: 'absolute', inset: 0, overflow: 'hidden', background: palettes[props.scheme].plate }}
    >
      {drawn && layout.family === 'plane' && <Plane key={name} {...drawn} usePicture={layout.usePicture} />}
      {drawn && layout.family === 'sheet' && <Sheet key={name} {...drawn} usePicture={layout.usePicture} />}
    </div>
  )
}
