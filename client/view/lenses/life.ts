import type { GraphNode } from '#client/graph/types.ts'
import type { Lens, LensClass } from '#client/view/lenses/lens.ts'

/** Solid, dotted, grey, open and dashed as the states are everywhere. Quiet and past are slashed where nobody was asked, else not. */
const classes: readonly LensClass[] = [
  { key: 'living', look: { form: 'level4', tone: 'ink' } },
  { key: 'unformalised', look: { form: 'dot', tone: 'ink' } },
  { key: 'quiet', look: { form: 'level2', tone: 'tieGrey' } },
  { key: 'quiet_not_asked', look: { form: 'slashed', tone: 'tieGrey' } },
  { key: 'past', look: { form: 'level0', tone: 'edge' } },
  { key: 'past_not_asked', look: { form: 'slash', tone: 'edge' } },
  { key: 'prospect', look: { form: 'dashed', tone: 'edge' } },
]

/** Whether there is a recent sign of life: the state of the partnership. */
export const lifeLens: Lens = {
  key: 'life',
  of: 'partners',
  needs: 'nothing',
  classes: () => classes,
  classOf: stateOf,
}

function stateOf({ partnershipState, asked }: GraphNode): string {
  const state = partnershipState ?? 'prospect'
  return (state === 'quiet' || state === 'past') && !asked ? `${state}_not_asked` : state
}
