import { inPairs, isPaired } from '#server/domain/things/unbroken.ts'

/**
 * Runes, which no folded name has and nobody types, and which the index takes for letters of words. They tell it what it
 * cannot know of a line: where a name begins and ends, and among what its bearer stands.
 */
export const [BEGINS, ENDS] = ['ᚠ', 'ᚢ'] as const

/** What stands together in a list of hits: what is drawn or leads there, activities, organizations that are no partners. */
export const SHELF_MARKS = { drawn: 'ᛏ', activity: 'ᚨ', background: 'ᛒ' } as const

export function shelfMark(labels: readonly string[]): string {
  if (labels.includes('Activity')) return SHELF_MARKS.activity
  const isDrawn = !labels.includes('Organization') || labels.includes('Partner') || labels.includes('HomeUniversity')
  return isDrawn ? SHELF_MARKS.drawn : SHELF_MARKS.background
}

/** A whole name without its spaces, in the index: one word; in scripts that the index takes apart, between two. */
export const markedName = (tight: string): string =>
  isPaired(tight) ? `${BEGINS} ${inPairs(tight)} ${ENDS}` : `${BEGINS}${tight}`
