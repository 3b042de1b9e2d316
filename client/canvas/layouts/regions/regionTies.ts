import { outerRadius } from '#client/canvas/engine/marks/marks.ts'
import { type DrawnTie, drawnByKind, type TieKind } from '#client/canvas/engine/ties/drawnTie.ts'
import { basisPath, basisPolyline } from '#client/canvas/geometry/basisSpline.ts'
import { linePath } from '#client/canvas/geometry/lines.ts'
import type { Point, Positions } from '#client/canvas/geometry/points.ts'
import { type Door, doorOfTray, doorOfUnit, roundabout } from '#client/canvas/layouts/regions/places/bundle.ts'
import { BAND_OUTER, type Geometry } from '#client/canvas/layouts/regions/places/geometry.ts'
import { countryKey } from '#client/canvas/layouts/regions/places/plan.ts'
import type { RegionsPlan } from '#client/canvas/layouts/regions/places/types.ts'
import { countryOf } from '#client/canvas/layouts/regions/regionsInput.ts'
import { nodeId, UNIT_NOT_STATED } from '#client/graph/ids.ts'
import type { Graph, GraphLink, GraphNode } from '#client/graph/types.ts'
import { selectsTie } from '#client/view/selection.ts'
import type { Selection } from '#client/view/types.ts'
import type { Visible } from '#client/view/visible.ts'

const TICK = 5.5

type RegionTiesInput = {
  readonly graph: Graph
  readonly visible: Visible
  readonly plan: RegionsPlan
  readonly geometry: Geometry
  readonly positions: Positions
}

/** Weak ties first, so that the strong ones lie on top. */
export function regionTies(input: RegionTiesInput, selection: Selection): DrawnTie[] {
  const isSelected = selectsTie(selection)
  return drawnByKind(input.visible, (link, kind) => drawTie(input, link, kind, isSelected(link)))
}

/** A tie with what is known of its outer end. */
type Outer = { readonly link: GraphLink; readonly node: GraphNode; readonly mark: Point }

function drawTie(input: RegionTiesInput, link: GraphLink, kind: TieKind, isGrown: boolean): DrawnTie | null {
  const node = input.graph.nodes.get(nodeId(link.to))
  const mark = input.positions.get(link.to)
  if (!node || !mark) return null
  const outer = { link, node, mark }
  const { scale } = input.geometry
  if (kind === 'unit') {
    const unit = input.plan.units.find(({ id }) => id === link.from)
    return unit ? bundled(input, outer, doorOfUnit(unit, scale)) : null
  }
  if (kind === 'open' && isGrown) return bundled(input, outer, doorOfTray(input.plan.tray, scale))
  return { link, kind, isGrown, ...tick(input, outer, kind, isGrown) }
}

function bundled({ plan, geometry }: RegionTiesInput, { link, node, mark }: Outer, door: Door): DrawnTie | null {
  const key = countryKey(countryOf(node))
  const country = plan.countries.find((place) => countryKey(place) === key)
  if (!country) return null
  const points = roundabout(door, mark, country, geometry)
  const kind = link.from === UNIT_NOT_STATED ? 'open' : 'unit'
  return { link, kind, path: basisPath(points), line: basisPolyline(points), isGrown: kind === 'open' }
}

/** Points at the centre; grown, it reaches the outer edge of the band. */
function tick({ geometry }: RegionTiesInput, { node, mark }: Outer, kind: TieKind, isGrown: boolean) {
  const { scale } = geometry
  const { angle, radius: distance } = geometry.polar(mark)
  const radius = outerRadius(node, scale)
  const edge = geometry.inner(angle) + BAND_OUTER * scale
  const reach = isGrown ? edge : Math.max(edge, distance - radius - TICK * scale)
  // A partner with both sorts shows two ticks side by side; the hollow one does not run into the mark.
  const isOpen = kind === 'open'
  const bearing = angle + (isOpen ? 2.6 / Math.max(distance, 1) : 0)
  const line = [geometry.at(bearing, distance - radius + (isOpen ? 0.6 : 0)), geometry.at(bearing, reach)]
  return { path: linePath(line), line }
}
