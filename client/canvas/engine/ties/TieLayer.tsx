import { memo } from 'react'
import type { Emphasis } from '#client/canvas/engine/emphasis.ts'
import type { DrawnTie } from '#client/canvas/engine/ties/drawnTie.ts'
import { HOLLOW, tieLook } from '#client/canvas/engine/ties/tieLook.ts'
import { palettes } from '#client/styles/tokens.ts'
import type { ColourScheme } from '#client/view/types.ts'

type TieLayerProps = {
  readonly ties: readonly DrawnTie[]
  readonly scheme: ColourScheme
  readonly emphasis: Emphasis
  /** Id of the tie or node under the pointer, if any: its ties come forward. */
  readonly hovered: string | null
  readonly isFull: boolean
  /** Layout px for one px of line: more than 1 keeps lines from thinning out in a picture seen from afar. */
  readonly unit?: number
}

/** Bundled ties and ticks below the marks; what stands out lies on top. */
export const TieLayer = memo(function TieLayer({ ties, scheme, emphasis, hovered, isFull, unit = 1 }: TieLayerProps) {
  const isFront = (tie: DrawnTie) => isForward(tie, hovered)
  const rank = (tie: DrawnTie) => (emphasis.ties.has(tie.link.id) ? 2 : 0) + (isFront(tie) ? 1 : 0)
  const ordered = [...ties].sort((a, b) => rank(a) - rank(b))
  return (
    <g fill="none">
      {ordered.map((tie) => {
        const look = tieLook(tie, scheme, emphasis, isFull)
        const width = (isFront(tie) ? look.width + 0.5 : look.width) * unit
        const dash = look.dash
          ?.split(' ')
          .map((length) => (Number(length) * unit).toFixed(2))
          .join(' ')
        const shared = { d: tie.path, opacity: isFront(tie) ? 1 : look.opacity }
        const isHollow = tie.kind === 'open'
        return (
          <g key={tie.link.id} data-tie={tie.link.id}>
            <path
              {...shared}
              stroke={look.stroke}
              strokeWidth={isHollow ? width + HOLLOW * unit : width}
              strokeDasharray={isHollow ? undefined : dash}
              strokeLinecap={look.dash || tie.isGrown ? 'round' : 'butt'}
            />
            {isHollow && (
              <path
                {...shared}
                opacity={1}
                stroke={palettes[scheme].plate}
                strokeWidth={Math.max(0.9, width / unit - 0.4) * unit}
              />
            )}
          </g>
        )
      })}
    </g>
  )
})

/** Whether a tie comes forward because it, or one of its ends, is under the pointer. */
export function isForward({ link }: DrawnTie, hovered: string | null): boolean {
  return hovered !== null && [link.id, link.from, link.to].includes(hovered)
}
