import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Outline } from '#client/canvas/engine/describe/description.ts'
import { selectedNamesOf } from '#client/canvas/engine/names/selectedNames.ts'
import type { NamesNow } from '#client/canvas/engine/names/useNames.ts'
import type { LayoutProps } from '#client/canvas/engine/types.ts'
import type { Positions } from '#client/canvas/geometry/points.ts'
import { laidOut } from '#client/canvas/layouts/plane/layoutSize.ts'
import type { PlaneLayout, PlanePicture } from '#client/canvas/layouts/plane/picture.ts'
import { partnerNames } from '#client/canvas/layouts/regions/partnerNames.ts'
import { along, BAND_INNER, BAND_OUTER, type Geometry, TURN } from '#client/canvas/layouts/regions/places/geometry.ts'
import { RegionsBackdrop } from '#client/canvas/layouts/regions/RegionsBackdrop.tsx'
import { countryOf } from '#client/canvas/layouts/regions/regionsInput.ts'
import { regionTies } from '#client/canvas/layouts/regions/regionTies.ts'
import { Tray } from '#client/canvas/layouts/regions/Tray.tsx'
import { coreNames } from '#client/canvas/layouts/regions/unitNames.ts'
import { useSettling } from '#client/canvas/layouts/regions/useSettling.ts'
import { nodeId, UNIT_NOT_STATED } from '#client/graph/ids.ts'
import type { Graph, GraphNode } from '#client/graph/types.ts'
import { selectsTie } from '#client/view/selection.ts'
import type { PlaceSwitch } from '#client/view/types.ts'
import type { Visible } from '#client/view/visible.ts'

/** Units in the middle, partners around them by region. */
export const regions: PlaneLayout = { name: 'regions', family: 'plane', usePicture: useRegionsPicture }

function useRegionsPicture(props: LayoutProps): PlanePicture {
  const { graph, view, visible, language, scheme, clearance = 0, size } = props
  const { place, selection } = view
  const { t } = useTranslation('canvas')
  const { plan, geometry, width, height, target, phase } = useSettling({
    graph: props.placedGraph ?? props.dayGraph ?? graph,
    ...{ place, language, clearance, size },
  })
  const frame = useMemo(() => ({ width, height }), [width, height])
  const drawn = useMemo(() => [...visible.departments, ...visible.organizations], [visible])
  const fixed = useMemo(() => new Map(plan.units.map((unit) => [unit.id, unit])), [plan])
  const outline = useMemo(() => outlineOf(geometry), [geometry])
  const ties = useCallback(
    (positions: Positions) => regionTies({ graph, visible, plan, geometry, positions }, selection),
    [graph, visible, plan, geometry, selection],
  )
  const namesOf = useCallback(
    (now: NamesNow) => ({
      partners: partnerNames({ ...now, partners: visible.organizations, geometry, language }),
      ...coreNames({ ...now, units: visible.departments, plan, language, wordOf: (kind) => t(`kind.${kind}`) }),
    }),
    [visible, plan, geometry, language, t],
  )
  const wholeUniversity = useMemo(() => countByRegion(visible, graph), [visible, graph])
  const today = props.dayGraph ?? graph
  const partners = useMemo(() => partnersByRegion(today, place), [today, place])
  const tray = visible.unitNotStatedTies
  const isTrayMarked = tray.some(selectsTie(selection)) || selectedNamesOf(selection).only === UNIT_NOT_STATED
  const { scale } = geometry
  return {
    ...{ drawn, places: target, fixed, isPlaced: phase === 'settled', frame, scale, ties, namesOf, outline },
    label: t('plate'),
    isBundled: true,
    namable: visible.organizations.length,
    backdrop: (
      <RegionsBackdrop {...{ plan, geometry, partners, wholeUniversity, language, scheme }} regions={graph.regions} />
    ),
    over: () =>
      tray.length > 0 && <Tray box={plan.tray} count={tray.length} isMarked={isTrayMarked} {...{ scale, scheme }} />,
  }
}

function outlineOf(geometry: Geometry): Outline {
  const line = (radius: (angle: number) => number) => along(geometry, radius, 0, TURN)
  const band = (offset: number) => line((angle) => geometry.inner(angle) + offset * geometry.scale)
  return {
    band: { inner: band(BAND_INNER), outer: band(BAND_OUTER) },
    frame: line((angle) => geometry.outer(angle) + 4),
  }
}

function countByRegion({ wholeUniversityTies }: Visible, graph: Graph): ReadonlyMap<string, number> {
  const partners = wholeUniversityTies.map(({ to }) => graph.nodes.get(nodeId(to)))
  return countsOf(partners.map((node) => node?.regionId ?? ''))
}

/** Of the day that is shown; places may be computed for more. */
function partnersByRegion(dayGraph: Graph, place: PlaceSwitch): ReadonlyMap<string, number> {
  return countsOf(laidOut(dayGraph, place).organizations.map((node: GraphNode) => countryOf(node).region))
}

function countsOf(regions: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const region of regions) counts.set(region, (counts.get(region) ?? 0) + 1)
  return counts
}
