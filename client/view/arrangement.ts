/** What the reader chooses within layouts that can be arranged in more than one way; kept for each while another is shown. */
export type Arrangement = {
  /** What stands between units and partners: agreements and activities, or lines; or partners at home | units | abroad. */
  readonly columns: 'facts' | 'ties' | 'bridge'
  /** What has a lane. */
  readonly timeline: 'units' | 'partners'
  /** What stands across. */
  readonly matrix: 'partners' | 'countries' | 'themes'
  readonly matrixOrder: 'official' | 'blocks'
  /** In the opened network: pairs of partners that stand in the same agreement or activity. */
  readonly impliedPairs: 'hidden' | 'shown'
}

/** Each with the way in which it opens first. */
export const arrangements = {
  columns: ['facts', 'ties', 'bridge'],
  timeline: ['units', 'partners'],
  matrix: ['partners', 'countries', 'themes'],
  matrixOrder: ['blocks', 'official'],
  impliedPairs: ['hidden', 'shown'],
} as const satisfies { readonly [Part in keyof Arrangement]: readonly Arrangement[Part][] }

export const openingArrangement: Arrangement = {
  columns: 'facts',
  timeline: 'units',
  matrix: 'partners',
  matrixOrder: 'blocks',
  impliedPairs: 'hidden',
}

/** What differs from how the layouts open. */
export function changedIn(arrangement: Arrangement): Partial<Arrangement> {
  const parts = Object.keys(openingArrangement) as readonly (keyof Arrangement)[]
  return Object.fromEntries(
    parts.filter((part) => arrangement[part] !== openingArrangement[part]).map((part) => [part, arrangement[part]]),
  )
}
