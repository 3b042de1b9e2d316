import { copyImage } from '#client/canvas/engine/export/copyMarks.ts'
import { matrixFrom, SVG, short, svgElement } from '#client/canvas/engine/export/svg.ts'

/** Elements that draw. Whatever else is in a drawing (scripts, foreign objects, styles) is left behind. */
const drawing = new Set(
  'svg g path rect circle ellipse line polyline polygon text tspan textPath defs pattern clipPath'.split(' '),
)

/** Attributes that say where and what; handlers, classes and test marks are not among them. */
const geometry = new Set(
  (
    'd x y x1 y1 x2 y2 dx dy width height r rx ry cx cy points transform startOffset ' +
    'patternUnits patternTransform viewBox lang'
  ).split(' '),
)

/** How it looks, with the value that needs no saying; a colour is always said. */
const shapeLook: Readonly<Record<string, string>> = {
  fill: '',
  stroke: 'none',
  'fill-rule': 'nonzero',
  'fill-opacity': '1',
  'stroke-opacity': '1',
  'stroke-width': '1px',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'paint-order': 'normal',
}
const textLook: Readonly<Record<string, string>> = {
  ...shapeLook,
  'font-family': '',
  'font-size': '',
  'font-weight': '400',
  'letter-spacing': 'normal',
  'text-anchor': 'start',
}

/** Copies a drawing of the page: each part with its look as it is computed, so that it needs no style sheet. */
export function copySvg(svg: SVGSVGElement, corner: { left: number; top: number }): SVGGElement | null {
  const matrix = svg.getScreenCTM()
  if (!matrix) return null
  const group = svgElement('g', { transform: matrixFrom(matrix, corner) })
  for (const child of svg.children) copyInto(group, child)
  return group
}

function copyInto(parent: Element, from: Element): void {
  if (from instanceof SVGImageElement) {
    parent.append(copyImage(from))
    return
  }
  if (!(from instanceof SVGElement) || !drawing.has(from.localName)) return
  const look = getComputedStyle(from)
  if (look.display === 'none' || look.visibility === 'hidden') return
  if (from instanceof SVGTextElement && look.writingMode.startsWith('vertical')) {
    parent.append(upright(from, look))
    return
  }
  const copy = document.createElementNS(SVG, from.localName)
  copyAttributes(copy, from)
  if (look.opacity !== '1') copy.setAttribute('opacity', look.opacity)
  if (from instanceof SVGGeometryElement) dress(copy, look, shapeLook)
  else if (from instanceof SVGTextContentElement) dress(copy, look, inherited(from))
  for (const child of from.childNodes)
    if (child instanceof Element) copyInto(copy, child)
    else if (child instanceof Text && from instanceof SVGTextContentElement) copy.append(child.data)
  parent.append(copy)
}

function copyAttributes(copy: Element, from: Element): void {
  for (const { name, value } of from.attributes) if (geometry.has(name)) copy.setAttribute(name, value)
  if (from.id) copy.setAttribute('id', plainId(from.id))
  const href = from.getAttribute('href')
  if (href?.startsWith('#')) copy.setAttribute('href', `#${plainId(href.slice(1))}`)
}

/** Ids of React hold signs that other programs do not read. */
function plainId(id: string): string {
  return `p${[...id].map((sign) => (/[A-Za-z0-9-]/.test(sign) ? sign : `_${sign.codePointAt(0)?.toString(16)}`)).join('')}`
}

function dress(copy: Element, look: CSSStyleDeclaration, plain: Readonly<Record<string, string>>): void {
  for (const [name, unsaid] of Object.entries(plain)) {
    const value = look.getPropertyValue(name)
    if (value !== unsaid) copy.setAttribute(name, plainValue(value))
  }
}

/** Lengths without their unit, and the id of a pattern as it was written here. */
function plainValue(value: string): string {
  const pattern = /^url\(["']?#(.+?)["']?\)/.exec(value)
  if (pattern?.[1]) return `url(#${plainId(pattern[1])})`
  return value.replace(/([\d.]+)px/g, '$1')
}

/** What a part of a text has from the text around it is not said twice. */
function inherited(from: SVGTextContentElement): Readonly<Record<string, string>> {
  const around = from.parentElement
  if (!(around instanceof SVGTextContentElement)) return textLook
  const look = getComputedStyle(around)
  return Object.fromEntries(Object.keys(textLook).map((name) => [name, look.getPropertyValue(name)]))
}

/** Letter under letter, each with a place of its own: few programs know the direction of writing. */
function upright(from: SVGTextElement, look: CSSStyleDeclaration): SVGTextElement {
  const letters = [...(from.textContent ?? '')]
  const size = Number.parseFloat(look.fontSize)
  const boxes = letters.map((_, index) => from.getExtentOfChar(index))
  const copy = svgElement('text', {
    x: boxes.map(({ x, width }) => short(x + width / 2)).join(' '),
    y: boxes.map(({ y, height }) => short(y + height / 2 + size * 0.38)).join(' '),
    ...(from.getAttribute('lang') ? { lang: from.getAttribute('lang') ?? '' } : {}),
  })
  dress(copy, look, { ...textLook, 'letter-spacing': look.letterSpacing })
  copy.setAttribute('text-anchor', 'middle')
  copy.append(letters.join(''))
  return copy
}
