import { foldName } from '#server/domain/things/names.ts'
import { BEGINS, markedName, SHELF_MARKS } from '#server/domain/things/searchMarks.ts'
import { inPairs, isPaired } from '#server/domain/things/unbroken.ts'

/** What is asked, in the form in which names are stored. `words` are without spaces, `tight` is all of them as one. */
export type SearchTerms = {
  readonly words: readonly string[]
  readonly whole: string
  readonly tight: string
}

/** Folds a text as names are folded; null if nothing is left of it. */
export function searchTerms(text: string): SearchTerms | null {
  const whole = foldName(text)
  if (whole === '') return null
  const words = whole.split(' ')
  return { words, whole, tight: words.join('') }
}

/** A single kana or kanji: no pair, so it asks for what begins with it. */
export const isSingleSign = ({ tight }: SearchTerms): boolean => [...tight].length === 1 && isPaired(tight)

/** One typing error is forgiven in Latin words of this length, where one letter does not make another word. */
const FORGIVING = 5

export const forgives = (word: string): boolean => !isPaired(word) && word.length >= FORGIVING

/** Words that the index leaves out (Lucene's list for the analyzer `cjk`): never asked for. */
const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a and are as at be but by for if in into is it no not of on or s such t that the their then there these they this ' +
    'to was will with www'
  ).split(' '),
)

/**
 * The queries for the full-text index, each for things that stand together: of what is drawn or leads there, names that
 * begin with the text, then all others; activities; the background. So neither a crowd of others nor a crowd of weaker
 * meetings ever fills the index's limit before the best hits. The order of the answer is made from the names themselves.
 */
export function luceneTexts(terms: SearchTerms): readonly string[] {
  const [begins, any] = [beginning(terms), anywhere(terms)]
  return [
    `+${SHELF_MARKS.drawn} +(${begins})`,
    ...(any === null ? [] : [`+${SHELF_MARKS.drawn} +(${any}) -(${begins})`]),
    ...[SHELF_MARKS.activity, SHELF_MARKS.background].map((mark) => `+${mark} +(${begins}${any ? ` OR ${any}` : ''})`),
  ]
}

/** Whole names come first within the limit. A single sign is no pair: it asks for pairs that begin with it. */
function beginning(terms: SearchTerms): string {
  const name = escapeLucene(terms.tight)
  if (isSingleSign(terms)) return `${name}*`
  if (!isPaired(name)) return `${BEGINS}${name}^1000 OR ${BEGINS}${name}*^100`
  return `${phrase(markedName(terms.tight))}^1000 OR ${phrase(`${BEGINS} ${inPairs(terms.tight)}`)}^100`
}

/** All words, or all as one word; boosts decide what comes within the limit. Null: a single sign begins names or nothing. */
function anywhere(terms: SearchTerms): string | null {
  const { words, tight } = terms
  if (isSingleSign(terms)) return null
  const asked = words.filter((word) => !STOP_WORDS.has(word))
  const all = (asked.length > 0 ? asked : words).map((word) => `+(${anyForm(word)})`).join(' ')
  return `(${phrase(words.join(' '))})^8 OR (${all})^2 OR (${anyForm(tight)})`
}

function anyForm(word: string): string {
  if (isPaired(word)) return phrase(inPairs(word))
  const plain = escapeLucene(word)
  return [`${plain}^4`, `${plain}*^2`, ...(forgives(word) ? [`${plain}~1`] : [])].join(' OR ')
}

const phrase = (text: string): string => `"${escapeLucene(text)}"`

/** Folding leaves letters and digits alone; should it ever leave more, no sign has a meaning. */
const escapeLucene = (text: string): string => text.replace(/[+\-&|!(){}[\]^"~*?:\\/<>=]/g, '\\$&')

/**
 * What a line of a stored search text, with a space before it, must hold: all parts of one of these. Words begin words,
 * or stand anywhere in scripts without spaces; or all of them as one word do.
 */
export function formsToMeet(terms: SearchTerms): readonly (readonly string[])[] {
  const { words, tight } = terms
  if (isSingleSign(terms)) return [[` ${tight}`]]
  return [words.map((word) => (isPaired(word) ? word : ` ${word}`)), [` ${tight}`]]
}
