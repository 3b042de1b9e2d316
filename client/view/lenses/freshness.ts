import { type Lens, type LensClass, levels, notKnown } from '#client/view/lenses/lens.ts'

/** Years back from the day of the picture, for each class from the freshest on. */
const STEPS = [1, 3, 5, 10] as const
const keys = ['last', 'three', 'five', 'ten', 'older'] as const
const classes: readonly LensClass[] = [
  ...levels(['older', 'ten', 'five', 'three', 'last']).toReversed(),
  { key: 'unknown', look: notKnown },
]

export const freshnessLens: Lens = {
  key: 'freshness',
  of: 'units_and_partners',
  needs: 'nothing',
  classes: () => classes,
  classOf: ({ lastSeen }, { graph }) => {
    if (lastSeen === null) return 'unknown'
    const age = Number(graph.asOf.slice(0, 4)) - lastSeen
    return keys[STEPS.filter((most) => age > most).length] ?? 'older'
  },
  figureOf: ({ lastSeen }) => lastSeen,
  figureAs: 'year',
}
