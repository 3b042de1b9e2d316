import { type Lens, levels } from '#client/view/lenses/lens.ts'

/** Least share of the shortest ways, for each level above none. */
const STEPS = [0, 0.002, 0.01, 0.05] as const
const keys = ['none', 'little', 'some', 'much', 'most'] as const

/** Over whom the ways between others lead: betweenness. */
export const bridgeLens: Lens = {
  key: 'bridge',
  of: 'units_and_partners',
  needs: 'structure',
  classes: () => levels(keys),
  classOf: ({ id }, { structure }) => {
    const share = structure?.between.get(id) ?? 0
    if (share <= 0) return 'none'
    return keys[STEPS.filter((least) => share >= least).length] ?? 'most'
  },
  figureOf: ({ id }, { structure }) => structure?.between.get(id) ?? null,
  figureAs: 'share',
}
