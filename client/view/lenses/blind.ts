import { type Lens, type LensClass, notKnown } from '#client/view/lenses/lens.ts'

const classes: readonly LensClass[] = [
  { key: 'known', look: { form: 'level4', tone: 'ink' } },
  { key: 'end', look: { form: 'level2', tone: 'ink' } },
  { key: 'not_asked', look: { form: 'dot', tone: 'ink' } },
  { key: 'both', look: notKnown },
]

/** Of whom nobody has told us enough. */
export const blindLens: Lens = {
  key: 'blind',
  of: 'partners',
  needs: 'evidence',
  classes: () => classes,
  classOf: ({ id, asked }, { evidence }) => {
    const { facts = 0, endsStated = 0 } = evidence?.get(id) ?? {}
    const isEndUnknown = facts > endsStated
    if (asked) return isEndUnknown ? 'end' : 'known'
    return isEndUnknown ? 'both' : 'not_asked'
  },
}
