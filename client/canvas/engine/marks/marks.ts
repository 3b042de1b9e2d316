import { lensShapes, svgText, unitLensShapes } from '#client/canvas/engine/marks/lensMarks.ts'
import { isGroupId } from '#client/graph/ids.ts'
import type { GraphNode } from '#client/graph/types.ts'
import { type Palette, palettes } from '#client/styles/tokens.ts'
import type { LensLook } from '#client/view/lenses/lens.ts'
import type { ColourScheme } from '#client/view/types.ts'

/** Radius of a partner's mark at zoom 1: its area is its number of ties. */
function partnerRadius(node: GraphNode, scale: number): number {
  return Math.max(2.5, 3.15 * Math.sqrt(tiesOfMark(node))) * Math.min(scale, 1.45)
}

const tiesOfMark = ({ markTies, ties }: GraphNode) => markTies ?? ties

export function unitSide(ties: number, scale: number): number {
  return (6 + 1.05 * Math.sqrt(ties)) * Math.min(scale, 1.25)
}

/** Outermost radius: a consortium has a second ring. */
export function outerRadius(node: GraphNode, scale: number): number {
  const radius = partnerRadius(node, scale)
  return isConsortium(node) ? radius + 2.4 + ringStroke(radius) / 2 : radius
}

/** From here, px from the middle, a name may begin: the lozenge of a strategic partner keeps its place. */
export function nameFrom(node: GraphNode, scale: number): number {
  return node.strategic
    ? Math.max(outerRadius(node, scale), markExtent(lookOf(node, scale)) - 2)
    : outerRadius(node, scale)
}

export const isConsortium = (node: GraphNode) => node.label === 'Consortium'

/** What one mark looks like; equal looks share one image. Radii are rounded up to steps of a quarter pixel. */
export type MarkLook = {
  readonly sector: string
  readonly radius: number
  readonly consortium: boolean
  readonly strategic: boolean
  /** It stands for several. */
  readonly group: boolean
  /** How the lens draws it instead of its sector. */
  readonly lens: LensLook | null
}

export function lookOf(node: GraphNode, scale: number, lens: LensLook | null = null): MarkLook {
  return {
    sector: node.sector ?? 'not_stated',
    radius: Math.round(partnerRadius(node, scale) * 4) / 4,
    consortium: isConsortium(node),
    strategic: node.strategic,
    group: isGroupId(node.id),
    lens,
  }
}

/** Half the side of the square image that holds the whole mark, lozenge and second ring included. */
export function markExtent({ radius, consortium, strategic, lens }: MarkLook): number {
  const reach = lens ? radius * 0.4 : 0
  return (
    Math.max(reach + radius + (consortium ? 2.4 + ringStroke(radius) : 0.5), strategic ? radius * 0.75 + 6 : 0) + 0.5
  )
}

/** The mark about (0, 0), as SVG elements. The shape tells the sector before the colour does. */
export function markShapes(look: MarkLook, scheme: ColourScheme): string {
  const palette = palettes[scheme]
  const { radius, sector } = look
  const colour = look.lens ? palette[look.lens.tone] : sectorColour(sector, palette)
  const stroke = ringStroke(radius)
  const second = look.consortium
    ? `<circle r="${radius + 2.4}" fill="none" stroke="${colour}" stroke-width="${Math.min(1, stroke)}"/>`
    : ''
  const shape = look.group
    ? groupShape(sector, radius, palette)
    : look.lens
      ? svgText(lensShapes(look.lens, radius, stroke, palette))
      : sectorShape(sector, radius, stroke, colour, palette)
  return second + shape + (look.strategic ? lozenge(radius, palette) : '')
}

/** One image of a mark, drawn at twice its size so that it stays sharp when zoomed. */
export function markImage(look: MarkLook, scheme: ColourScheme): string {
  const key = JSON.stringify([scheme, look])
  const image = images.get(key) ?? imageOf(markShapes(look, scheme), markExtent(look) * 2)
  images.set(key, image)
  return image
}

/** There are some dozen looks for hundreds of marks. */
const images = new Map<string, string>()

/** The image of a unit's square under a lens. */
export function unitImage(look: LensLook, side: number, scheme: ColourScheme): string {
  return imageOf(unitLensSvg(look, side, scheme), side)
}

/** The square of a unit under a lens, about (0, 0), as SVG elements. */
export function unitLensSvg(look: LensLook, side: number, scheme: ColourScheme): string {
  return svgText(unitLensShapes(look, side, palettes[scheme]))
}

/** How round the corners of a unit's square are. */
export const unitCorner = (side: number): number => side * 0.26

function imageOf(shapes: string, side: number): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${side * 2}" height="${side * 2}" viewBox="${-side / 2} ${-side / 2} ${side} ${side}">${shapes}</svg>`
  return `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`
}

export function sectorColour(sector: string, palette: Palette): string {
  if (sector === 'academia' || sector === 'industry' || sector === 'community' || sector === 'government')
    return palette[sector]
  return palette.edge
}

function ringStroke(radius: number): number {
  return Math.min(2.2, Math.max(1, 0.26 * radius))
}

function sectorShape(sector: string, radius: number, stroke: number, colour: string, palette: Palette): string {
  const inner = radius - stroke / 2
  const ring = `<circle r="${inner}" fill="${palette.plate}" stroke="${colour}" stroke-width="${stroke}"/>`
  if (sector === 'academia') return `<circle r="${radius}" fill="${colour}"/>`
  if (sector === 'industry')
    return `${ring}<path d="M${-inner} 0A${inner} ${inner} 0 0 0 ${inner} 0Z" fill="${colour}"/>`
  if (sector === 'community') return `${ring}<circle r="${Math.max(0.9, radius * 0.36)}" fill="${colour}"/>`
  const cross = `M0 ${-inner}V${inner}M${-inner} 0H${inner}`
  if (sector === 'government')
    return `${ring}<path d="${cross}" stroke="${colour}" stroke-width="${stroke * 0.8}" fill="none"/>`
  // Not stated: an open ring with a hatching stroke, as everywhere.
  const slant = inner * 0.7
  return `${ring}<path d="M${-slant} ${slant}L${slant} ${-slant}" stroke="${colour}" stroke-width="${stroke * 0.8}"/>`
}

/** A ring about three dots: several, in the colour of their sector if they have one in common. */
function groupShape(sector: string, radius: number, palette: Palette): string {
  const colour = sector === 'not_stated' ? palette.ink2 : sectorColour(sector, palette)
  const dots = [-90, 30, 150].map((angle) => {
    const [x, y] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)]
    return `<circle cx="${x * radius * 0.4}" cy="${y * radius * 0.4}" r="${radius * 0.24}" fill="${colour}"/>`
  })
  return `<circle r="${radius - 0.6}" fill="${palette.plate}" stroke="${colour}" stroke-width="1.2"/>${dots.join('')}`
}

/** ◆ at the upper right: a strategic partner. Neither sector nor state, so it has neither hue nor size. */
function lozenge(radius: number, palette: Palette): string {
  const at = radius * 0.75 + 2.5
  return `<path d="M${at} ${-at - 3}l3 3l-3 3l-3 -3Z" fill="${palette.ink}" stroke="${palette.plate}" stroke-width=".8"/>`
}
