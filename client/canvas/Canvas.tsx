import { useRef } from 'react'
import { Plate } from '#client/canvas/Plate.tsx'
import type { CanvasProps } from '#client/canvas/types.ts'
import { useSize } from '#client/canvas/useSize.ts'
import { palettes } from '#client/styles/tokens.ts'

/** The picture: frame, band, ties, marks, names. Fills its parent, which must have a size and a position. */
export function Canvas(props: CanvasProps) {
  const host = useRef<HTMLDivElement>(null)
  const size = useSize(host)
  return (
    <div
      ref={host}
      style={{ position: 'absolute', inset: 0, overflow: 'hidden', background: palettes[props.scheme].plate }}
    >
      {size && <Plate {...props} size={size} />}
    </div>
  )
}
