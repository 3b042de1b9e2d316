import { short, svgElement } from '#client/canvas/picture/svg.ts'

type Corner = { readonly left: number; readonly top: number }
type Dress = Readonly<Record<string, string | undefined>>

/** How far below the middle of its line a letter stands, of its size. */
const BELOW_MIDDLE = 0.36

/**
 * Text that runs along the height of the page: turned as a whole to be read upwards, or letter under letter. Few programs
 * know the direction of writing, so every letter of the second kind has a place of its own.
 */
export function copyTurned(text: Text, corner: Corner, dress: Dress): SVGTextElement {
  const parent = text.parentElement
  const isUpwards = parent !== null && getComputedStyle(parent).rotate === '180deg'
  const copy = isUpwards ? upwards(text, corner, dress) : fromAbove(text, corner, dress)
  copy.append(text.data)
  return copy
}

function upwards(text: Text, corner: Corner, dress: Dress): SVGTextElement {
  const range = document.createRange()
  range.selectNodeContents(text)
  const { left, width, bottom, height } = range.getBoundingClientRect()
  const [x, y] = [left + width / 2 - corner.left + sizeOf(dress) * BELOW_MIDDLE, bottom - corner.top]
  const room = [...text.data].length > 1 ? { textLength: short(height), lengthAdjust: 'spacingAndGlyphs' } : {}
  return svgElement('text', { transform: `translate(${short(x)} ${short(y)}) rotate(-90)`, ...room, ...dress })
}

/** Letters that lie on their side in a line that runs downwards: all but those of languages that are written so. */
const LYING = /[^\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]|[\u301c\u30fc\uff08\uff09]/u

function fromAbove(text: Text, corner: Corner, dress: Dress): SVGTextElement {
  const [range, size] = [document.createRange(), sizeOf(dress)]
  let at = 0
  const places = [...text.data].map((letter) => {
    range.setStart(text, at)
    at += letter.length
    range.setEnd(text, at)
    const { left, width, top, height } = range.getBoundingClientRect()
    const [middle, above] = [left + width / 2 - corner.left, top - corner.top]
    if (LYING.test(letter)) return { x: middle - size * BELOW_MIDDLE, y: above, turn: 90 }
    return { x: middle - size / 2, y: above + height / 2 + size * BELOW_MIDDLE, turn: 0 }
  })
  return svgElement('text', {
    x: places.map(({ x }) => short(x)).join(' '),
    y: places.map(({ y }) => short(y)).join(' '),
    ...(places.some(({ turn }) => turn > 0) ? { rotate: places.map(({ turn }) => turn).join(' ') } : {}),
    ...dress,
  })
}

const sizeOf = (dress: Dress): number => Number(dress['font-size'])
