import { type GeoPermissibleObjects, type GeoProjection, geoPath } from 'd3-geo'
import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { sectorColour } from '#client/canvas/engine/marks/marks.ts'
import type { Box } from '#client/canvas/geometry/points.ts'
import { projected } from '#client/canvas/layouts/map/places.ts'
import type { Hairline, Inset, MapPlaces, MapPlan } from '#client/canvas/layouts/map/types.ts'
import type { Coastline } from '#client/canvas/layouts/map/useCoastline.ts'
import type { GraphNode } from '#client/graph/types.ts'
import { fonts, palettes } from '#client/styles/tokens.ts'
import type { ColourScheme } from '#client/view/types.ts'

type MapBackdropProps = {
  readonly plan: MapPlan
  readonly places: MapPlaces
  readonly coastline: Coastline | null
  /** Visible partners. */
  readonly partners: readonly GraphNode[]
  readonly scheme: ColourScheme
}

/** Land, a few lines of the globe, frames of the insets and of the tray: what does not move, under ties and marks. */
export const MapBackdrop = memo(function MapBackdrop({ plan, places, coastline, partners, scheme }: MapBackdropProps) {
  const { t } = useTranslation('canvas')
  const palette = palettes[scheme]
  const count = (zone: string) => partners.filter(({ id }) => places.zones.get(id) === zone).length
  return (
    <g>
      {!plan.isOnlyHome && (
        <>
          <Land projection={plan.world} land={coastline?.coarse} scheme={scheme} />
          <Lines plan={plan} scheme={scheme} />
          {/* Those of the world end below the insets, which may cover their true places. */}
          <Hairlines lines={places.hairlines.filter(isOnWorld)} stroke={palette.edge} />
        </>
      )}
      {plan.insets.map((inset) => (
        <g key={inset.id} data-part={`inset-${inset.id}`}>
          {inset.id === 'europe' && <Outline plan={plan} inset={inset} scheme={scheme} />}
          <Framed box={inset.box} scheme={scheme}>
            {holdsUnits(inset, plan) || <Land projection={inset.projection} land={coastline?.fine} scheme={scheme} />}
          </Framed>
          <Heading
            box={inset.box}
            text={t(holdsUnits(inset, plan) ? 'map.units' : `map.${inset.id}`)}
            count={holdsUnits(inset, plan) ? '' : t('map.inFrame', { count: count(inset.id) })}
            scheme={scheme}
          />
        </g>
      ))}
      {plan.tray && (
        <g data-part="map-tray">
          <Framed box={plan.tray} scheme={scheme} />
          <Heading
            box={plan.tray}
            text={t('map.unplaced')}
            count={`${count('tray')} / ${partners.length}`}
            scheme={scheme}
          />
        </g>
      )}
      <Dots {...{ places, partners, scheme }} />
      <Hairlines lines={places.hairlines.filter((line) => !isOnWorld(line))} stroke={palette.edge} />
      <Home plan={plan} scheme={scheme} />
    </g>
  )
})

const isOnWorld = ([, , zone]: Hairline) => zone === 'world'

/** Nothing but units: no coast is needed to read them. */
const holdsUnits = ({ id }: Inset, { isAlone }: MapPlan) => id === 'home' && isAlone

function Land({
  projection,
  land,
  scheme,
}: {
  projection: GeoProjection
  land: GeoPermissibleObjects | undefined
  scheme: ColourScheme
}) {
  const path = useMemo(() => (land ? (geoPath(projection)(land) ?? '') : ''), [projection, land])
  return <path d={path} fill={palettes[scheme].land} stroke={palettes[scheme].coast} strokeWidth={0.6} />
}

const parallels = {
  type: 'MultiLineString' as const,
  coordinates: [60, 30, 0, -30].map((lat) => Array.from({ length: 73 }, (_, at) => [-28 + at * 4.99, lat])),
}

/** Every thirtieth parallel, and the date line, dashed. */
function Lines({ plan, scheme }: { plan: MapPlan; scheme: ColourScheme }) {
  const path = geoPath(plan.world)
  const dateLine = {
    type: 'LineString' as const,
    coordinates: [75, 40, 0, -40, -57].map((lat) => [180, lat]),
  }
  const { hair } = palettes[scheme]
  return (
    <g fill="none" stroke={hair} strokeWidth={0.6}>
      <path d={path(parallels) ?? ''} />
      <path d={path(dateLine) ?? ''} strokeDasharray="3 3" />
    </g>
  )
}

/** What of the world an inset shows. */
function Outline({ plan, inset, scheme }: { plan: MapPlan; inset: Inset; scheme: ColourScheme }) {
  const { left, right, top, bottom } = inset.box
  const edge = Array.from({ length: 11 }, (_, at) => at / 10)
  const corners = [
    ...edge.map((share) => [left + (right - left) * share, top]),
    ...edge.map((share) => [right, top + (bottom - top) * share]),
    ...edge.map((share) => [right - (right - left) * share, bottom]),
    ...edge.map((share) => [left, bottom - (bottom - top) * share]),
  ]
  const coordinates = corners.flatMap(([x = 0, y = 0]) => {
    const at = inset.projection.invert?.([x, y])
    return at ? [at] : []
  })
  const path = geoPath(plan.world)({ type: 'LineString', coordinates })
  return <path d={path ?? ''} fill="none" stroke={palettes[scheme].edge} strokeWidth={0.8} />
}

function Framed({ box, scheme, children }: { box: Box; scheme: ColourScheme; children?: React.ReactNode }) {
  const shared = { x: box.left, y: box.top, width: box.right - box.left, height: box.bottom - box.top }
  return (
    <>
      <rect {...shared} fill={palettes[scheme].plate} />
      {children}
      <rect {...shared} fill="none" stroke={palettes[scheme].hair2} />
    </>
  )
}

function Heading({ box, text, count, scheme }: { box: Box; text: string; count: string; scheme: ColourScheme }) {
  const { ink, ink3, plate } = palettes[scheme]
  return (
    <text
      x={box.left + 8}
      y={box.top + 15}
      fontFamily={fonts.serif}
      fontSize={12}
      fontWeight={600}
      fill={ink}
      stroke={plate}
      strokeWidth={2.8}
      paintOrder="stroke"
    >
      {text}
      <tspan dx={6} fontFamily={fonts.sans} fontSize={10} fontWeight={400} fill={ink3}>
        {count}
      </tspan>
    </text>
  )
}

/** On the world a dot keeps the true place of a mark that is in the European inset. */
function Dots({
  places,
  partners,
  scheme,
}: {
  places: MapPlaces
  partners: readonly GraphNode[]
  scheme: ColourScheme
}) {
  return partners.map(({ id, sector }) => {
    const at = places.zones.get(id) === 'europe' ? places.truth.get(id) : undefined
    const fill = sectorColour(sector ?? 'not_stated', palettes[scheme])
    return at ? <circle key={id} cx={at.x} cy={at.y} r={1.3} fill={fill} /> : null
  })
}

function Hairlines({ lines, stroke }: { lines: MapPlaces['hairlines']; stroke: string }) {
  const path = lines.map(([from, to]) => `M${from.x} ${from.y}L${to.x} ${to.y}`).join('')
  return <path d={path} fill="none" stroke={stroke} strokeWidth={0.6} />
}

/** Where the university is: on the world, and in its inset, from where its units are drawn side by side. */
function Home({ plan, scheme }: { plan: MapPlan; scheme: ColourScheme }) {
  const { t } = useTranslation('canvas')
  const { accent, accentInk, plate, edge } = palettes[scheme]
  const inset = plan.insets.find(({ id }) => id === 'home')
  const onWorld = plan.isOnlyHome ? null : projected(plan.world, plan.home)
  const inInset = inset && projected(inset.projection, plan.home)
  const { left, top, bottom } = plan.cluster
  return (
    <g>
      {onWorld && <rect x={onWorld.x - 3.5} y={onWorld.y - 3.5} width={7} height={7} rx={1.8} fill={accent} />}
      {onWorld && (
        <text
          x={onWorld.x + HOME_LABEL.off}
          y={onWorld.y + 4}
          fontFamily={fonts.sans}
          fontSize={HOME_LABEL.size}
          fontWeight={700}
          fill={accentInk}
          stroke={plate}
          strokeWidth={2.8}
          paintOrder="stroke"
        >
          {t('map.here')}
        </text>
      )}
      {inInset && bottom > top && !plan.isAlone && (
        <g stroke={edge} strokeWidth={0.7} fill="none">
          <rect x={inInset.x - 2.5} y={inInset.y - 2.5} width={5} height={5} rx={1.3} fill={accent} stroke="none" />
          <path
            d={`M${inInset.x + 3} ${inInset.y}L${left - 6} ${(top + bottom) / 2}M${left - 3} ${top}h-3v${bottom - top}h3`}
          />
        </g>
      )}
    </g>
  )
}

export const HOME_LABEL = { off: 7, size: 11 } as const
