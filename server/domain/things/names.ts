import { Converter, type ConverterFunction } from 'opencc-js'

let chineseToJapanese: ConverterFunction | null = null

/** Chinese forms → Japanese: simplified first, then traditional, so that 东北 finds 東北, and 國立臺灣 国立台湾. */
function toJapaneseForms(text: string): string {
  chineseToJapanese ??= makeConverter()
  return chineseToJapanese(text)
}

// The dictionaries take a moment to build: made once, at the first name.
function makeConverter(): ConverterFunction {
  const simplified = Converter({ from: 'cn', to: 'jp' })
  const traditional = Converter({ from: 'tw', to: 'jp' })
  return (text) => traditional(simplified(text))
}

/** Latin letters that no decomposition takes apart. */
const LATIN = { đ: 'd', ø: 'o', ł: 'l', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i', ð: 'd', þ: 'th', ħ: 'h' } as const

/**
 * The form in which names and search texts are compared: NFKC, lower case, no marks on Latin letters, katakana → hiragana,
 * Chinese forms → Japanese; other characters become single spaces. Empty for a text without letters and digits.
 */
export function foldName(text: string): string {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
    .replace(/[đøłßæœıðþħ]/g, (letter) => LATIN[letter as keyof typeof LATIN])
    .replace(/['’ʻʼ`]/g, '')
  return toJapaneseForms(hiraganaOf(plain))
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()
}

function hiraganaOf(text: string): string {
  return text.replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
}

/** Acronyms in brackets: `National Institute … (AIST)` → AIST. */
export function acronymsOf(name: string): readonly string[] {
  return [...name.matchAll(/[((]([^()()]{2,})[))]/g)]
    .map((match) => match[1] ?? '')
    .filter((word) => /\p{Lu}/u.test(word))
}

/** The name before its first bracket: `Northeastern University (Shenyang)` → Northeastern University. */
export const withoutBrackets = (name: string): string => name.replace(/\s*[((][^()()]*[))]\s*/g, ' ').trim()

/** All names of a thing, folded, each once more without spaces, one to a line: what the full-text index holds. */
export function searchTextOf(names: readonly string[]): string {
  const lines = new Set<string>()
  for (const name of names.flatMap((one) => [one, withoutBrackets(one), ...acronymsOf(one)])) {
    const folded = foldName(name)
    if (folded === '') continue
    lines.add(folded)
    lines.add(folded.replaceAll(' ', ''))
  }
  return [...lines].join('\n')
}

/** The key by which a list in this language is sorted; what has no name in it is sorted by the other. */
export function sortKeyOf(names: readonly (string | null | undefined)[]): string {
  const [name] = names.filter((one) => one !== null && one !== undefined && one !== '')
  return foldName(name ?? '').replace(/^the /, '')
}
