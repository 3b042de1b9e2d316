import { short, svgElement } from '#client/canvas/engine/export/svg.ts'

type Corner = { readonly left: number; readonly top: number }
type Line = { readonly text: string; readonly box: DOMRect }

/** Text that is in an element of the page, line for line, as text of a drawing. */
export function copyText(text: Text, corner: Corner): readonly SVGTextElement[] {
  const parent = text.parentElement
  if (!parent || text.data.trim() === '') return []
  const look = getComputedStyle(parent)
  if (look.visibility === 'hidden') return []
  return linesOf(text).map(({ text: words, box }) => {
    const line = svgElement('text', {
      x: box.left - corner.left,
      y: box.top - corner.top + box.height * ascentOf(look),
      // Other letters than ours keep the room that was measured, so that no name runs into another.
      ...([...words].length > 1 ? { textLength: short(box.width), lengthAdjust: 'spacingAndGlyphs' } : {}),
      ...dressOf(parent, look),
    })
    line.append(words)
    return line
  })
}

/** A text is cut where the page has broken it. */
function linesOf(text: Text): readonly Line[] {
  const range = document.createRange()
  range.selectNodeContents(text)
  const boxes = [...range.getClientRects()].filter(({ width }) => width > 0)
  if (boxes.length <= 1) return boxes.map((box) => ({ text: text.data.trim(), box }))
  return boxes.map((box) => ({ text: lettersIn(text, box), box })).filter((line) => line.text !== '')
}

function lettersIn(text: Text, box: DOMRect): string {
  const range = document.createRange()
  const letters = [...text.data].reduce<{ at: number; kept: string }>(
    ({ at, kept }, letter) => {
      range.setStart(text, at)
      range.setEnd(text, at + letter.length)
      const own = range.getBoundingClientRect()
      const isIn = own.top + own.height / 2 > box.top && own.top + own.height / 2 < box.bottom
      return { at: at + letter.length, kept: isIn ? kept + letter : kept }
    },
    { at: 0, kept: '' },
  )
  return letters.kept.trim()
}

/** Language, letters and colour. */
function dressOf(parent: Element, look: CSSStyleDeclaration): Readonly<Record<string, string | undefined>> {
  const lang = parent.closest('[lang]')?.getAttribute('lang') ?? undefined
  return { lang, ...fontOf(look), fill: look.color, ...haloOf(look) }
}

function fontOf(look: CSSStyleDeclaration): Readonly<Record<string, string | undefined>> {
  return {
    'font-family': look.fontFamily,
    'font-size': look.fontSize.replace('px', ''),
    'font-weight': look.fontWeight === '400' ? undefined : look.fontWeight,
    'letter-spacing': look.letterSpacing === 'normal' ? undefined : look.letterSpacing.replace('px', ''),
  }
}

function haloOf(look: CSSStyleDeclaration): Readonly<Record<string, string | undefined>> {
  const width = look.getPropertyValue('-webkit-text-stroke-width')
  if (width === '' || width === '0px') return {}
  return {
    stroke: look.getPropertyValue('-webkit-text-stroke-color'),
    'stroke-width': width.replace('px', ''),
    'stroke-linejoin': 'round',
    'paint-order': 'stroke',
  }
}

let context: CanvasRenderingContext2D | null = null

/** Which part of a line's box is above its base line. */
function ascentOf({ fontWeight, fontSize, fontFamily }: CSSStyleDeclaration): number {
  context ??= document.createElement('canvas').getContext('2d')
  if (!context) return 0.8
  context.font = `${fontWeight} ${fontSize} ${fontFamily}`
  const { fontBoundingBoxAscent: above, fontBoundingBoxDescent: below } = context.measureText('x')
  return above / (above + below)
}
