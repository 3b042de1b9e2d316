import type { Lens, LensClass } from '#client/view/lenses/lens.ts'

const classes: readonly LensClass[] = [
  { key: 'in_force', look: { form: 'level4', tone: 'ink' } },
  { key: 'in_force_to_be_confirmed', look: { form: 'level3', tone: 'ink' } },
  { key: 'expiring', look: { form: 'level2', tone: 'warn' } },
  { key: 'unknown', look: { form: 'slashed', tone: 'tieGrey' } },
  { key: 'planned', look: { form: 'dashed', tone: 'edge' } },
  { key: 'over', look: { form: 'level0', tone: 'edge' } },
  { key: 'none', look: { form: 'dot', tone: 'edge' } },
]

/** The best state that an agreement with it has. */
export const agreementLens: Lens = {
  key: 'agreement',
  of: 'units_and_partners',
  needs: 'evidence',
  classes: () => classes,
  classOf: ({ id }, { evidence }) => {
    const { agreementState: state = null, agreementToBeConfirmed = false } = evidence?.get(id) ?? {}
    if (agreementToBeConfirmed) return 'in_force_to_be_confirmed'
    if (state === 'in_force' || state === 'expiring' || state === 'unknown' || state === 'planned') return state
    return state === null ? 'none' : 'over'
  },
}
