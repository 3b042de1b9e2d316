import { countKeys, countSteps, levelLens } from '#client/view/lenses/lens.ts'

/** Who is tied to many in this picture. The area of a mark counts all ties, drawn or not; this counts what is drawn. */
export const hubLens = levelLens({
  key: 'hub',
  needs: 'structure',
  keys: countKeys,
  steps: countSteps,
  figureOf: ({ id }, { structure }) => structure?.neighbours.get(id) ?? null,
  figureAs: 'count',
})
