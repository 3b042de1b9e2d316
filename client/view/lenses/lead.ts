import { type Lens, type LensClass, notKnown } from '#client/view/lenses/lens.ts'

const classes: readonly LensClass[] = [
  { key: 'led', look: { form: 'level4', tone: 'ink' } },
  { key: 'other', look: { form: 'level2', tone: 'ink' } },
  { key: 'not_stated', look: notKnown },
  { key: 'nothing', look: { form: 'dashed', tone: 'edge' } },
]

/** Where we lead, as far as a source states who does. */
export const leadLens: Lens = {
  key: 'lead',
  of: 'units_and_partners',
  needs: 'evidence',
  classes: () => classes,
  classOf: ({ id }, { evidence }) => {
    const { facts = 0, rolesStated = 0, led = 0 } = evidence?.get(id) ?? {}
    if (led > 0) return 'led'
    if (rolesStated > 0) return 'other'
    return facts > 0 ? 'not_stated' : 'nothing'
  },
}
