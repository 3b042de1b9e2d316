/** Scripts that write no spaces between words, and of which the index knows no words either. */
const RUN = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{M}]+/gu
const SCRIPT = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

const isUnbroken = (word: string): boolean => SCRIPT.test(word)

/** Scripts without spaces between words: the index holds them in pairs of signs. */
const PAIRED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

export const isPaired = (word: string): boolean => PAIRED.test(word) || isUnbroken(word)

/** Their letters in pairs, as words, so that any part of a name is found; vowel signs wait for the names themselves. */
export function inPairs(text: string): string {
  return text
    .replace(RUN, (run) => (isUnbroken(run) ? ` ${pairsOf(run).join(' ')} ` : run))
    .replace(/ +/g, ' ')
    .trim()
}

function pairsOf(run: string): readonly string[] {
  const letters = [...run].filter((sign) => /\p{L}|\p{N}/u.test(sign))
  if (letters.length < 2) return letters
  return letters.slice(1).map((letter, before) => `${letters[before]}${letter}`)
}
