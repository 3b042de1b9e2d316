import type { Palette } from '#client/styles/tokens.ts'
import type { LensForm, LensLook } from '#client/view/lenses/lens.ts'

/** What a lens draws about (0, 0) in place of the settlement mark. Areas are those of a circle of this radius, or near it. */
export function lensShape({ form, tone, hollow }: LensLook, radius: number, stroke: number, palette: Palette): string {
  const colour = palette[tone]
  const outline = groupOutline(form, hollow ? radius - stroke / 2 : radius)
  if (outline) return `<path d="${outline}" ${paintOf(colour, stroke, palette, hollow)} stroke-linejoin="round"/>`
  const inner = radius - stroke / 2
  if (form === 'level4') return `<circle r="${radius}" fill="${colour}"/>`
  if (form === 'slashed')
    return `<circle r="${radius}" fill="${colour}"/>${slash(radius * 0.72, palette.plate, stroke)}`
  const dash = form === 'dashed' ? ` stroke-dasharray="${stroke * 1.5} ${stroke * 1.2}"` : ''
  const ring = `<circle r="${inner}" fill="${palette.plate}" stroke="${colour}" stroke-width="${stroke}"${dash}/>`
  if (form === 'slash') return ring + slash(inner * 0.7, colour, stroke * 0.8)
  if (form === 'dot') return `${ring}<circle r="${Math.max(0.9, radius * 0.36)}" fill="${colour}"/>`
  const share = filled[form] ?? 0
  return share === 0 ? ring : `${ring}<path d="${clock(share, inner)}" fill="${colour}"/>`
}

/**
 * The square of a unit under a lens: filled from its foot for levels, with the form of its group in it for groups.
 * `side` is its whole width.
 */
export function unitLensShape({ form, tone, hollow }: LensLook, side: number, palette: Palette): string {
  const colour = palette[tone]
  const stroke = Math.max(1, side * 0.14)
  const solid = square(side, `fill="${colour}"`)
  const open = square(side - stroke, `fill="${palette.plate}" stroke="${colour}" stroke-width="${stroke}"`)
  const sign = groupOutline(form, side * 0.25)
  if (sign)
    return hollow
      ? `${open}<path d="${sign}" fill="${colour}"/>`
      : `${solid}<path d="${sign}" fill="${palette.plate}"/>`
  if (form === 'level4') return solid
  const reach = side / 2 - stroke
  if (form === 'slashed') return solid + slash(reach, palette.plate, stroke)
  if (form === 'slash') return open + slash(reach, colour, stroke * 0.8)
  if (form === 'dot') return `${open}<circle r="${side * 0.18}" fill="${colour}"/>`
  const height = reach * 2 * (filled[form] ?? 0)
  return `${open}<rect x="${-reach}" y="${reach - height}" width="${reach * 2}" height="${height}" fill="${colour}"/>`
}

/** Part of the ring that is filled, clockwise from the top; of a square, from its foot. */
const filled: Partial<Record<LensForm, number>> = { level1: 0.25, level2: 0.5, level3: 0.75 }

function paintOf(colour: string, stroke: number, palette: Palette, hollow = false): string {
  return hollow ? `fill="${palette.plate}" stroke="${colour}" stroke-width="${stroke}"` : `fill="${colour}"`
}

function square(side: number, paint: string): string {
  return `<rect x="${-side / 2}" y="${-side / 2}" width="${side}" height="${side}" rx="${side * 0.26}" ${paint}/>`
}

function clock(share: number, radius: number): string {
  const angle = share * 2 * Math.PI
  const end = `${fixed(Math.sin(angle) * radius)} ${fixed(-Math.cos(angle) * radius)}`
  return `M0 0V${fixed(-radius)}A${fixed(radius)} ${fixed(radius)} 0 ${share > 0.5 ? 1 : 0} 1 ${end}Z`
}

function slash(reach: number, colour: string, width: number): string {
  return `<path d="M${fixed(-reach)} ${fixed(reach)}L${fixed(reach)} ${fixed(-reach)}" stroke="${colour}" stroke-width="${width}"/>`
}

/** Forms by which groups are told apart; null for rings. */
function groupOutline(form: LensForm, r: number): string | null {
  if (form === 'disc')
    return `M0 ${fixed(-r)}A${fixed(r)} ${fixed(r)} 0 1 1 0 ${fixed(r)}A${fixed(r)} ${fixed(r)} 0 1 1 0 ${fixed(-r)}Z`
  if (form === 'square') return corners(r * 1.25, [45, 135, 225, 315])
  if (form === 'triangle') return corners(r * 1.38, [0, 120, 240])
  if (form === 'funnel') return corners(r * 1.38, [60, 180, 300])
  if (form === 'lozenge') return corners(r * 1.3, [0, 90, 180, 270])
  if (form === 'hexagon') return corners(r * 1.1, [30, 90, 150, 210, 270, 330])
  return form === 'plus' ? plus(r * 1.2, r * 0.45) : null
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
