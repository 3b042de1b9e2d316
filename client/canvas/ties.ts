import { basisPath, basisPolyline } from '#client/canvas/basisSpline.ts'
import { doorOfTray, doorOfUnit, roundabout } from '#client/canvas/layouts/regions/bundle.ts'
import { BAND_OUTER, type Geometry } from '#client/canvas/layouts/regions/geometry.ts'
import { countryKey } from '#client/canvas/layouts/regions/plan.ts'
import type { Point, RegionsPlan } from '#client/canvas/layouts/regions/types.ts'
import { outerRadius } from '#client/canvas/marks.ts'
import type { Positions } from '#client/canvas/positionStore.ts'
import type { Graph, GraphLink, GraphNode } from '#client/graph/types.ts'
import type { Selection } from '#client/view/types.ts'
import type { Visible } from '#client/view/visible.ts'

/** `unit`: a line to a square. `whole`: a tick towards the band. `open`: a hollow tick, the unit is not stated. */
export type TieKind = 'unit' | 'whole' | 'open'

/** A tie as it lies on the plate, px at zoom 1. */
export type DrawnTie = {
  readonly link: GraphLink
  readonly kind: TieKind
  readonly path: string
  /** The same line in straight pieces. */
  readonly line: readonly Point[]
  /** A tick that has grown to the band or the tray, because its partner is selected. */
  readonly isGrown: boolean
}

const TICK = 5.5

export type TieGround = {
  readonly graph: Graph
  readonly visible: Visible
  readonly plan: RegionsPlan
  readonly geometry: Geometry
  readonly positions: Positions
}

/** Weak ties first, so that the strong ones lie on top. */
export function drawTies(ground: TieGround, selection: Selection): DrawnTie[] {
  const { visible } = ground
  const draw = (links: readonly GraphLink[], kind: TieKind) =>
    links.flatMap((link) => drawTie(ground, link, kind, isSelected(link, selection)) ?? [])
  return [
    ...draw(visible.unitTies, 'unit').sort((a, b) => strength(a.link) - strength(b.link)),
    ...draw(visible.wholeUniversityTies, 'whole'),
    ...draw(visible.unitNotStatedTies, 'open'),
  ]
}

export function isSelected(link: GraphLink, selection: Selection): boolean {
  if (selection.kind === 'tie') return link.from === selection.from && link.to === selection.to
  return selection.kind === 'node' && (link.to === selection.id || link.from === selection.id)
}

function strength({ state }: GraphLink): number {
  return ['grey', 'unformalised', 'in_force', 'expiring'].indexOf(state)
}

function drawTie(ground: TieGround, link: GraphLink, kind: TieKind, isGrown: boolean): DrawnTie | null {
  const node = ground.graph.nodes.get(link.to as GraphNode['id'])
  const mark = ground.positions.get(link.to)
  if (!node || !mark) return null
  if (kind === 'unit') return bundled(ground, link, node, mark)
  if (kind === 'open' && isGrown) return toTray(ground, link, node, mark)
  return tick(ground, link, kind, isGrown, mark, outerRadius(node, ground.geometry.scale))
}

function bundled(ground: TieGround, link: GraphLink, node: GraphNode, mark: Point): DrawnTie | null {
  const unit = ground.plan.units.find(({ id }) => id === link.from)
  const country = countryOf(ground, node)
  if (!unit || !country) return null
  const points = roundabout(doorOfUnit(unit, ground.geometry.scale), mark, country, ground.geometry)
  return { link, kind: 'unit', path: basisPath(points), line: basisPolyline(points), isGrown: false }
}

function toTray(ground: TieGround, link: GraphLink, node: GraphNode, mark: Point): DrawnTie | null {
  const country = countryOf(ground, node)
  if (!country) return null
  const points = roundabout(doorOfTray(ground.plan.tray, ground.geometry.scale), mark, country, ground.geometry)
  return { link, kind: 'open', path: basisPath(points), line: basisPolyline(points), isGrown: true }
}

/** Points at the centre; grown, it reaches the outer edge of the band. */
function tick(
  ground: TieGround,
  link: GraphLink,
  kind: TieKind,
  isGrown: boolean,
  mark: Point,
  radius: number,
): DrawnTie {
  const { geometry } = ground
  const { angle, radius: distance } = geometry.polar(mark)
  const edge = geometry.inner(angle) + BAND_OUTER * geometry.scale
  const reach = isGrown ? edge : Math.max(edge, distance - radius - TICK * geometry.scale)
  // A partner with both sorts shows two ticks side by side.
  const aside = kind === 'open' ? 2.6 / Math.max(distance, 1) : 0
  const line = [
    geometry.at(angle + aside, distance - radius + (kind === 'open' ? 0.6 : 0)),
    geometry.at(angle + aside, reach),
  ]
  const [from, to] = line as [Point, Point]
  const path = `M${from.x.toFixed(1)} ${from.y.toFixed(1)}L${to.x.toFixed(1)} ${to.y.toFixed(1)}`
  return { link, kind, path, line, isGrown }
}

function countryOf({ plan }: TieGround, node: GraphNode) {
  const region = node.regionId ?? 'not-stated'
  const key = countryKey({ region, country: node.countryCode ?? region })
  return plan.countries.find((country) => countryKey(country) === key)
}
