import { copyMarks } from '#client/canvas/picture/copyMarks.ts'
import { copySvg } from '#client/canvas/picture/copySvg.ts'
import { copyText } from '#client/canvas/picture/copyText.ts'
import { copyTies } from '#client/canvas/picture/copyTies.ts'
import { svgElement } from '#client/canvas/picture/svg.ts'
import { tiesIn } from '#client/canvas/TieCanvas.tsx'
import { coreIn } from '#client/canvas/useCytoscape.ts'

/** What stands over the picture for a moment (a card under the pointer) wears it, and is no part of the picture. */
const PASSING = 'data-passing'

/**
 * The picture as it stands on the page, as shapes and text. It walks the layers of the plate in the order in which they
 * are painted and copies what it finds there: drawings, the marks of Cytoscape, text and boxes of the page. So a layout
 * that is drawn with these needs nothing for it.
 */
export function drawnPicture(plate: HTMLElement): SVGGElement {
  const corner = plate.getBoundingClientRect()
  const picture = svgElement('g')
  copyLayer(plate, picture, corner)
  return picture
}

function copyLayer(layer: Element, into: SVGGElement, corner: DOMRect): void {
  for (const child of layer.childNodes) {
    if (child instanceof Text) into.append(...copyText(child, corner))
    else if (child instanceof SVGSVGElement) into.append(...[copySvg(child, corner)].filter((one) => one !== null))
    else if (child instanceof HTMLElement) copyElement(child, into, corner)
  }
}

function copyElement(element: HTMLElement, into: SVGGElement, corner: DOMRect): void {
  const look = getComputedStyle(element)
  if (element.hasAttribute(PASSING) || look.display === 'none' || look.opacity === '0') return
  const [core, ties] = [coreIn(element), tiesIn(element)]
  const bitmap = core ? copyMarks(core) : ties && copyTies(ties)
  if (bitmap) {
    if (look.opacity !== '1') bitmap.setAttribute('opacity', look.opacity)
    into.append(bitmap)
    return
  }
  const box = boxOf(element, look, corner)
  if (box) into.append(box)
  copyLayer(element, look.overflowY === 'auto' ? cutOff(element, into, corner) : into, corner)
}

/** What scrolls shows what is in view, no more. */
function cutOff(element: HTMLElement, into: SVGGElement, corner: DOMRect): SVGGElement {
  const { left, top } = element.getBoundingClientRect()
  const [x, y] = [left - corner.left, top - corner.top]
  const { clientWidth: width, clientHeight: height } = element
  const inside = svgElement('g')
  into.append(svgElement('svg', { x, y, width, height, viewBox: `${x} ${y} ${width} ${height}` }, inside))
  return inside
}

/** Ground and outline of an element, where it has some. */
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
