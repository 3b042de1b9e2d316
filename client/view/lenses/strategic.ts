import type { Lens } from '#client/view/lenses/lens.ts'

/** Who is designated. Neither sector nor state: designating a partner changes no number. */
export const strategicLens: Lens = {
  key: 'strategic',
  of: 'partners',
  needs: 'nothing',
  classes: () => [
    { key: 'yes', look: { form: 'level4', tone: 'ink' } },
    { key: 'no', look: { form: 'level0', tone: 'edge' } },
  ],
  classOf: ({ strategic }) => (strategic ? 'yes' : 'no'),
}
