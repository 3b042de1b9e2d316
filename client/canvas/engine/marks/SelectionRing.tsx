import { type Camera, toScreen } from '#client/canvas/engine/camera/camera.ts'
import { outerRadius } from '#client/canvas/engine/marks/marks.ts'
import type { Point, Positions } from '#client/canvas/geometry/points.ts'
import type { Graph, GraphNode } from '#client/graph/types.ts'
import { palettes } from '#client/styles/tokens.ts'
import { selectedIds } from '#client/view/selection.ts'
import type { ColourScheme, View } from '#client/view/types.ts'
import type { Visible } from '#client/view/visible.ts'

type SelectionRingProps = {
  readonly graph: Graph
  readonly view: Pick<View, 'selection' | 'marked'>
  readonly visible: Visible
  readonly positions: Positions
  readonly unitPlaces: ReadonlyMap<string, Point & { readonly size: number }>
  readonly camera: Camera
  readonly scale: number
  readonly scheme: ColourScheme
}

/** Violet around what is selected, 2 px, 4.5 px off the mark; around what a search marked, 1.5 px and nearer. A square around a unit. */
export function SelectionRing(props: SelectionRingProps) {
  const { graph, view, visible, scheme } = props
  const palette = palettes[scheme]
  const { selection } = view
  const shown = [...visible.departments, ...visible.organizations]
  const drawn = new Set(shown.map(({ id }) => id))
  const selected = selectedIds(selection).filter((id) => drawn.has(id))
  const marked = shown.filter(({ id }) => view.marked.has(id) && !selected.includes(id))
  return (
    <svg width="100%" height="100%" style={{ position: 'absolute', inset: 0, overflow: 'visible' }} aria-hidden="true">
      {marked.map((node) => (
        <rect
          {...ringOf(node, 2.5, props)}
          key={node.id}
          data-part="marked"
          fill="none"
          stroke={palette.accent}
          strokeWidth={1.5}
        />
      ))}
      {selected.map((id) => (
        <rect
          {...ringOf(graph.nodes.get(id), 4.5, props)}
          key={id}
          data-part="selection"
          fill="none"
          stroke={palette.accent}
          strokeWidth={2}
        />
      ))}
    </svg>
  )
}

type Ring = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly rx: number
}

/** The ring around one mark, px on the screen; null where it is not drawn. */
function ringOf(
  node: GraphNode | undefined,
  off: number,
  { unitPlaces, positions, camera, scale }: SelectionRingProps,
): Ring | null {
  if (!node) return null
  const unit = unitPlaces.get(node.id)
  const at = unit ?? positions.get(node.id)
  if (!at) return null
  const { x, y } = toScreen(at, camera)
  const radius = unit ? unit.size / 2 : outerRadius(node, scale)
  const half = radius * camera.zoom + (unit ? Math.min(off, 3) : off)
  return { x: x - half, y: y - half, width: half * 2, height: half * 2, rx: unit ? half * 0.4 : half }
}
