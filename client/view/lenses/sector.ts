import type { Lens } from '#client/view/lenses/lens.ts'

const sectors = ['academia', 'industry', 'community', 'government', 'not_stated'] as const

/** Who a partner is: the picture as it opens. The marks themselves are drawn by the canvas. */
export const sectorLens: Lens = {
  key: 'sector',
  of: 'partners',
  needs: 'nothing',
  kinds: 'sector',
  isPlain: true,
  classes: () => sectors.map((key) => ({ key, look: { form: 'level4', tone: 'ink' } })),
  classOf: (node) => node.sector ?? 'not_stated',
}
