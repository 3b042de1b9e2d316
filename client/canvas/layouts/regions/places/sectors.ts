import { type Geometry, TURN } from '#client/canvas/layouts/regions/places/geometry.ts'
import type { Country, PartnerInput, Sector } from '#client/canvas/layouts/regions/places/types.ts'

/** The first sector begins at the lower left. */
const FIRST_ANGLE = -Math.PI * 0.62
const STEPS = 1440
/** Room between two sectors, radians on each side of the line. */
export const SECTOR_GAP = 0.012

/**
 * Regions with partners in drawing order, together one turn. A sector's area between band and frame is proportional to
 * `n^.72 + 1.2`: large regions get more room, small ones stay readable.
 */
export function sectorsOf(regions: readonly string[], partners: readonly PartnerInput[], geometry: Geometry): Sector[] {
  const counts = countBy(partners, (partner) => partner.region)
  const inhabited = regions.filter((region) => counts.has(region))
  const weights = inhabited.map((region) => (counts.get(region) ?? 0) ** 0.72 + 1.2)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const { whole, angleAt } = areasOf(geometry)
  let sum = 0
  return inhabited.map((region, index) => {
    const from = angleAt((whole * sum) / total)
    sum += weights[index] as number
    const to = index === inhabited.length - 1 ? FIRST_ANGLE + TURN : angleAt((whole * sum) / total)
    return { region, from, to, partners: counts.get(region) ?? 0 }
  })
}

/**
 * Countries share their sector's area by `n + .6`, in the order of longitude as one goes round the plate. By area and
 * not by angle: a sector may begin where the plate is wide and end where it is narrow.
 */
export function countriesOf(
  sectors: readonly Sector[],
  partners: readonly PartnerInput[],
  geometry: Geometry,
): Country[] {
  const { areaUpTo, angleAt } = areasOf(geometry)
  return sectors.flatMap((sector) => {
    const here = partners.filter((partner) => partner.region === sector.region)
    const counts = countBy(here, (partner) => partner.country)
    const codes = [...counts.keys()].sort((a, b) => meanLongitude(here, a) - meanLongitude(here, b) || (a < b ? -1 : 1))
    // Below the centre one goes clockwise from east to west.
    if (Math.cos((sector.from + sector.to) / 2) < 0) codes.reverse()
    const first = areaUpTo(sector.from + SECTOR_GAP)
    const area = areaUpTo(sector.to - SECTOR_GAP) - first
    const total = here.length + codes.length * 0.6
    let passed = 0
    return codes.map((country) => {
      const count = counts.get(country) ?? 0
      const from = angleAt(first + (area * passed) / total)
      passed += count + 0.6
      return { region: sector.region, country, from, to: angleAt(first + (area * passed) / total), partners: count }
    })
  })
}

type Areas = {
  /** Area between band and frame from the first angle to this one, px². */
  readonly areaUpTo: (angle: number) => number
  /** Its inverse. */
  readonly angleAt: (area: number) => number
  readonly whole: number
}

function areasOf(geometry: Geometry): Areas {
  const passed = new Float64Array(STEPS + 1)
  for (let step = 0; step < STEPS; step++) {
    const angle = FIRST_ANGLE + ((step + 0.5) / STEPS) * TURN
    const inner = geometry.inner(angle) + 12 * geometry.scale
    const slice = ((geometry.outer(angle) ** 2 - inner ** 2) / 2) * (TURN / STEPS)
    passed[step + 1] = (passed[step] as number) + Math.max(slice, 1e-6)
  }
  const at = (step: number) => passed[Math.max(0, Math.min(STEPS, step))] as number
  return {
    whole: at(STEPS),
    areaUpTo: (angle) => {
      const position = ((angle - FIRST_ANGLE) / TURN) * STEPS
      const step = Math.floor(position)
      return at(step) + (at(step + 1) - at(step)) * (position - step)
    },
    angleAt: (area) => {
      let step = 0
      while (step < STEPS && at(step + 1) < area) step++
      const part = step < STEPS ? (area - at(step)) / (at(step + 1) - at(step)) : 0
      return FIRST_ANGLE + ((step + part) / STEPS) * TURN
    },
  }
}

function meanLongitude(partners: readonly PartnerInput[], country: string): number {
  const known = partners.flatMap((partner) =>
    partner.country === country && partner.longitude !== null ? [partner.longitude] : [],
  )
  return known.length === 0 ? 0 : known.reduce((sum, longitude) => sum + longitude, 0) / known.length
}

function countBy<Item>(items: readonly Item[], key: (item: Item) => string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1)
  return counts
}
