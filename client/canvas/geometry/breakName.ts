/** Width of a text in px. */
type Measure = (text: string) => number

/**
 * One line, or two of nearly equal width. Words stay whole; Japanese breaks only where the script changes, so no
 * katakana word is ever cut.
 */
export function breakName(text: string, widest: number, measure: Measure): readonly string[] {
  if (measure(text) <= widest) return [text]
  const breaks = breaksOf(text)
  const linesAt = (index: number) => {
    const at = breaks[index] ?? 0
    return [text.slice(0, at).trimEnd(), text.slice(at).trimStart()] as const
  }
  // The further on it breaks, the longer the first line and the shorter the second: the best break is where they meet.
  let [first, last] = [0, breaks.length - 1]
  while (first < last) {
    const middle = (first + last) >> 1
    const [above, below] = linesAt(middle)
    if (measure(above) < measure(below)) first = middle + 1
    else last = middle
  }
  const meeting = [first - 1, first].filter((index) => index >= 0 && index < breaks.length).map(linesAt)
  return meeting.length === 0 ? [text] : narrowest(meeting, measure)
}

/** As many lines as it takes, none wider than that: at breaks where there are any, else between letters. */
export function breakLines(text: string, widest: number, measure: Measure): readonly string[] {
  const lines: string[] = []
  let rest = text.trim()
  while (measure(rest) > widest) {
    const now = rest
    const at = breaksOf(now).findLast((index) => measure(now.slice(0, index).trimEnd()) <= widest)
    const end = at ?? lettersThatFit(now, widest, measure)
    lines.push(now.slice(0, end).trimEnd())
    rest = now.slice(end).trimStart()
  }
  return rest === '' ? lines : [...lines, rest]
}

/** The widest piece that has no break in it. */
export function widestPiece(text: string, measure: Measure): number {
  const ends = [0, ...breaksOf(text), text.length]
  return Math.max(...ends.slice(1).map((end, at) => measure(text.slice(ends[at], end).trim())))
}

/** One at least. */
function lettersThatFit(text: string, widest: number, measure: Measure): number {
  const letters = [...text]
  let count = 1
  while (count < letters.length && measure(letters.slice(0, count + 1).join('')) <= widest) count++
  return letters.slice(0, count).join('').length
}

function narrowest(settings: readonly (readonly string[])[], measure: Measure): readonly string[] {
  const widthOf = (lines: readonly string[]) => Math.max(...lines.map(measure))
  return settings.reduce((best, lines) => (widthOf(lines) < widthOf(best) ? lines : best))
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
