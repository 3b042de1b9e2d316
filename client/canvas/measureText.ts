import { fonts } from '#client/styles/tokens.ts'

let context: CanvasRenderingContext2D | null = null
const widths = new Map<string, number>()

/** Width of a text in px as the page will set it. Call `fontsReady` first, or widths are those of a stand-in. */
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

const fetched = new Set<string>()

/**
 * Fetches the parts of our fonts that these texts need; resolves when they can be measured, or after `patience` ms.
 * True if anything was new, so that what was measured before must be measured again.
 */
export async function fontsReady(texts: readonly string[], patience = 1200): Promise<boolean> {
  const letters = [...new Set(texts.join(''))].filter((letter) => !fetched.has(letter)).join('')
  if (letters === '') return false
  const faces = [400, 600, 700].map((weight) => document.fonts.load(`${weight} 11px ${fonts.sans}`, letters))
  const loaded = Promise.allSettled(faces).then(() => {
    for (const letter of letters) fetched.add(letter)
  })
  await Promise.race([loaded, new Promise((resolve) => setTimeout(resolve, patience))])
  widths.clear()
  return true
}
