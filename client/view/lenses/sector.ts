import { sectorValues } from '#client/generated/kinds.ts'
import { type Lens, notKnown } from '#client/view/lenses/lens.ts'

/** Who a partner is: the picture as it opens. Its marks, which have a form for each sector, are drawn by the canvas. */
export const sectorLens: Lens = {
  key: 'sector',
  of: 'partners',
  needs: 'nothing',
  isPlain: true,
  classes: () => sectorValues.map((key) => ({ key, look: notKnown })),
  classOf: (node) => node.sector ?? 'not_stated',
}
