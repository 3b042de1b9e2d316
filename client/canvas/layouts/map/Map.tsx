import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type Camera, type Frame, toModel } from '#client/canvas/engine/camera/camera.ts'
import { radiusOf } from '#client/canvas/engine/marks/markSize.ts'
import type { LayoutProps } from '#client/canvas/engine/types.ts'
import { overlap } from '#client/canvas/geometry/boxGrid.ts'
import { textWidth } from '#client/canvas/geometry/measureText.ts'
import type { Box, Positions, Size } from '#client/canvas/geometry/points.ts'
import { HOME_LABEL, MapBackdrop } from '#client/canvas/layouts/map/MapBackdrop.tsx'
import { mapTies } from '#client/canvas/layouts/map/mapTies.ts'
import {
  clusterGrid,
  geoOf,
  homeOf,
  isNear,
  type MapNode,
  mapPlaces,
  projected,
  TRAY_INDENT,
  trayGrid,
} from '#client/canvas/layouts/map/places.ts'
import { closeTogether, insetBoxes, mapPlan, NEAR_HOME, TRAY_HEAD } from '#client/canvas/layouts/map/plan.ts'
import type { MapPlaces, MapPlan } from '#client/canvas/layouts/map/types.ts'
import { useCoastline } from '#client/canvas/layouts/map/useCoastline.ts'
import { drawnNodes } from '#client/canvas/layouts/plane/drawnNodes.ts'
import { laidOut, layoutSize } from '#client/canvas/layouts/plane/layoutSize.ts'
import type { PlaneLayout, PlanePicture } from '#client/canvas/layouts/plane/picture.ts'
import type { Graph } from '#client/graph/types.ts'
import type { PlaceSwitch } from '#client/view/types.ts'

/** Marks are smaller here than on the other plates: cities lie close together. */
const SCALE = 0.79

/** Px from the middle of a mark to its name, in the columns of units and in the tray; and from there to the next column. */
const INDENT = { unit: 11, tray: 13 } as const
const GAP = 3

/** Partners where they are, on a world with the Pacific in its middle. */
export const map: PlaneLayout = { name: 'map', family: 'plane', usePicture: useMapPicture }

function useMapPicture(props: LayoutProps): PlanePicture {
  const { graph, view, visible, scheme, size } = props
  const { selection, place } = view
  const { t } = useTranslation('canvas')
  const coastline = useCoastline()
  const { plan, places, scale } = useMapPlaces(props.placedGraph ?? props.dayGraph ?? graph, place, size)
  const drawn = useMemo(() => drawnNodes(visible).filter(({ id }) => places.positions.has(id)), [visible, places])
  const frame = useMemo<Frame>(() => ({ width: plan.width, height: plan.height }), [plan])
  const ties = useCallback(
    (positions: Positions) => mapTies({ graph, visible, plan, places, positions, scale }, selection),
    [graph, visible, plan, places, scale, selection],
  )
  const here = t('map.here')
  const allowsName = useMemo(() => standing(plan, places, here), [plan, places, here])
  const oneLine = useMemo(() => lineRoom(plan, places), [plan, places])
  return {
    ...{ drawn, places: places.positions, frame, scale, ties, allowsName, oneLine },
    label: t('map.label'),
    backdrop: <MapBackdrop {...{ plan, places, coastline, scheme }} partners={visible.organizations} />,
    isReady: coastline !== null,
  }
}

/** Everything of the chosen place has its own spot, whatever the legend hides: a filter moves no mark. */
function useMapPlaces(dayGraph: Graph, place: PlaceSwitch, size: Size) {
  const { width, height, scale: growth, grow } = layoutSize(size)
  return useMemo(() => {
    const all = laidOut(dayGraph, place)
    const scale = SCALE * Math.max(1, growth)
    const nodes = drawnNodes(all).map((node): MapNode => {
      const { id, lon, lat, place: where, label } = node
      const isUnit = label === 'Department'
      return { id, radius: radiusOf(node, scale), lon, lat, isUnit, isAtHome: where === 'at_home' }
    })
    const home = homeOf(nodes.filter(({ isUnit }) => isUnit)) ?? { lon: 0, lat: 0 }
    const isNearHome = (node: MapNode) => {
      const geo = geoOf(node)
      return (node.isAtHome || node.isUnit) && geo !== null && isNear(geo, home, NEAR_HOME)
    }
    const partners = nodes.filter((node) => !node.isUnit && isNearHome(node))
    const isOnlyHome = partners.length > 0 && nodes.every((node) => node.isUnit || !geoOf(node) || isNearHome(node))
    const cluster = nodes.filter((node) => node.isUnit && (isOnlyHome || geoOf(node) === null || isNearHome(node)))
    const unplaced = nodes.filter((node) => !node.isUnit && geoOf(node) === null).length
    const radii = cluster.map(({ radius }) => radius)
    const named = partners.length === 0 ? cluster.length : 0
    const alone = named > 0 ? insetBoxes({ width, height, grow, unplaced, named }).home : null
    const near = partners.flatMap((node) => geoOf(node) ?? [])
    const plan = mapPlan({
      width,
      height,
      scale: growth,
      grow,
      home,
      nearHome: isOnlyHome ? near : closeTogether(near),
      isOnlyHome,
      unplaced,
      named,
      grid: clusterGrid(radii, Math.max(1, growth), alone),
    })
    const isInCluster = new Set(cluster.map(({ id }) => id))
    const order = all.departments.map(({ id }) => id).filter((id) => isInCluster.has(id))
    return { plan, places: mapPlaces(plan, nodes, order), scale }
  }, [dayGraph, place, width, height, growth, grow])
}

/**
 * Names in the tray, and of units that are in columns, have one line each. What is in the tray is known by nothing
 * but its name, which is cut where the column ends; of units the name is left out that has no room.
 */
function lineRoom({ tray, grid, isAlone }: MapPlan, { zones }: MapPlaces): NonNullable<PlanePicture['oneLine']> {
  const inTray = [...zones.values()].filter((zone) => zone === 'tray').length
  const room = tray ? trayGrid(tray, inTray).across - TRAY_INDENT - INDENT.tray - GAP : 0
  const unit = {
    indent: INDENT.unit,
    room: grid.across - Math.min(grid.across, grid.down) / 2 - INDENT.unit - GAP,
    height: grid.down,
    isCut: false,
  }
  return (id) => {
    const zone = zones.get(id)
    if (zone === 'tray') return { indent: INDENT.tray, room, isCut: true }
    return zone === 'home' && isAlone ? unit : null
  }
}

/** A name stays in the part of the picture in which its mark is, off headings and off the name of the place itself. */
function standing(plan: MapPlan, { zones }: MapPlaces, here: string): NonNullable<PlanePicture['allowsName']> {
  const home = plan.isOnlyHome ? null : projected(plan.world, plan.home)
  const parts = [...plan.insets, ...(plan.tray ? [{ id: 'tray' as const, box: plan.tray }] : [])]
  const headings = parts.map(({ box }) => ({ ...box, bottom: box.top + TRAY_HEAD }))
  return (screen: Box, id: string, camera: Camera) => {
    const [from, to] = [
      toModel({ x: screen.left, y: screen.top }, camera),
      toModel({ x: screen.right, y: screen.bottom }, camera),
    ]
    const box = { left: from.x, right: to.x, top: from.y, bottom: to.y }
    if (headings.some((heading) => overlap(box, heading, 1))) return false
    const zone = zones.get(id) ?? 'world'
    const own = parts.find((part) => part.id === zone)?.box
    if (own)
      return box.left > own.left + 2 && box.right < own.right - 2 && box.top > own.top && box.bottom < own.bottom - 2
    if (parts.some((part) => overlap(box, part.box, 2))) return false
    if (!home) return true
    const right = home.x + HOME_LABEL.off + textWidth(here, HOME_LABEL.size, 700)
    return !overlap(box, { left: home.x - 5, right: right + 2, top: home.y - 8, bottom: home.y + 8 })
  }
}
