import { type Camera, toScreen } from '#client/canvas/camera.ts'
import type { Geometry } from '#client/canvas/layouts/regions/geometry.ts'
import type { PlacedUnit } from '#client/canvas/layouts/regions/types.ts'
import { outerRadius } from '#client/canvas/marks.ts'
import type { Positions } from '#client/canvas/positionStore.ts'
import type { Graph } from '#client/graph/types.ts'
import { palettes } from '#client/styles/tokens.ts'
import type { ColourScheme, Selection } from '#client/view/types.ts'

type SelectionRingProps = {
  readonly graph: Graph
  readonly selection: Selection
  readonly positions: Positions
  readonly unitPlaces: ReadonlyMap<string, Pick<PlacedUnit, 'x' | 'y' | 'size'>>
  readonly camera: Camera
  readonly geometry: Pick<Geometry, 'scale'>
  readonly scheme: ColourScheme
}

/** Violet, 2 px, 4.5 px off the mark; a square around a unit. */
export function SelectionRing({
  graph,
  selection,
  positions,
  unitPlaces,
  camera,
  geometry,
  scheme,
}: SelectionRingProps) {
  if (selection.kind !== 'node') return null
  const node = graph.nodes.get(selection.id)
  const unit = unitPlaces.get(selection.id)
  const at = unit ?? positions.get(selection.id)
  if (!node || !at) return null
  const { x, y } = toScreen(at, camera)
  const half = (unit ? unit.size / 2 : outerRadius(node, geometry.scale)) * camera.zoom + (unit ? 3 : 4.5)
  return (
    <svg width="100%" height="100%" style={{ position: 'absolute', inset: 0, overflow: 'visible' }} aria-hidden="true">
      <rect
        data-part="selection"
        x={x - half}
        y={y - half}
        width={half * 2}
        height={half * 2}
        rx={unit ? half * 0.4 : half}
        fill="none"
        stroke={palettes[scheme].accent}
        strokeWidth={2}
      />
    </svg>
  )
}
