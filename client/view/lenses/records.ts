import { countKeys, countSteps, levelLens } from '#client/view/lenses/lens.ts'

/** On how much it rests. */
export const recordsLens = levelLens({
  key: 'records',
  needs: 'evidence',
  keys: countKeys,
  steps: countSteps,
  figureOf: ({ id }, { evidence }) => evidence?.get(id)?.records ?? null,
  figureAs: 'count',
})
