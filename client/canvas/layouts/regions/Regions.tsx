import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Outline } from '#client/canvas/engine/describe/description.ts'
import { selectedNamesOf } from '#client/canvas/engine/names/selectedNames.ts'
import type { NamesNow } from '#client/canvas/engine/names/useNames.ts'
import type { LayoutProps } from '#client/canvas/engine/types.ts'
import type { Positions } from '#client/canvas/geometry/points.ts'
import type { PlaneLayout, PlanePicture } from '#client/canvas/layouts/plane/picture.ts'
import { partnerNames } from '#client/canvas/layouts/regions/partnerNames.ts'
import { along, BAND_INNER, BAND_OUTER, type Geometry, TURN } from '#client/canvas/layouts/regions/places/geometry.ts'
import { RegionsBackdrop } from '#client/canvas/layouts/regions/RegionsBackdrop.tsx'
import { regionCounts } from '#client/canvas/layouts/regions/regionCounts.ts'
import { regionTies } from '#client/canvas/layouts/regions/regionTies.ts'
import { Tray } from '#client/canvas/layouts/regions/Tray.tsx'
import { coreNames } from '#client/canvas/layouts/regions/unitNames.ts'
import { useSettling } from '#client/canvas/layouts/regions/useSettling.ts'
import { UNIT_NOT_STATED } from '#client/graph/ids.ts'
import { selectsTie } from '#client/view/selection.ts'

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
  const today = props.dayGraph ?? graph
  const counts = useMemo(() => regionCounts(visible, today, place), [visible, today, place])
  const isTrayMarked =
    visible.unitNotStatedTies.some(selectsTie(selection)) || selectedNamesOf(selection).only === UNIT_NOT_STATED
  const { scale } = geometry
  return {
    ...{ drawn, places: target, fixed, isPlaced: phase === 'settled', frame, scale, ties, namesOf, outline },
    label: t('plate'),
    isBundled: true,
    namable: visible.organizations.length,
    backdrop: <RegionsBackdrop {...{ plan, geometry, counts, language, scheme }} regions={graph.regions} />,
    over: () =>
      counts.unitNotStated.total > 0 && (
        <Tray box={plan.tray} count={counts.unitNotStated} isMarked={isTrayMarked} {...{ scale, scheme }} />
      ),
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
