import type { Core, NodeSingular } from 'cytoscape'
import { short, svgElement } from '#client/canvas/engine/export/svg.ts'

/** The marks that Cytoscape draws, as shapes: those with an image as the shapes of the image, the others as they are styled. */
export function copyMarks(cy: Core): SVGGElement {
  const nodes = cy
    .nodes()
    .toArray()
    .filter((node) => node.visible())
  const ordered = nodes.sort((a, b) => Number(a.style('z-index')) - Number(b.style('z-index')))
  return svgElement('g', {}, ...ordered.map((node) => copyMark(node, cy.zoom())))
}

function copyMark(node: NodeSingular, zoom: number): SVGGElement {
  const { x, y } = node.renderedPosition()
  const opacity = node.effectiveOpacity()
  const image: unknown = node.data('image')
  const side = Number(node.data('extent') ?? node.data('side'))
  // A unit has an image only under a lens.
  const shapes = typeof image === 'string' && image !== '' ? shapesOf(image, side * zoom) : [styledShape(node, zoom)]
  return svgElement(
    'g',
    { transform: `translate(${short(x)} ${short(y)})`, opacity: opacity === 1 ? undefined : opacity },
    ...shapes,
  )
}

const parsed = new Map<string, SVGSVGElement | null>()

/** A mark that a sheet draws: the shapes of its image where it is. */
export function copyImage(image: SVGImageElement): SVGGElement {
  const [x, y, side] = [image.x, image.y, image.width].map(({ baseVal }) => baseVal.value)
  const half = (side ?? 0) / 2
  const shapes = shapesOf(image.href.baseVal, side ?? 0)
  return svgElement('g', { transform: `translate(${short((x ?? 0) + half)} ${short((y ?? 0) + half)})` }, ...shapes)
}

/** The inside of an image, at the size at which it is drawn. Images are made by `marks.ts` alone. */
function shapesOf(image: string, side: number): readonly SVGElement[] {
  if (!parsed.has(image)) {
    const text = decodeURIComponent(image.slice(image.indexOf(',') + 1))
    const root = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement
    parsed.set(image, root instanceof SVGSVGElement ? root : null)
  }
  const root = parsed.get(image)
  if (!root) return []
  const scale = Math.round((side / root.viewBox.baseVal.width) * 1e4) / 1e4
  const shapes = [...root.children].map((child) => document.importNode(child, true))
  return [svgElement('g', { transform: `scale(${scale})` }, ...shapes)]
}

function styledShape(node: NodeSingular, zoom: number): SVGElement {
  const [width, height] = [node.renderedWidth(), node.renderedHeight()]
  const border = Number.parseFloat(String(node.style('border-width'))) * zoom
  const look = {
    fill: String(node.style('background-color')),
    'fill-opacity': String(node.style('background-opacity')),
    ...(border > 0 ? { stroke: String(node.style('border-color')), 'stroke-width': border } : {}),
  }
  if (node.style('shape') === 'ellipse') return svgElement('ellipse', { rx: width / 2, ry: height / 2, ...look })
  const corner = Number(node.data('corner') ?? 0) * zoom
  return svgElement('rect', { x: -width / 2, y: -height / 2, width, height, rx: corner, ...look })
}
