import type { ShownFact } from '#client/canvas/engine/facts/shownFacts.ts'
import type { CanvasFact } from '#client/canvas/engine/types.ts'
import type { Point } from '#client/canvas/geometry/points.ts'
import { FACT_REACH } from '#client/canvas/layouts/network/openedFacts.ts'
import type { OverLook } from '#client/canvas/layouts/plane/picture.ts'
import { palettes } from '#client/styles/tokens.ts'
import type { Selection } from '#client/view/types.ts'

type FactMarksProps = OverLook & {
  readonly facts: readonly ShownFact[]
  readonly places: ReadonlyMap<string, Point>
  readonly selection: Selection
}

/** Agreements as sheets, activities as lozenges: full while in force or recent, hollow otherwise. */
export function FactMarks({ facts, places, selection, emphasis, scheme, unit }: FactMarksProps) {
  const palette = palettes[scheme]
  const chosen = selection.kind === 'tie' ? selection.fact : undefined
  return (
    <g data-testid="facts">
      {facts.map(({ fact, ties }) => {
        const at = places.get(fact.id)
        if (!at) return null
        const stands = ties.some(({ id }) => emphasis.ties.has(id))
        const isChosen = chosen === fact.id || (chosen === undefined && stands && emphasis.reason === 'selection')
        const ink = isChosen ? palette.accent : fact.agreementState === 'expiring' ? palette.warn : palette.ink2
        return (
          <path
            key={fact.id}
            data-fact={fact.id}
            d={shapeOf(fact)}
            transform={`translate(${at.x.toFixed(1)} ${at.y.toFixed(1)}) scale(${(chosen === fact.id ? 1.5 : 1) * unit})`}
            fill={fact.isCurrent ? ink : palette.plate}
            stroke={ink}
            strokeWidth={1.1}
            opacity={emphasis.reason === 'none' || stands ? 1 : 0.4}
          />
        )
      })}
    </g>
  )
}

const sheet = `M${-FACT_REACH * 0.8} ${-FACT_REACH}h${FACT_REACH * 1.6}v${FACT_REACH * 2}h${-FACT_REACH * 1.6}z`
const lozenge = `M0 ${-FACT_REACH * 1.1}L${FACT_REACH * 1.1} 0L0 ${FACT_REACH * 1.1}L${-FACT_REACH * 1.1} 0z`

function shapeOf({ label }: CanvasFact): string {
  return label === 'Agreement' ? sheet : lozenge
}
