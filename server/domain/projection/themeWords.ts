import { listIn, textOf } from '#server/domain/projection/values.ts'
import type { Draft } from '#server/domain/records/combine.ts'
import type { EntityId } from '#server/domain/things/ids.ts'
import { listUnder } from '#server/domain/things/listUnder.ts'
import { foldName } from '#server/domain/things/names.ts'

/** Words that occur in titles of all kinds and so hint at no subject. */
const TOO_GENERAL: ReadonlySet<string> = new Set(
  ['science', 'technology', 'engineering', 'materials', 'innovation', 'culture', 'arts', 'policy', 'education'].concat([
    'statistics',
    'networks',
    'flow',
    'food',
    'water',
    'library',
    'environment',
    '技術',
    '文化',
    '芸術',
    '環境',
    '材料',
  ]),
)

type Word = { readonly place: number; readonly text: string; readonly theme: EntityId }

const LATIN = /^[\p{Script=Latin}\p{N} ]*$/u

/** Names and synonyms of all themes, looked up and not gone through: there are hundreds, and a title has few words. */
export class ThemeWords {
  readonly #byText = new Map<string, EntityId[]>()
  /** Those in Latin letters by their first word, which a title must hold; the others may stand anywhere in it. */
  readonly #latin = new Map<string, Word[]>()
  readonly #others: Word[] = []

  constructor(themes: readonly Draft[]) {
    const words = themes.flatMap((theme) => namesOf(theme).map((name) => ({ text: foldName(name), theme: theme.id })))
    for (const [place, { text, theme }] of words.entries()) {
      listUnder(this.#byText, text).push(theme)
      if (TOO_GENERAL.has(text) || text.length < 2) continue
      const word = { place, text, theme }
      if (LATIN.test(text)) listUnder(this.#latin, text.split(' ')[0] ?? '').push(word)
      else this.#others.push(word)
    }
  }

  /** The themes that go by this name. */
  named = (name: string): readonly EntityId[] => this.#byText.get(foldName(name)) ?? []

  /** The themes of which a title holds a name, in the order of the names. */
  within(titles: readonly string[]): readonly EntityId[] {
    const found = new Map<number, EntityId>()
    for (const title of titles.map(foldName)) {
      const [spaced, isLatin] = [` ${title} `, LATIN.test(title)]
      const begun = [...new Set(title.split(' '))].flatMap((first) => this.#latin.get(first) ?? [])
      for (const { place, text, theme } of begun) if (spaced.includes(` ${text} `)) found.set(place, theme)
      for (const { place, text, theme } of isLatin ? [] : this.#others)
        if (title.includes(text)) found.set(place, theme)
    }
    return [...found].sort(([a], [b]) => a - b).map(([, theme]) => theme)
  }
}

function namesOf(theme: Draft): readonly string[] {
  const names = [textOf(theme, 'nameEn'), textOf(theme, 'nameJa')].filter((name) => name !== null)
  return [...names, ...listIn(theme, 'synonymsEn'), ...listIn(theme, 'synonymsJa')]
}
