import { memo, useId } from 'react'
import { shownOfText } from '#client/canvas/engine/facts/shownOf.ts'
import { linePath } from '#client/canvas/geometry/lines.ts'
import { textWidth } from '#client/canvas/geometry/measureText.ts'
import type { Point } from '#client/canvas/geometry/points.ts'
import { frameNames } from '#client/canvas/layouts/regions/places/frameNames.ts'
import { along, BAND_INNER, BAND_OUTER, type Geometry, TURN } from '#client/canvas/layouts/regions/places/geometry.ts'
import type { RegionsPlan } from '#client/canvas/layouts/regions/places/types.ts'
import { RegionName } from '#client/canvas/layouts/regions/RegionName.tsx'
import type { RegionCounts } from '#client/canvas/layouts/regions/regionCounts.ts'
import type { PlateRegion } from '#client/graph/types.ts'
import { palettes } from '#client/styles/tokens.ts'
import type { ColourScheme, Language } from '#client/view/types.ts'

type RegionsBackdropProps = {
  readonly plan: RegionsPlan
  readonly geometry: Geometry
  readonly regions: readonly PlateRegion[]
  /** Of the day that is shown; the plan may have room for more. */
  readonly counts: Pick<RegionCounts, 'partners' | 'wholeUniversity'>
  readonly language: Language
  readonly scheme: ColourScheme
  /** The start page shows names of large regions only, and no figures on the band. */
  readonly isSmall?: boolean
}

/** Between a name and its count, and between two names, px at size 13. */
const GAP = 12

/** Band, frame, sector lines, country marks and region names: what does not move, under ties and marks. */
export const RegionsBackdrop = memo(function RegionsBackdrop(props: RegionsBackdropProps) {
  const { plan, geometry, scheme } = props
  const palette = palettes[scheme]
  const { scale } = geometry
  const ring = (offset: number) => closed(along(geometry, (angle) => geometry.inner(angle) + offset * scale, 0, TURN))
  const frame = (offset: number) => closed(along(geometry, (angle) => geometry.outer(angle) + offset, 0, TURN))
  return (
    <g>
      <path d={`${ring(BAND_OUTER)}${ring(BAND_INNER)}`} fill={palette.band} fillRule="evenodd" data-part="band" />
      <path d={ring(BAND_OUTER)} fill="none" stroke={palette.accentLine} strokeWidth={0.6} />
      <path d={frame(4)} fill="none" stroke={palette.hair2} strokeWidth={0.8} data-part="frame" />
      <path d={frame(7)} fill="none" stroke={palette.hair} strokeWidth={0.6} />
      <path d={sectorLines(plan, geometry)} fill="none" stroke={palette.hair2} strokeWidth={0.6} />
      <RegionNames {...props} />
    </g>
  )
})

function RegionNames(props: RegionsBackdropProps) {
  const { plan, geometry, regions, counts, language, scheme, isSmall } = props
  const prefix = useId()
  const nameOf = new Map(regions.map((region) => [region.id, nameOfRegion(region, language)]))
  const partnersIn = (region: string) => counts.partners.get(region) ?? { shown: 0, total: 0 }
  const width = (region: string) =>
    textWidth(nameOf.get(region) ?? '', 13, 600, 'serif') * 1.14 +
    textWidth(shownOfText(partnersIn(region)), 11, 500, 'serif') +
    GAP
  const sectors = new Map(plan.sectors.map((sector) => [sector.region, sector]))
  return frameNames(plan.sectors, width, geometry).map((name) => {
    const sector = sectors.get(name.region)
    if (!sector || (isSmall && sector.partners < 10)) return null
    return (
      <RegionName
        key={name.region}
        id={`${prefix}-${name.region}`}
        name={name}
        sector={sector}
        partners={partnersIn(name.region)}
        text={nameOf.get(name.region) ?? ''}
        wholeUniversity={isSmall ? null : (counts.wholeUniversity.get(name.region) ?? null)}
        geometry={geometry}
        language={language}
        scheme={scheme}
      />
    )
  })
}

export function nameOfRegion({ names }: PlateRegion, language: Language): string {
  return (language === 'ja' ? (names.ja ?? names.en) : (names.en ?? names.ja)) ?? ''
}

const closed = (points: readonly Point[]) => `${linePath(points)}Z`

/** A line between two sectors, a short tick on the frame between two countries. */
function sectorLines({ sectors, countries }: RegionsPlan, { at, inner, outer, scale }: Geometry): string {
  const lines = sectors.map(({ from }) => [at(from, inner(from) + BAND_OUTER * scale), at(from, outer(from) + 4)])
  const ends = new Set(sectors.map(({ to }) => to))
  const ticks = countries
    .filter(({ to }) => ![...ends].some((end) => Math.abs(end - to) < 0.03))
    .map(({ to }) => [at(to, outer(to) - 3), at(to, outer(to) + 4)])
  return [...(sectors.length > 1 ? lines : []), ...ticks].map(linePath).join('')
}
