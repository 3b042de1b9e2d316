import { briefName, canvasName } from '#client/canvas/engine/names/nameText.ts'
import { breakLines, breakName, widestPiece } from '#client/canvas/geometry/breakName.ts'
import { fontLoadCount, textWidth } from '#client/canvas/geometry/measureText.ts'
import type { Names } from '#client/graph/types.ts'
import type { Language } from '#client/view/types.ts'

export const LINE_HEIGHT = 1.13

export type NameStyle = {
  readonly size: number
  readonly weight: 400 | 600 | 700
  readonly tone: 'ink' | 'ink2' | 'accentInk'
}

/** A name in its lines, with the box that it fills, px. */
export type SetName = {
  readonly lines: readonly string[]
  readonly lang: string
  readonly width: number
  readonly height: number
}

/** The first 14 in tie order stand out, the next up to 60 are in ink, the others a step back. */
export function styleOfRank(rank: number, isSelected: boolean, factor: number): NameStyle {
  if (isSelected) return { size: 12 * factor, weight: 700, tone: 'accentInk' }
  if (rank < STRONGEST) return { size: 11 * factor, weight: 600, tone: 'ink' }
  if (rank < STRONG) return { size: 10.3 * factor, weight: 400, tone: 'ink' }
  return { size: 9.8 * factor, weight: 400, tone: 'ink2' }
}

/** As many names has the first picture, before anything has settled. */
export const STRONGEST = 14
export const STRONG = 60

/** Known settings of names; forgotten when fonts load, after which widths differ. */
let settings = new WeakMap<Names, Map<string, SetName>>()
let settingsAt = 0

/** A name is set once for each size, and not again for every move of the picture. */
export function typeset(names: Names, language: Language, style: NameStyle): SetName {
  if (settingsAt !== fontLoadCount()) {
    settings = new WeakMap()
    settingsAt = fontLoadCount()
  }
  const known = settings.get(names) ?? new Map<string, SetName>()
  settings.set(names, known)
  const key = `${language}|${style.size}|${style.weight}`
  const set = known.get(key) ?? setAfresh(names, language, style)
  known.set(key, set)
  return set
}

function setAfresh(names: Names, language: Language, { size, weight }: NameStyle): SetName {
  const { text, lang } = canvasName(names, language)
  const measure = (line: string) => textWidth(line, size, weight)
  const lines = breakName(text, size * (lang === 'ja' ? 9.4 : 9), measure)
  return { lines, lang, width: Math.ceil(Math.max(...lines.map(measure))), height: lines.length * size * LINE_HEIGHT }
}

/** Wider than this a name asks for no room, and is shown only where there is some. */
export const isTooLong = (name: SetName, { size }: NameStyle): boolean => name.width > size * 15

/** A name that is shown whole goes on so far, in its size: some 160 Latin letters. The rest of a longer one is in its panel. */
export const LONGEST = 90

const WIDEST_WORD = 15

/** A name in as many lines as it takes, for the selected one: it is not cut. `breaksWords`: no line is wider, come what may. */
export function setInLines(
  names: Names,
  language: Language,
  style: NameStyle,
  room: number,
  breaksWords = false,
): SetName {
  const { text, lang } = canvasName(names, language)
  const measure = (line: string) => textWidth(line, style.size, style.weight)
  const shown = asFarAs(text, style, style.size * LONGEST)
  const widest = breaksWords ? room : Math.max(room, Math.min(widestPiece(shown, measure), style.size * WIDEST_WORD))
  const lines = breakLines(shown, widest, measure)
  const width = Math.ceil(Math.max(...lines.map(measure)))
  return { lines, lang, width, height: lines.length * style.size * LINE_HEIGHT }
}

/** A name in one line, or what it is known by; cut only where the room ends. */
export function setOnOneLine(names: Names, language: Language, style: NameStyle, room: number): SetName {
  const { text, lang } = canvasName(names, language)
  return setWhole(names, language, style, room) ?? cutTo(text, lang, style, room)
}

/** A name in one line, or what it is known by; null if neither has room. */
export function setWhole(names: Names, language: Language, style: NameStyle, room: number): SetName | null {
  for (const name of [canvasName(names, language), briefName(names, language)]) {
    if (!name) continue
    const width = Math.ceil(textWidth(name.text, style.size, style.weight))
    if (width <= room) return { lines: [name.text], lang: name.lang, width, height: style.size * LINE_HEIGHT }
  }
  return null
}

/** A name in one line, or smaller in two where one has no room; each line is cut only where the room ends. */
export function setOnTwoLines(
  names: Names,
  language: Language,
  look: Omit<NameStyle, 'size'>,
  sizes: { readonly one: number; readonly two: number },
  room: number,
): SetName & { readonly size: number } {
  const { text, lang } = canvasName(names, language)
  const style = (size: number): NameStyle => ({ ...look, size })
  const isOne = textWidth(text, sizes.one, look.weight) <= room
  const size = isOne ? sizes.one : sizes.two
  const measure = (line: string) => textWidth(line, size, look.weight)
  const lines = isOne ? [text] : breakName(text, room, measure).map((line) => asFarAs(line, style(size), room))
  const width = Math.ceil(Math.max(...lines.map(measure)))
  return { lines, lang, width, height: lines.length * size * LINE_HEIGHT, size }
}

/** A text as far as it has room. */
export function asFarAs(text: string, style: NameStyle, room: number): string {
  if (textWidth(text, style.size, style.weight) <= room) return text
  return cutTo(text, '', style, room).lines[0] ?? ''
}

function cutTo(line: string, lang: string, { size, weight }: NameStyle, room: number): SetName {
  const letters = [...line]
  const cut = (count: number) => `${letters.slice(0, count).join('').trim()}…`
  let count = letters.length
  while (count > 1 && textWidth(cut(count), size, weight) > room) count--
  return {
    lines: [cut(count)],
    lang,
    width: Math.ceil(textWidth(cut(count), size, weight)),
    height: size * LINE_HEIGHT,
  }
}
