import { type Camera, toScreen } from '#client/canvas/engine/camera/camera.ts'
import { BADGE, type Badge, EDGE } from '#client/canvas/engine/marks/badges.ts'
import { outerRadius, unitSide } from '#client/canvas/engine/marks/marks.ts'
import type { Positions } from '#client/canvas/geometry/points.ts'
import type { Graph, NodeId } from '#client/graph/types.ts'
import { fonts, palettes } from '#client/styles/tokens.ts'
import { isUnit } from '#client/view/legendKeys.ts'
import type { ColourScheme } from '#client/view/types.ts'

type BadgesProps = {
  readonly graph: Graph
  readonly badges: readonly Badge[]
  readonly pins: ReadonlySet<NodeId>
  readonly positions: Positions
  readonly camera: Camera
  readonly scale: number
  readonly scheme: ColourScheme
}

/** `+n` beside a mark: neighbours that are not drawn; above it, as a small pile, those of one kind that an expansion left out. A dot below it: moved by hand, and pinned. */
export function Badges({ graph, badges, pins, positions, camera, scale, scheme }: BadgesProps) {
  const palette = palettes[scheme]
  return (
    <svg width="100%" height="100%" style={{ position: 'absolute', inset: 0, overflow: 'visible' }} aria-hidden="true">
      {badges.map(({ key, id, stack, text, box, mark }) => {
        const at = positions.get(id)
        const now = at ? toScreen(at, camera) : mark
        return (
          <g
            key={key}
            {...(stack ? { 'data-stack': key } : { 'data-badge': id })}
            transform={`translate(${now.x - mark.x} ${now.y - mark.y})`}
          >
            {stack && (
              <rect
                x={box.left + EDGE}
                y={box.top - EDGE}
                width={Math.max(0, box.right - box.left)}
                height={BADGE.height}
                rx={3}
                fill={palette.plate}
                stroke={palette.edge}
                strokeWidth={0.8}
              />
            )}
            <rect
              x={box.left}
              y={box.top}
              width={Math.max(0, box.right - box.left)}
              height={BADGE.height}
              rx={stack ? 3 : BADGE.height / 2}
              fill={palette.plate}
              stroke={palette.edge}
              strokeWidth={0.8}
            />
            <text
              x={(box.left + box.right) / 2}
              y={box.bottom - 3.4}
              textAnchor="middle"
              fontFamily={fonts.sans}
              fontSize={BADGE.size}
              fontWeight={600}
              fill={palette.ink}
            >
              {text}
            </text>
          </g>
        )
      })}
      {[...pins].map((id) => {
        const node = graph.nodes.get(id)
        const at = positions.get(id)
        if (!node || !at) return null
        const { x, y } = toScreen(at, camera)
        const below = (isUnit(node) ? unitSide(node.ties, scale) / 2 : outerRadius(node, scale)) * camera.zoom + 4
        return <circle key={id} data-pin={id} cx={x} cy={y + below} r={1.8} fill={palette.accent} />
      })}
    </svg>
  )
}
