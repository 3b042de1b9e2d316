import { copyMarks } from '#client/canvas/engine/export/copyMarks.ts'
import { copySvg } from '#client/canvas/engine/export/copySvg.ts'
import { copyText } from '#client/canvas/engine/export/copyText.ts'
import { copyTies } from '#client/canvas/engine/export/copyTies.ts'
import { svgElement } from '#client/canvas/engine/export/svg.ts'
import { coreIn } from '#client/canvas/engine/marks/useCytoscape.ts'
import { tiesIn } from '#client/canvas/engine/ties/TieCanvas.tsx'

/** A card under the pointer is over the picture for a moment, and choices are for the reader: no parts of the picture. */
const NO_PART = '[data-passing], fieldset'

/**
 * The picture as it is on the page, as shapes and text. It walks the layers of the plate in the order in which they
 * are painted and copies what it finds there: drawings, the marks of Cytoscape, text and boxes of the page. So a layout
 * that is drawn with these needs nothing for it.
 */
export function drawnPicture(plate: HTMLElement): SVGGElement {
  const corner = plate.getBoundingClientRect()
  const picture = svgElement('g')
  copyLayer(plate, picture, { corner, cuts: { made: 0 }, view: null })
  return picture
}

/** Whether the reader would have to scroll to see all of it: then the picture is the part that is in view. */
export function isPartInView(plate: HTMLElement): boolean {
  const scrolled = [...plate.querySelectorAll<HTMLElement>('section')].filter((one) => scrolls(getComputedStyle(one)))
  return scrolled.some(
    ({ scrollHeight, clientHeight, scrollWidth, clientWidth }) =>
      scrollHeight > clientHeight + 1 || scrollWidth > clientWidth + 1,
  )
}

const scrolls = ({ overflowY }: CSSStyleDeclaration): boolean => overflowY === 'auto'

type Frame = {
  readonly corner: DOMRect
  /** Each cut has a name of its own. */
  readonly cuts: { made: number }
  /** Of what scrolls: what of it is in view; null: nothing scrolls. */
  readonly view: Area | null
}

type Area = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

function copyLayer(layer: Element, into: SVGGElement, frame: Frame): void {
  if (frame.view === null) for (const child of layer.childNodes) copyChild(child, into, frame)
  else for (const { child, view } of asPainted(layer, frame.view)) copyChild(child, within(view, into, frame), frame)
}

function copyChild(child: Node, into: SVGGElement, frame: Frame): void {
  const { corner } = frame
  if (child instanceof Text) into.append(...copyText(child, corner))
  else if (child instanceof SVGSVGElement) into.append(...[copySvg(child, corner)].filter((one) => one !== null))
  else if (child instanceof HTMLElement) copyElement(child, into, frame)
}

type Painted = { readonly child: Node; readonly view: Area | null }

/**
 * What scrolls as it is painted: strips that stay at an edge last. What has moved below a strip ends at it, since letters
 * of an image are set after all its shapes, and would be over it.
 */
function asPainted(layer: Element, all: Area): readonly Painted[] {
  const parts = [...layer.childNodes].map((child) => ({ child, ...heightOf(child) }))
  const strips = parts.filter(({ strip }) => strip !== null)
  if (strips.length === 0) return parts.map(({ child }) => ({ child, view: null }))
  const painted = parts.toSorted((a, b) => a.height - b.height)
  return painted.map(({ child }, index) => {
    const over = painted.slice(index + 1).flatMap(({ strip }) => strip ?? [])
    const [left, top] = [over.map((strip) => strip.left), over.map((strip) => strip.top)]
    const view = { ...all, left: Math.max(all.left, ...left), top: Math.max(all.top, ...top) }
    return { child, view: over.length > 0 ? view : null }
  })
}

type Height = { readonly height: number; readonly strip: Pick<Area, 'left' | 'top'> | null }

/** How far up it is painted; of a strip, where what it leaves free begins. */
function heightOf(child: Node): Height {
  if (!(child instanceof HTMLElement)) return { height: 0, strip: null }
  const { zIndex, position, top, left } = getComputedStyle(child)
  const height = zIndex === 'auto' ? 0 : Number(zIndex)
  if (position !== 'sticky') return { height, strip: null }
  const { right, bottom } = child.getBoundingClientRect()
  const none = Number.NEGATIVE_INFINITY
  return { height, strip: { left: left === 'auto' ? none : right, top: top === 'auto' ? none : bottom } }
}

/** A group that ends at the edges of an area; without one the group itself. */
function within(area: Area | null, into: SVGGElement, { corner, cuts }: Frame): SVGGElement {
  if (area === null) return into
  const { left, top, right, bottom } = area
  const size = { width: Math.max(0, right - left), height: Math.max(0, bottom - top) }
  const id = `cut-${cuts.made++}`
  const inside = svgElement('g', { 'clip-path': `url(#${id})` })
  const edges = svgElement('rect', { x: left - corner.left, y: top - corner.top, ...size })
  into.append(svgElement('clipPath', { id }, edges), inside)
  return inside
}

function copyElement(element: HTMLElement, into: SVGGElement, frame: Frame): void {
  const { corner } = frame
  const look = getComputedStyle(element)
  if (element.matches(NO_PART) || look.display === 'none' || look.opacity === '0') return
  const [core, ties] = [coreIn(element), tiesIn(element)]
  const bitmap = core ? copyMarks(core) : ties && copyTies(ties)
  if (bitmap) {
    if (look.opacity !== '1') bitmap.setAttribute('opacity', look.opacity)
    into.append(bitmap)
    return
  }
  const box = boxOf(element, look, corner)
  if (box) into.append(box)
  if (!scrolls(look)) {
    copyLayer(element, into, frame)
    return
  }
  const { left, top } = element.getBoundingClientRect()
  const view = { left, top, right: left + element.clientWidth, bottom: top + element.clientHeight }
  copyLayer(element, within(view, into, frame), { ...frame, view })
}

/** Frame and outline of an element, where it has some. */
function boxOf(element: HTMLElement, look: CSSStyleDeclaration, corner: DOMRect): SVGRectElement | null {
  const border = Number.parseFloat(look.borderTopWidth)
  const isFilled = !/, 0\)$|transparent/.test(look.backgroundColor)
  if (!isFilled && border === 0) return null
  const { left, top, width, height } = element.getBoundingClientRect()
  return svgElement('rect', {
    x: left - corner.left + border / 2,
    y: top - corner.top + border / 2,
    width: Math.max(0, width - border),
    height: Math.max(0, height - border),
    fill: isFilled ? look.backgroundColor : 'none',
    ...(border > 0 ? { stroke: look.borderTopColor, 'stroke-width': border } : {}),
  })
}
