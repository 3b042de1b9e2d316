import type { RefObject } from 'react'
import { type Camera, transformBetween, unmoved } from '#client/canvas/engine/camera/camera.ts'
import { type Emphasis, nothing } from '#client/canvas/engine/emphasis.ts'
import type { DrawnTie } from '#client/canvas/engine/ties/drawnTie.ts'
import { TieCanvas } from '#client/canvas/engine/ties/TieCanvas.tsx'
import { isForward, TieLayer } from '#client/canvas/engine/ties/TieLayer.tsx'
import type { Positions, Size } from '#client/canvas/geometry/points.ts'
import type { PlanePicture } from '#client/canvas/layouts/plane/picture.ts'
import type { ColourScheme } from '#client/view/types.ts'

type Layer = RefObject<HTMLDivElement | null>

type TieLayersProps = {
  readonly picture: PlanePicture
  readonly positions: Positions
  readonly ties: readonly DrawnTie[]
  readonly emphasis: Emphasis
  /** Id of the tie or node under the pointer. */
  readonly hovered: string | null
  readonly layers: { readonly backdrop: Layer; readonly ties: Layer; readonly front: Layer }
  readonly camera: Camera
  readonly plate: Size
  readonly scheme: ColourScheme
}

/** At so few ties, or so near, every line is drawn at full strength. */
const FEW_TIES = 150
const NEAR = 1.5
/** Above so many ties they are one bitmap: a click changes the look of all of them, and elements are slow at that. */
const MANY_TIES = 150

export function TieLayers(props: TieLayersProps) {
  const { picture, positions, ties, emphasis, hovered, layers, camera, plate, scheme } = props
  const isMany = !picture.isBundled && ties.length > MANY_TIES
  // A few that stand out are drawn over the bitmap, which recedes as it is: to draw it again takes longer than all the rest.
  const isBehind = isMany && emphasis.reason !== 'none' && emphasis.ties.size <= MANY_TIES
  const isOverBitmap = (tie: DrawnTie) => isForward(tie, hovered) || (isBehind && emphasis.ties.has(tie.link.id))
  const drawing = {
    scheme,
    emphasis,
    isFull: ties.length <= FEW_TIES || camera.zoom >= NEAR,
    unit: picture.isBundled ? 1 : Math.max(1, 1 / camera.zoom),
  }
  const lines = (
    <>
      <TieLayer ties={isMany ? ties.filter(isOverBitmap) : ties} hovered={hovered} {...drawing} />
      {picture.over?.(positions, drawing)}
    </>
  )
  return (
    <>
      <div ref={layers.backdrop} style={layer}>
        <svg width={1} height={1} style={drawn} aria-hidden="true">
          {picture.backdrop}
          {!isMany && lines}
        </svg>
      </div>
      {isMany && (
        <>
          <TieCanvas
            {...drawing}
            {...{ ties, camera, plate, isBehind }}
            layer={layers.ties}
            emphasis={isBehind ? nothing : emphasis}
          />
          <div
            ref={layers.front}
            style={{ ...layer, pointerEvents: 'none', transform: transformBetween(unmoved, camera) }}
          >
            <svg width={1} height={1} style={drawn} aria-hidden="true">
              {lines}
            </svg>
          </div>
        </>
      )}
    </>
  )
}

const layer = { position: 'absolute', inset: 0, transformOrigin: '0 0' } as const
const drawn = { position: 'absolute', overflow: 'visible' } as const
