/** Width of a text in px. */
export type Measure = (text: string) => number

/**
 * One line, or two of nearly equal width. Words stay whole; Japanese breaks only where the script changes, so no
 * katakana word is ever cut.
 */
export function breakName(text: string, widest: number, measure: Measure): readonly string[] {
  if (measure(text) <= widest) return [text]
  let best: readonly string[] = [text]
  let bestWidth = Number.POSITIVE_INFINITY
  for (const at of breaksOf(text)) {
    const lines = [text.slice(0, at).trimEnd(), text.slice(at).trimStart()]
    const width = Math.max(...lines.map(measure))
    if (width < bestWidth) [best, bestWidth] = [lines, width]
  }
  return best
}

function breaksOf(text: string): number[] {
  const breaks: number[] = []
  for (let at = 1; at < text.length; at++) {
    const before = text.charAt(at - 1)
    const after = text.charAt(at)
    if (before === ' ') breaks.push(at)
    else if (mayBreakBetween(before, after)) breaks.push(at)
  }
  return breaks
}

function mayBreakBetween(before: string, after: string): boolean {
  const [left, right] = [scriptOf(before), scriptOf(after)]
  if (left === 'opening' || right === 'closing' || right === 'hiragana') return false
  if (left === 'latin' && right === 'latin') return false
  return left !== right
}

function scriptOf(letter: string): string {
  if (/[(「『[(〔]/.test(letter)) return 'opening'
  if (/[)」』\])〕、。,.・:;-]/.test(letter)) return 'closing'
  if (/[\p{Script=Katakana}ー]/u.test(letter)) return 'katakana'
  if (/\p{Script=Hiragana}/u.test(letter)) return 'hiragana'
  if (/\p{Script=Han}/u.test(letter)) return 'han'
  return 'latin'
}
