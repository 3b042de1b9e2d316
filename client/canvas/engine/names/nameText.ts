import type { Names } from '#client/graph/types.ts'
import { nameOf, type ShownName } from '#client/i18n/nameOf.ts'
import type { Language } from '#client/view/types.ts'

const abbreviations: readonly (readonly [RegExp, string])[] = [
  [/\bUniversity\b/g, 'Univ.'],
  [/\bInstitutes?\b/g, 'Inst.'],
  [/\bNational\b/g, 'Natl.'],
  [/\bTechnology\b/g, 'Tech.'],
  [/\bInternational\b/g, 'Intl.'],
  [/\bAssociation\b/g, 'Assoc.'],
  // Whose alumni is known on one's own map; where they are is not.
  [/^.+ Alumni Assoc\. in (?=.)/g, 'Alumni, '],
]
/** From this length on an acronym that the record itself gives in brackets may stand for an English name. */
const LONG = 26
const LONGEST_ACRONYM = 10

export function canvasName(names: Names, language: Language): ShownName {
  const name = nameOf(names, language, { short: true })
  return name.lang === 'en' ? { text: shortEnglish(name.text), lang: 'en' } : name
}

/** What a name that has no room is known by: an acronym in brackets, or one that it begins with; null if it has none. */
export function briefName(names: Names, language: Language): ShownName | null {
  const { text, lang } = nameOf(names, language, { short: true })
  const own = [text.match(inBrackets)?.[1], text.match(/^([\p{Lu}][\p{L}\d+]{2,11})\s/u)?.[1]]
  const brief = own.find((word) => word !== undefined && isAcronym(word))
  return brief === undefined ? null : { text: brief, lang }
}

const inBrackets = /\(([^()]{2,12})\)/

function shortEnglish(name: string): string {
  const acronym = name.match(inBrackets)?.[1]
  if (acronym && isAcronym(acronym) && name.length > LONG) return acronym
  // Registries write names in capitals, which shout beside the others.
  const isShouted = name.length > LONGEST_ACRONYM && name === name.toUpperCase()
  const calm = isShouted ? name.replace(/\p{L}+(?:['’]\p{L}+)*/gu, titled) : name
  return abbreviations.reduce((text, [word, brief]) => text.replace(word, brief), calm)
}

/** Most letters are capitals. A place or a remark in brackets, "(Wuhan)", is no name. */
function isAcronym(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? []
  const capitals = letters.filter((letter) => letter !== letter.toLowerCase())
  return !/\s/.test(text) && capitals.length >= 2 && capitals.length * 2 >= letters.length
}

/** Words that stay small inside a title; other short words in capitals are most likely acronyms. */
const small = new Set([
  'and',
  'at',
  'de',
  'del',
  'den',
  'der',
  'des',
  'di',
  'du',
  'en',
  'et',
  'for',
  'für',
  'fur',
  'in',
  'la',
  'of',
  'the',
  'und',
  'y',
])

function titled(word: string, at: number): string {
  const lower = word.toLowerCase()
  if (small.has(lower)) return at === 0 ? titleOf(lower) : lower
  return word.length <= 3 ? word : titleOf(lower)
}

const titleOf = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
