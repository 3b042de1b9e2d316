/** How much of something is drawn, and how much there is on this day in this place. */
export type ShownOf = { readonly shown: number; readonly total: number }

/** One number while nothing is left out. */
export const shownOfText = ({ shown, total }: ShownOf): string => (shown === total ? `${total}` : `${shown} / ${total}`)

/** By a key of each thing; a key of which nothing is shown is there, too. `standsFor`: what is shown may be one of several. */
export function countsOf<Thing>(
  shown: readonly Thing[],
  all: readonly Thing[],
  keyOf: (thing: Thing) => string,
  standsFor: (thing: Thing) => number = () => 1,
): ReadonlyMap<string, ShownOf> {
  const drawn = tally(shown, keyOf, standsFor)
  const total = tally(all, keyOf, () => 1)
  return new Map(
    [...new Set([...total.keys(), ...drawn.keys()])].map((key) => {
      const here = drawn.get(key) ?? 0
      // What is drawn of an earlier day counts as there until the new one is.
      return [key, { shown: here, total: Math.max(here, total.get(key) ?? 0) }] as const
    }),
  )
}

function tally<Thing>(
  things: readonly Thing[],
  keyOf: (thing: Thing) => string,
  standsFor: (thing: Thing) => number,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const thing of things) counts.set(keyOf(thing), (counts.get(keyOf(thing)) ?? 0) + standsFor(thing))
  return counts
}
