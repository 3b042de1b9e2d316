import { useRef } from 'react'
import { Network } from '#client/canvas/Network.tsx'
import { Plate } from '#client/canvas/Plate.tsx'
import type { CanvasProps, Stage } from '#client/canvas/types.ts'
import { useSize } from '#client/canvas/useSize.ts'
import { palettes } from '#client/styles/tokens.ts'

/** The picture: frame, band, ties, marks, names. Fills its parent, which must have a size and a position. */
export function Canvas(props: CanvasProps) {
  const host = useRef<HTMLDivElement>(null)
  const size = useSize(host)
  const stage = useRef<Stage>({ places: new Map() })
  return (
    <div
      ref={host}
      style={{ position: 'absolute', inset: 0, overflow: 'hidden', background: palettes[props.scheme].plate }}
    >
      {size &&
        (props.view.layout === 'network' ? (
          <Network {...props} {...{ size, stage }} />
        ) : (
          <Plate {...props} {...{ size, stage }} />
        ))}
    </div>
  )
}
