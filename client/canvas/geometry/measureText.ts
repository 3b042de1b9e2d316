import { fonts } from '#client/styles/tokens.ts'

let context: CanvasRenderingContext2D | null = null
const widths = new Map<string, number>()

/** Width of a text in px as the page will set it. Until its fonts have loaded (`loadFonts`) it is that of a stand-in. */
export function textWidth(text: string, size: number, weight = 400, family: keyof typeof fonts = 'sans'): number {
  const font = `${weight} ${size}px ${fonts[family]}`
  const key = `${font}|${text}`
  const known = widths.get(key)
  if (known !== undefined) return known
  context ??= document.createElement('canvas').getContext('2d')
  if (!context) return text.length * size * 0.6
  context.font = font
  const { width } = context.measureText(text)
  widths.set(key, width)
  return width
}

const arrived = new Set<string>()
const listeners = new Set<() => void>()
let arrivals = 0

/**
 * Fetches the parts of our fonts that these texts need; resolves when they can be measured. What was measured with
 * stand-ins before is forgotten then, and who listens is told.
 */
export async function loadFonts(texts: readonly string[]): Promise<void> {
  const letters = [...new Set(texts.join(''))].filter((letter) => !arrived.has(letter)).join('')
  if (letters === '') return
  await Promise.allSettled(
    [400, 600, 700].map((weight) => document.fonts.load(`${weight} 11px ${fonts.sans}`, letters)),
  )
  if ([...letters].every((letter) => arrived.has(letter))) return
  for (const letter of letters) arrived.add(letter)
  widths.clear()
  arrivals++
  for (const tell of listeners) tell()
}

/** Calls back after each load of fonts, until the returned function is called. */
export function onFontLoad(tell: () => void): () => void {
  listeners.add(tell)
  return () => listeners.delete(tell)
}

/** How often fonts have loaded: names measured at another count must be measured again. */
export const fontLoadCount = (): number => arrivals
