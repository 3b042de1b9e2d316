import { type GeoProjection, geoAzimuthalEqualArea, geoEqualEarth } from 'd3-geo'
import type { Box } from '#client/canvas/geometry/points.ts'
import type { ClusterGrid, GeoPoint, MapPlan } from '#client/canvas/layouts/map/types.ts'

/** The Pacific in the middle: the cut, half a turn away, runs down the Atlantic. */
const MIDDLE = 152
/** Degrees of latitude between which the world is drawn. */
const NORTH = 84
const SOUTH = -57
/** Px above the world, for the title. */
const TOP = 34
const MARGIN = 12
const GAP = 12
/** What is in the lower corners of the screen: zoom on the left, the count of names on the right. */
const CORNER = { left: 84, right: 52 } as const
/** Share of the height that the insets take, and that they take at most where units need it for their names. */
const INSET = 0.38
const TALLEST_INSET = 0.46
const EUROPE: readonly GeoPoint[] = [
  { lon: -9, lat: 37 },
  { lon: 30, lat: 37 },
  { lon: 6, lat: 65 },
  { lon: 24, lat: 65 },
]
/** Around the university at least so much is drawn, degrees. */
const LEAST = 3
/** What lies further away than this from the university, degrees, is not in its inset. */
export const NEAR_HOME = 14
/** Px above a neighbourhood that has the whole plate, for title and subtitle; and of a tray beside it. */
const HEAD = 46
const SIDE_TRAY = 176
/** Px of one row of the tray, and of its heading. */
export const TRAY_ROW = 15
export const TRAY_HEAD = 22
/** Px for a unit with its name beside it, where no partner needs the room; and above and below all of them. */
export const NAMED = { columns: 3, across: 104, down: 17, leastDown: 12.6, around: TRAY_HEAD + 4 } as const
/** The tray may rise so far above the insets, px: one column of whole names is better than two of cut ones. */
const TRAY_ABOVE = 5 * TRAY_ROW

type MapInput = {
  readonly width: number
  readonly height: number
  readonly scale: number
  /** How much larger than the plate the layout is: corners of the screen cover so much more of it. */
  readonly grow: number
  readonly home: GeoPoint
  /** Places near the university that its inset must show. */
  readonly nearHome: readonly GeoPoint[]
  /** Rows of the tray. */
  readonly unplaced: number
  /** Units that are alone in the inset of the university, with their names. */
  readonly named: number
  /** Everything that has a place is near the university: its neighbourhood has the whole plate. */
  readonly isOnlyHome?: boolean
  /** Room that the units take, px. */
  readonly grid: ClusterGrid
}

/** Where the world, the two insets and the tray lie, and how degrees become px in each. */
export function mapPlan(input: MapInput): MapPlan {
  const { width, height, scale, grow, home, unplaced } = input
  const { europe, home: homeBox } = insetBoxes(input)
  const trayBottom = height - CORNER.right * grow
  const trayTop = Math.max(homeBox.top - TRAY_ABOVE, trayBottom - TRAY_HEAD - TRAY_ROW * unplaced - 4)
  const tray = { left: homeBox.right + GAP, right: width - MARGIN, top: trayTop, bottom: trayBottom }
  const cluster = clusterIn(homeBox, input.grid)
  return {
    width,
    height,
    scale,
    ...worldIn(width, height),
    insets: [
      ...(europe ? [{ id: 'europe' as const, box: europe, projection: zoomed(EUROPE, europe, europe) }] : []),
      { id: 'home', box: homeBox, projection: homeProjection(input, homeBox, cluster) },
    ],
    cluster,
    grid: input.grid,
    isAlone: input.nearHome.length === 0,
    isOnlyHome: input.isOnlyHome === true,
    tray: unplaced > 0 ? tray : null,
    home,
  }
}

type BoxesInput = Pick<MapInput, 'width' | 'height' | 'grow' | 'unplaced' | 'named' | 'isOnlyHome'>
type Boxes = { readonly europe: Box | null; readonly home: Box }

/** Frames of the two insets, side by side in the lower part of the plate; where there is nothing but home, all of it. */
export function insetBoxes({ width, height, grow, unplaced, named, isOnlyHome = false }: BoxesInput): Boxes {
  if (isOnlyHome) {
    const right = width - MARGIN - (unplaced > 0 ? SIDE_TRAY + GAP : 0)
    return { europe: null, home: { left: MARGIN, right, top: HEAD * grow, bottom: height - CORNER.right * grow } }
  }
  const left = CORNER.left * grow
  const bottom = height - MARGIN
  const wanted = NAMED.around + Math.ceil(named / NAMED.columns) * NAMED.leastDown
  const top = bottom - Math.max(height * INSET, Math.min(height * TALLEST_INSET, wanted))
  const room = width - MARGIN - left - GAP * 2
  const [first, second] = unplaced > 0 ? [0.34, 0.41] : [0.5, 0.46]
  const europe: Box = { left, right: left + room * first, top, bottom }
  const home: Box = { left: europe.right + GAP, right: europe.right + GAP + room * second, top, bottom }
  return { europe, home }
}

/** Equal Earth over the whole width, cut off in the far south. */
function worldIn(width: number, height: number): { world: GeoProjection; worldBox: Box } {
  const world = geoEqualEarth().rotate([-MIDDLE, 0]).scale(1).translate([0, 0]).precision(0.2)
  const [, north = 0] = world([MIDDLE, NORTH]) ?? []
  const [, south = 0] = world([MIDDLE, SOUTH]) ?? []
  const [east = 1] = world([MIDDLE + 179.99, 0]) ?? []
  const size = Math.min((width - 8) / 2 / east, (height - TOP - MARGIN) / (south - north))
  world.scale(size).translate([width / 2, TOP - north * size])
  const half = size * east
  const worldBox = { left: width / 2 - half, right: width / 2 + half, top: TOP, bottom: TOP + (south - north) * size }
  return { world: world.clipExtent(extentOf(worldBox)), worldBox }
}

/** Units are on the sea side, in the right part of the inset. */
function clusterIn(box: Box, { width, height }: ClusterGrid): Box {
  const right = box.right - 10
  const top = Math.max(box.top + TRAY_HEAD + 1, (box.top + box.bottom - height) / 2 + 8)
  return { left: right - width, right, top, bottom: top + height }
}

/** Of so many places one may lie so far off that the inset is not made smaller for it. */
const FEW = 20
/** What makes the neighbourhood at least so much larger, without it, share. */
const SMALLER = 0.9

/**
 * Places that the inset is as large as: without those few, furthest from the middle, for which all others would move
 * together. They are on the world.
 */
export function closeTogether(places: readonly GeoPoint[]): readonly GeoPoint[] {
  let kept = places
  let left = Math.floor(places.length / FEW)
  while (left > 0) {
    const middle = { lon: medianOf(kept.map(({ lon }) => lon)), lat: medianOf(kept.map(({ lat }) => lat)) }
    const distance = (at: GeoPoint) => Math.max(Math.abs(at.lon - middle.lon), Math.abs(at.lat - middle.lat))
    const furthest = Math.max(...kept.map(distance))
    const rest = kept.filter((at) => distance(at) < furthest - LEAST / 6)
    left -= kept.length - rest.length
    if (left < 0 || spanOf(rest) > spanOf(kept) * SMALLER) break
    kept = rest
  }
  return kept
}

function spanOf(places: readonly GeoPoint[]): number {
  const span = (values: readonly number[]) => Math.max(...values) - Math.min(...values)
  return Math.max(span(places.map(({ lon }) => lon)), span(places.map(({ lat }) => lat)))
}

const medianOf = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

function homeProjection({ home, nearHome }: MapInput, box: Box, cluster: Box): GeoProjection {
  const around = [home, ...nearHome]
  const lons = around.map(({ lon }) => lon)
  const lats = around.map(({ lat }) => lat)
  const corners = [
    { lon: Math.min(...lons, home.lon - LEAST), lat: Math.min(...lats, home.lat - LEAST) },
    { lon: Math.max(...lons, home.lon + LEAST), lat: Math.max(...lats, home.lat + LEAST) },
  ]
  return zoomed(corners, { ...box, right: cluster.left - 14, top: box.top + 14 }, box)
}

/** The least distorted picture in which all the points lie within a box, with some air around them. */
function zoomed(points: readonly GeoPoint[], within: Box, box: Box): GeoProjection {
  const lons = points.map(({ lon }) => lon)
  const lats = points.map(({ lat }) => lat)
  const middle = [(Math.min(...lons) + Math.max(...lons)) / 2, (Math.min(...lats) + Math.max(...lats)) / 2] as const
  const shape = { type: 'MultiPoint' as const, coordinates: points.map(({ lon, lat }) => [lon, lat]) }
  const inner = { left: within.left + 14, right: within.right - 14, top: within.top + 18, bottom: within.bottom - 14 }
  return geoAzimuthalEqualArea()
    .rotate([-middle[0], -middle[1]])
    .clipExtent(null)
    .fitExtent(extentOf(inner), shape)
    .clipExtent(extentOf(box))
}

function extentOf({ left, top, right, bottom }: Box): [[number, number], [number, number]] {
  return [
    [left, top],
    [right, bottom],
  ]
}
