import { formsOf } from '#server/domain/things/names.ts'
import { forgives, isSingleSign, type SearchTerms } from '#server/domain/things/searchTerms.ts'
import { isPaired } from '#server/domain/things/unbroken.ts'
import { matchKindValues } from '#server/generated/kinds.ts'
import type { MatchKind } from '#server/generated/resolvers.ts'

export type Match = { readonly match: MatchKind; readonly matched: string }

/** The best class in which one of the names meets the terms, with that name as it is written; null if none does. */
export function bestMatch(names: readonly string[], terms: SearchTerms): Match | null {
  const matches = names.flatMap((matched) => {
    const match = bestKind(formsOf(matched), terms)
    return match === null ? [] : [{ match, matched }]
  })
  // The SDL has the best class first.
  return (
    matchKindValues.map((kind) => matches.find(({ match }) => match === kind)).find((one) => one !== undefined) ?? null
  )
}

/** The best class in which one of these folded names meets the terms; null if none does. */
export function bestKind(forms: readonly string[], terms: SearchTerms): MatchKind | null {
  const kinds = forms.map((form) => kindOfForm(form, terms))
  return matchKindValues.find((kind) => kinds.includes(kind)) ?? null
}

function kindOfForm(form: string, terms: SearchTerms): MatchKind | null {
  const tight = form.replaceAll(' ', '')
  if (tight === terms.tight) return 'whole_name'
  if (isSingleSign(terms)) return tight.startsWith(terms.tight) ? 'prefix' : null
  if (form.startsWith(terms.whole) || tight.startsWith(terms.tight)) return 'start_of_name'
  const words = form.split(' ')
  if (terms.words.every((word) => meets(word, words, tight))) return 'all_words'
  if (isPaired(terms.tight) && tight.includes(terms.tight)) return 'all_words'
  const forgiven = terms.words.every((word) => meets(word, words, tight) || isNear(word, words))
  return forgiven || isNear(terms.tight, [tight]) ? 'typing_error' : null
}

const meets = (word: string, words: readonly string[], tight: string): boolean =>
  isPaired(word) ? tight.includes(word) : words.some((other) => other.startsWith(word))

const isNear = (word: string, words: readonly string[]): boolean =>
  forgives(word) && words.some((other) => isOneEditAway(word, other))

/** One letter more, less or other, or two neighbours exchanged: what the index's `~1` forgives. */
export function isOneEditAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  const shorter = Math.min(a.length, b.length)
  let start = 0
  while (start < shorter && a[start] === b[start]) start += 1
  let end = 0
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1
  const [restA, restB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)]
  if (restA.length <= 1 && restB.length <= 1) return true
  return restA.length === 2 && restA[0] === restB[1] && restA[1] === restB[0]
}
