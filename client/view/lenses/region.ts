import { groupLook, type Lens } from '#client/view/lenses/lens.ts'

/** Where in the world, also where a layout does not say it. */
export const regionLens: Lens = {
  key: 'region',
  of: 'partners',
  needs: 'nothing',
  classes: ({ graph }) => [
    ...graph.regions.map(({ id, names }, index) => ({ key: id, look: groupLook(index), names })),
    { key: 'none', look: { form: 'dot', tone: 'edge' } },
  ],
  classOf: ({ regionId }, { graph }) => graph.regions.find(({ id }) => id === regionId)?.id ?? 'none',
}
