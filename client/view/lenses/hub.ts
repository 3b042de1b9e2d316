import { type Lens, levels } from '#client/view/lenses/lens.ts'

/** Least number of neighbours, for each level above none. */
const STEPS = [1, 2, 4, 10] as const
const keys = ['none', 'one', 'few', 'several', 'many'] as const

/** Who is tied to many in this picture. The area of a mark counts all ties, drawn or not; this counts what is drawn. */
export const hubLens: Lens = {
  key: 'hub',
  of: 'units_and_partners',
  needs: 'structure',
  classes: () => levels(keys),
  classOf: ({ id }, { structure }) => {
    const neighbours = structure?.neighbours.get(id) ?? 0
    return keys[STEPS.filter((least) => neighbours >= least).length] ?? 'none'
  },
  figureOf: ({ id }, { structure }) => structure?.neighbours.get(id) ?? null,
  figureAs: 'count',
}
