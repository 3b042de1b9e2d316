import { useRef } from 'react'
import { useSize } from '#client/canvas/engine/camera/useSize.ts'
import type { CanvasProps, Stage } from '#client/canvas/engine/types.ts'
import { regions } from '#client/canvas/layouts/regions/Regions.tsx'
import { layouts } from '#client/canvas/layouts.ts'
import { palettes } from '#client/styles/tokens.ts'

/** The picture in the layout of the view. Fills its parent, which must have a size and a position. */
export function Canvas(props: CanvasProps) {
  const host = useRef<HTMLDivElement>(null)
  const size = useSize(host)
  const stage = useRef<Stage>({ places: new Map() })
  const { Picture } = layouts.find(({ name }) => name === props.view.layout) ?? regions
  return (
    <div
      ref={host}
      style={{ position: 'absolute', inset: 0, overflow: 'hidden', background: palettes[props.scheme].plate }}
    >
      {size && <Picture {...props} {...{ size, stage }} />}
    </div>
  )
}
