import { levelLens } from '#client/view/lenses/lens.ts'

/** Over whom the ways between others lead: betweenness, as a share of the shortest ways. */
export const bridgeLens = levelLens({
  key: 'bridge',
  needs: 'structure',
  keys: ['none', 'little', 'some', 'much', 'most'],
  steps: [0.002, 0.01, 0.05],
  figureOf: ({ id }, { structure }) => structure?.between.get(id) ?? null,
  figureAs: 'share',
})
