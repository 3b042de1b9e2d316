import type { Positions } from '#client/canvas/geometry/points.ts'
import type { OverLook } from '#client/canvas/layouts/plane/picture.ts'
import { fonts, palettes } from '#client/styles/tokens.ts'
import type { Bridge } from '#client/view/bridges.ts'

type BridgeLinesProps = Pick<OverLook, 'emphasis' | 'scheme' | 'unit'> & {
  readonly bridges: readonly Bridge[]
  readonly positions: Positions
}

/** A shorter line has no room for its number, px. */
const ROOM = 44

/** Dashes between what shares something hidden, with the number that they share. Straight, as no tie is. */
export function BridgeLines({ bridges, positions, emphasis, scheme, unit }: BridgeLinesProps) {
  const palette = palettes[scheme]
  return (
    <g data-testid="bridges">
      {bridges.map(({ id, ends, over }) => {
        const [from, to] = [positions.get(ends[0]), positions.get(ends[1])]
        if (!from || !to) return null
        const stands = emphasis.reason === 'none' || ends.some((end) => emphasis.nodes.has(end))
        return (
          <g key={id} data-bridge={id} opacity={stands ? 1 : 0.35}>
            <line
              x1={from.x}
              y1={from.y}
              x2={to.x}
              y2={to.y}
              stroke={palette.edge}
              strokeWidth={0.9 * unit}
              strokeDasharray={`${5 * unit} ${4 * unit}`}
            />
            {over.length > 1 && Math.hypot(to.x - from.x, to.y - from.y) > ROOM * unit && (
              <text
                x={(from.x + to.x) / 2}
                y={(from.y + to.y) / 2 + 3 * unit}
                textAnchor="middle"
                fontFamily={fonts.sans}
                fontSize={9 * unit}
                fill={palette.ink2}
                stroke={palette.plate}
                strokeWidth={3 * unit}
                paintOrder="stroke"
              >
                {over.length}
              </text>
            )}
          </g>
        )
      })}
    </g>
  )
}
