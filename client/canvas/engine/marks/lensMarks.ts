import type { Palette } from '#client/styles/tokens.ts'
import type { LensForm, LensLook } from '#client/view/lenses/lens.ts'

/** One SVG element, by the names that React gives its attributes. */
export type Shape = {
  readonly tag: 'circle' | 'path' | 'rect'
  readonly attributes: Readonly<Record<string, string | number>>
}

/** What a lens draws about (0, 0) in place of the settlement mark. Areas are those of a circle of this radius, or near it. */
export function lensShapes(
  { form, tone, hollow }: LensLook,
  radius: number,
  stroke: number,
  palette: Palette,
): readonly Shape[] {
  const colour = palette[tone]
  const outline = groupOutline(form, hollow ? radius - stroke / 2 : radius)
  if (outline) return [path(outline, { ...paintOf(colour, stroke, palette, hollow), strokeLinejoin: 'round' })]
  if (form === 'level4') return [circle(radius, { fill: colour })]
  if (form === 'slashed') return [circle(radius, { fill: colour }), slash(radius * 0.72, palette.plate, stroke)]
  const inner = radius - stroke / 2
  const dash = form === 'dashed' ? dashOf(stroke) : {}
  const ring = circle(inner, { fill: palette.plate, stroke: colour, strokeWidth: stroke, ...dash })
  if (form === 'slash') return [ring, slash(inner * 0.7, colour, stroke * 0.8)]
  if (form === 'dot') return [ring, circle(Math.max(0.9, radius * 0.36), { fill: colour })]
  const share = filled[form] ?? 0
  return share === 0 ? [ring] : [ring, path(clock(share, inner), { fill: colour })]
}

/**
 * The square of a unit under a lens: filled from its foot for levels, with the form of its group in it for groups.
 * `side` is its whole width.
 */
export function unitLensShapes({ form, tone, hollow }: LensLook, side: number, palette: Palette): readonly Shape[] {
  const colour = palette[tone]
  const stroke = Math.max(1, side * 0.14)
  const solid = square(side, side, { fill: colour })
  const dash = form === 'dashed' ? dashOf(stroke) : {}
  const open = square(side - stroke, side, { fill: palette.plate, stroke: colour, strokeWidth: stroke, ...dash })
  const sign = groupOutline(form, side * 0.25)
  if (sign) return hollow ? [open, path(sign, { fill: colour })] : [solid, path(sign, { fill: palette.plate })]
  if (form === 'level4') return [solid]
  const reach = side / 2 - stroke
  if (form === 'slashed') return [solid, slash(reach, palette.plate, stroke)]
  if (form === 'slash') return [open, slash(reach, colour, stroke * 0.8)]
  if (form === 'dot') return [open, circle(side * 0.18, { fill: colour })]
  const height = reach * 2 * (filled[form] ?? 0)
  const foot = { x: -reach, y: reach - height, width: reach * 2, height, fill: colour }
  return height === 0 ? [open] : [open, { tag: 'rect', attributes: foot }]
}

/** The same as SVG text. */
export function svgText(shapes: readonly Shape[]): string {
  return shapes
    .map(({ tag, attributes }) => {
      const written = Object.entries(attributes).map(([name, value]) => `${kebab(name)}="${value}"`)
      return `<${tag} ${written.join(' ')}/>`
    })
    .join('')
}

/** Part of the ring that is filled, clockwise from the top; of a square, from its foot. */
const filled: Partial<Record<LensForm, number>> = { level1: 0.25, level2: 0.5, level3: 0.75 }

function dashOf(stroke: number): Shape['attributes'] {
  return { strokeDasharray: `${fixed(stroke * 1.5)} ${fixed(stroke * 1.2)}` }
}

function paintOf(colour: string, stroke: number, palette: Palette, hollow = false): Shape['attributes'] {
  return hollow ? { fill: palette.plate, stroke: colour, strokeWidth: stroke } : { fill: colour }
}

function circle(r: number, paint: Shape['attributes']): Shape {
  return { tag: 'circle', attributes: { r, ...paint } }
}

function path(d: string, paint: Shape['attributes']): Shape {
  return { tag: 'path', attributes: { d, ...paint } }
}

/** `side` as it is drawn, `whole` with its outline. */
function square(side: number, whole: number, paint: Shape['attributes']): Shape {
  const at = -side / 2
  return { tag: 'rect', attributes: { x: at, y: at, width: side, height: side, rx: whole * 0.26, ...paint } }
}

function clock(share: number, radius: number): string {
  const angle = share * 2 * Math.PI
  const end = `${fixed(Math.sin(angle) * radius)} ${fixed(-Math.cos(angle) * radius)}`
  return `M0 0V${fixed(-radius)}A${fixed(radius)} ${fixed(radius)} 0 ${share > 0.5 ? 1 : 0} 1 ${end}Z`
}

function slash(reach: number, stroke: string, strokeWidth: number): Shape {
  return path(`M${fixed(-reach)} ${fixed(reach)}L${fixed(reach)} ${fixed(-reach)}`, { stroke, strokeWidth })
}

/** Forms by which groups are told apart; null for rings. */
function groupOutline(form: LensForm, r: number): string | null {
  if (form === 'disc') return disc(fixed(r))
  if (form === 'square') return corners(r * 1.25, [45, 135, 225, 315])
  if (form === 'triangle') return corners(r * 1.38, [0, 120, 240])
  if (form === 'funnel') return corners(r * 1.38, [60, 180, 300])
  if (form === 'lozenge') return corners(r * 1.3, [0, 90, 180, 270])
  if (form === 'hexagon') return corners(r * 1.1, [30, 90, 150, 210, 270, 330])
  return form === 'plus' ? plus(r * 1.2, r * 0.45) : null
}

function disc(r: number): string {
  return `M0 ${-r}A${r} ${r} 0 1 1 0 ${r}A${r} ${r} 0 1 1 0 ${-r}Z`
}

function plus(long: number, short: number): string {
  const [l, s] = [fixed(long), fixed(short)]
  return `M${-s} ${-l}H${s}V${-s}H${l}V${s}H${s}V${l}H${-s}V${s}H${-l}V${-s}H${-s}Z`
}

/** A polygon by the bearings of its corners, clockwise from the top. */
function corners(reach: number, bearings: readonly number[]): string {
  const points = bearings.map((bearing) => {
    const angle = (bearing * Math.PI) / 180
    return `${fixed(Math.sin(angle) * reach)} ${fixed(-Math.cos(angle) * reach)}`
  })
  return `M${points.join('L')}Z`
}

const fixed = (length: number) => Number(length.toFixed(2))
const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
