import type { TFunction } from 'i18next'
import { countWords } from '#client/canvas/engine/facts/countWords.ts'
import type { Visible } from '#client/view/visible.ts'
import { visibleTies } from '#client/view/visible.ts'

/** How many ties of the picture end at each mark, by id; a line that stands for several counts as these. */
export function tiesShownAt(visible: Drawn): ReadonlyMap<string, number> {
  const known = last.get(visible)
  if (known) return known
  const shown = new Map<string, number>()
  for (const { id, from, to } of visibleTies(visible))
    for (const end of [from, to]) shown.set(end, (shown.get(end) ?? 0) + (visible.joined.get(id) ?? 1))
  last.set(visible, shown)
  return shown
}

type Drawn = Pick<Visible, 'unitTies' | 'wholeUniversityTies' | 'unitNotStatedTies' | 'joined'>

/** The card under the pointer asks with each movement, and a picture does not change. */
const last = new WeakMap<Drawn, ReadonlyMap<string, number>>()

/** A place or a filter may leave out some of the ties that a mark has on this date: how many of how many then. */
export function tiesShownWords(shown: number, total: number, t: TFunction): string {
  if (shown >= total) return countWords({ ties: shown }, t).ties
  return t('canvas:list.tiesOf', { shown, count: total })
}
