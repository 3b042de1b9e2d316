import { type ImpliedPair, pairLine } from '#client/canvas/engine/facts/impliedPairs.ts'
import type { Positions } from '#client/canvas/geometry/points.ts'
import type { OverLook } from '#client/canvas/layouts/plane/picture.ts'
import { palettes } from '#client/styles/tokens.ts'
import { selectedIds } from '#client/view/selection.ts'
import type { Selection } from '#client/view/types.ts'

type PairLinesProps = Pick<OverLook, 'scheme' | 'unit'> & {
  readonly pairs: readonly ImpliedPair[]
  readonly positions: Positions
  readonly selection: Selection
}

/** Pairs that an agreement of several partners implies: faint and dashed, since they are no ties. */
export function PairLines({ pairs, positions, selection, scheme, unit }: PairLinesProps) {
  const palette = palettes[scheme]
  const chosen = new Set<string>(selectedIds(selection))
  return (
    <g data-testid="implied-pairs" fill="none" strokeWidth={0.8 * unit} strokeDasharray={`${2 * unit} ${4 * unit}`}>
      {pairs.map((pair) => {
        const line = pairLine(pair, positions)
        if (!line) return null
        const [from, to] = line
        const isChosen = pair.ends.some((id) => chosen.has(id))
        return (
          <path
            key={pair.id}
            data-pair={pair.id}
            d={`M${from.x.toFixed(1)} ${from.y.toFixed(1)}L${to.x.toFixed(1)} ${to.y.toFixed(1)}`}
            stroke={isChosen ? palette.accentLine : palette.tieGrey}
            opacity={isChosen || selection.kind === 'none' ? 1 : 0.4}
          />
        )
      })}
    </g>
  )
}
