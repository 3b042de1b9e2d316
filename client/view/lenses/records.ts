import { type Lens, levels } from '#client/view/lenses/lens.ts'

/** Least number of records, for each level above none. */
const STEPS = [1, 2, 4, 10] as const
const keys = ['none', 'one', 'few', 'several', 'many'] as const

/** On how much it rests. */
export const recordsLens: Lens = {
  key: 'records',
  of: 'units_and_partners',
  needs: 'evidence',
  classes: () => levels(keys),
  classOf: ({ id }, { evidence }) => {
    const records = evidence?.get(id)?.records ?? 0
    return keys[STEPS.filter((least) => records >= least).length] ?? 'none'
  },
  figureOf: ({ id }, { evidence }) => evidence?.get(id)?.records ?? null,
  figureAs: 'count',
}
