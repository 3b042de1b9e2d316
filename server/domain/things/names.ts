import { oneHanForm } from '#server/domain/things/hanForms.ts'
import { plainKana } from '#server/domain/things/kanaForms.ts'
import { plainLetters, speltOut } from '#server/domain/things/letterForms.ts'
import { markedName } from '#server/domain/things/searchMarks.ts'
import { inPairs } from '#server/domain/things/unbroken.ts'

/** Where kana, Chinese characters and their parts begin. */
const EASTERN = /[\u2e80-\u{10ffff}]/u

/**
 * The form in which names and typed texts are compared, in the index, on the server and in the browser: what people
 * write in several ways is one. Other characters become single spaces. Empty for a text without letters and digits.
 */
export function foldName(text: string): string {
  let folded = foldOnce(text)
  // A kana that has become another one may join the sign after it: until nothing changes. Hardly a name has such a sign.
  for (let left = MOST_ROUNDS; left > 0 && JOINING.test(folded); left--) {
    const next = foldOnce(folded)
    if (next === folded) break
    folded = next
  }
  return folded
}

const MOST_ROUNDS = 8
/** Signs that repeat, lengthen or change the one before them; folding leaves one only where it found nothing to join. */
const JOINING = /[々ゝゞー\u3099\u309a]/

function foldOnce(text: string): string {
  const letters = plainLetters(text.normalize('NFKC'))
  const signs = EASTERN.test(letters) ? plainKana(oneHanForm(letters)) : letters
  return signs.replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ').trim()
}

/** Acronyms in brackets: `National Institute … (AIST)` → AIST. */
export function acronymsOf(name: string): readonly string[] {
  return [...name.matchAll(/[((]([^()()]{2,})[))]/g)]
    .map((match) => match[1] ?? '')
    .filter((word) => /\p{Lu}/u.test(word))
}

/** The name before its first bracket: `Northeastern University (Shenyang)` → Northeastern University. */
export const withoutBrackets = (name: string): string => name.replace(/\s*[((][^()()]*[))]\s*/g, ' ').trim()

/** A name in every form in which it is looked for, folded: whole, without its brackets, its acronyms, ü as ue. */
export function formsOf(name: string): readonly string[] {
  const written = new Set([name, withoutBrackets(name), ...acronymsOf(name), speltOut(name)])
  return [...new Set([...written].map(foldName))].filter((form) => form !== '')
}

/** Whether one of the names holds all words that were typed, however they are written; all do where nothing was. */
export function holdsTyped(names: readonly (string | null | undefined)[], typed: string): boolean {
  const words = foldName(typed).split(' ')
  const tight = words.join('')
  if (tight === '') return true
  const forms = names.flatMap((name) => (name === null || name === undefined ? [] : formsOf(name)))
  return forms.some((form) => words.every((word) => form.includes(word)) || form.replaceAll(' ', '').includes(tight))
}

/** All names of a thing, folded, each once more without spaces, in pairs and marked, one to a line: what the index holds. */
export function searchTextOf(names: readonly string[]): string {
  const lines = names.flatMap(formsOf).flatMap((form) => {
    const tight = form.replaceAll(' ', '')
    return [form, tight, inPairs(form), markedName(tight)]
  })
  return [...new Set(lines)].join('\n')
}

/** The key by which a list in this language is sorted; what has no name in it is sorted by the other. */
export function sortKeyOf(names: readonly (string | null | undefined)[]): string {
  const [name] = names.filter((one) => one !== null && one !== undefined && one !== '')
  return foldName(name ?? '').replace(/^the /, '')
}
