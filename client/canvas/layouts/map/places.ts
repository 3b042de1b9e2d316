import { FreePlaces } from '#client/canvas/geometry/freePlaces.ts'
import type { Box, Point } from '#client/canvas/geometry/points.ts'
import { NAMED, NEAR_HOME, TRAY_HEAD, TRAY_ROW } from '#client/canvas/layouts/map/plan.ts'
import type {
  ClusterGrid,
  GeoPoint,
  Hairline,
  Inset,
  MapPlaces,
  MapPlan,
  Zone,
} from '#client/canvas/layouts/map/types.ts'

export type MapNode = {
  readonly id: string
  readonly radius: number
  readonly lon: number | null
  readonly lat: number | null
  readonly isUnit: boolean
  readonly isAtHome: boolean
}

/** From here on, px, a mark that gave way is joined to its true place. */
const HAIRLINE = 6
/** A mark that finds no room within so many px is put where it belongs, over another. */
const REACH = 90
/** Px between two units of the cluster. */
const CLUSTER_GAP = 5

/** What has coordinates. Those that cannot be true stay as they were stated. */
export function geoOf({ lon, lat }: Pick<MapNode, 'lon' | 'lat'>): GeoPoint | null {
  return lon === null || lat === null ? null : { lon, lat }
}

/** The middle one of the units' places: where the university is, whatever single unit is abroad. */
export function homeOf(units: readonly Pick<MapNode, 'lon' | 'lat'>[]): GeoPoint | null {
  const places = units.flatMap((unit) => geoOf(unit) ?? [])
  if (places.length === 0) return null
  const middle = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
  return { lon: middle(places.map(({ lon }) => lon)), lat: middle(places.map(({ lat }) => lat)) }
}

export function isNear(a: GeoPoint, b: GeoPoint, degrees: number): boolean {
  return Math.abs(a.lon - b.lon) <= degrees && Math.abs(a.lat - b.lat) <= degrees
}

/**
 * Places of all marks, strongest first: each at its true place or in the nearest free room beside it. Europe and the
 * neighbourhood of the university are in their insets, units in one cluster, what has no coordinates in the tray.
 */
export function mapPlaces(plan: MapPlan, nodes: readonly MapNode[], inClusterOrder: readonly string[]): MapPlaces {
  const positions = new Map<string, Point>()
  const zones = new Map<string, Zone>()
  const truth = new Map<string, Point>()
  const hairlines: Hairline[] = []
  const cluster = inCluster(plan, nodes, inClusterOrder)
  const free = new FreePlaces(
    nodes.flatMap(({ id, radius }) => {
      const at = cluster.get(id)
      return at ? [{ ...at, radius }] : []
    }),
  )
  for (const [id, at] of cluster) {
    positions.set(id, at)
    zones.set(id, 'home')
  }
  for (const node of nodes) {
    const geo = geoOf(node)
    const onWorld = geo && projected(plan.world, geo)
    if (onWorld) truth.set(node.id, onWorld)
    if (cluster.has(node.id) || !geo || !onWorld) continue
    const inset = plan.insets.find((one) => belongs(node, geo, one, plan))
    const wanted = (inset && projected(inset.projection, geo)) ?? onWorld
    const isAllowed = (at: Point) => allowsName(at, node.radius, inset ?? null, plan)
    const at = free.nearest({ ...wanted, radius: node.radius }, REACH, isAllowed) ?? wanted
    free.add({ ...at, radius: node.radius })
    positions.set(node.id, { x: at.x, y: at.y })
    const zone = inset?.id ?? 'world'
    zones.set(node.id, zone)
    if (Math.hypot(at.x - wanted.x, at.y - wanted.y) > HAIRLINE) hairlines.push([wanted, at, zone])
  }
  for (const [id, at] of inTray(plan, nodes)) {
    positions.set(id, at)
    zones.set(id, 'tray')
  }
  return { positions, zones, truth, hairlines }
}

export function projected(projection: (at: [number, number]) => [number, number] | null, at: GeoPoint): Point | null {
  const point = projection([at.lon, at.lat])
  return point ? { x: point[0], y: point[1] } : null
}

/** Whether a node is in an inset: what is at home in its own, what lies in Europe in the other. */
function belongs(node: MapNode, geo: GeoPoint, inset: Inset, plan: MapPlan): boolean {
  const at = projected(inset.projection, geo)
  if (!at || !isWithin(at, inset.box, node.radius)) return false
  if (inset.id === 'home') return node.isAtHome && isNear(geo, plan.home, NEAR_HOME)
  return !node.isAtHome && geo.lon > -25 && geo.lon < 60
}

/** Units side by side in rows, in official order. */
function inCluster(plan: MapPlan, nodes: readonly MapNode[], order: readonly string[]): ReadonlyMap<string, Point> {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const units = order.flatMap((id) => byId.get(id) ?? [])
  const { columns, across, down } = plan.grid
  return new Map(
    units.map(({ id }, index) => [
      id,
      {
        x: plan.cluster.left + across * (index % columns) + Math.min(across, down) / 2,
        y: plan.cluster.top + down * (Math.floor(index / columns) + 0.5),
      },
    ]),
  )
}

/** A block of units with these radii. Where no partner is beside it, it has room for names, as far as its inset has. */
export function clusterGrid(radii: readonly number[], scale: number, alone: Box | null): ClusterGrid {
  const pitch = Math.max(0, ...radii) * Math.SQRT2 + CLUSTER_GAP
  if (!alone) return gridOf(radii.length, Math.max(1, Math.ceil(Math.sqrt(radii.length / 1.8))), pitch, pitch)
  const room = alone.bottom - alone.top - NAMED.around
  const mostRows = Math.max(1, Math.floor(room / (NAMED.leastDown * scale)))
  const columns = Math.max(NAMED.columns, Math.ceil(radii.length / mostRows))
  const down = Math.min(NAMED.down * scale, room / Math.max(1, Math.ceil(radii.length / columns)))
  const across = Math.min(NAMED.across * scale, (alone.right - alone.left - 16) / columns)
  return gridOf(radii.length, columns, across, down)
}

function gridOf(count: number, columns: number, across: number, down: number): ClusterGrid {
  const width = count === 0 ? 0 : columns * across
  return { columns, across, down, width, height: Math.ceil(count / columns) * down }
}

function inTray({ tray }: MapPlan, nodes: readonly MapNode[]): readonly (readonly [string, Point])[] {
  if (!tray) return []
  const without = nodes.filter((node) => !geoOf(node) && !node.isUnit)
  const { rows, across } = trayGrid(tray, without.length)
  return without.map(({ id }, index) => [
    id,
    {
      x: tray.left + TRAY_INDENT + Math.floor(index / rows) * across,
      y: tray.top + TRAY_HEAD + TRAY_AIR + TRAY_ROW * ((index % rows) + 0.5),
    },
  ])
}

/** Px between the heading of the tray and its first row. */
const TRAY_AIR = 2
/** Px from the left edge of a column of the tray to the middle of its marks. */
export const TRAY_INDENT = 14

/** Columns of the tray as long as it is high. */
export function trayGrid(tray: Box, count: number): { readonly rows: number; readonly across: number } {
  const rows = Math.max(1, Math.floor((tray.bottom - tray.top - TRAY_HEAD) / TRAY_ROW))
  return { rows, across: (tray.right - tray.left) / Math.max(1, Math.ceil(count / rows)) }
}

function allowsName(at: Point, radius: number, inset: Inset | null, plan: MapPlan): boolean {
  if (!inset) {
    const plate = { left: 0, top: 0, right: plan.width, bottom: plan.height }
    const boxes = [...plan.insets.map(({ box }) => box), ...(plan.tray ? [plan.tray] : [])]
    return isWithin(at, plate, radius + 4) && !boxes.some((box) => isWithin(at, box, -radius - 2))
  }
  const title = { left: inset.box.left, right: inset.box.right, top: inset.box.top, bottom: inset.box.top + TRAY_HEAD }
  if (!isWithin(at, inset.box, radius + 3) || isWithin(at, title, -radius)) return false
  return inset.id !== 'home' || !isWithin(at, plan.cluster, -radius - 2)
}

/** At least `margin` px inside a box. */
function isWithin({ x, y }: Point, { left, right, top, bottom }: Box, margin: number): boolean {
  return x >= left + margin && x <= right - margin && y >= top + margin && y <= bottom - margin
}
