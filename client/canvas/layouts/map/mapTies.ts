import { type DrawnTie, strength, type TieKind } from '#client/canvas/engine/ties/drawnTie.ts'
import { tickAt } from '#client/canvas/engine/ties/ticks.ts'
import { bow, linePath } from '#client/canvas/geometry/lines.ts'
import type { Point, Positions } from '#client/canvas/geometry/points.ts'
import { arc, endingAt } from '#client/canvas/layouts/map/arcs.ts'
import { projected } from '#client/canvas/layouts/map/places.ts'
import type { MapPlaces, MapPlan } from '#client/canvas/layouts/map/types.ts'
import { HOME, nodeId, UNIT_NOT_STATED } from '#client/graph/ids.ts'
import type { Graph, GraphLink } from '#client/graph/types.ts'
import { selectsTie } from '#client/view/selection.ts'
import type { Selection } from '#client/view/types.ts'
import type { Visible } from '#client/view/visible.ts'
import { visibleTies } from '#client/view/visible.ts'

type MapTiesInput = {
  readonly graph: Graph
  readonly visible: Visible
  readonly plan: MapPlan
  readonly places: MapPlaces
  /** Where marks are in this frame. */
  readonly positions: Positions
  readonly scale: number
}

/**
 * Ties as great circles from the university; near home as slight bows from the unit itself. Ties of one partner lie side
 * by side. A tie whose unit is not stated is a tick, and an arc while it is selected: it must not look like one of the
 * whole university. Weak ones first.
 */
export function mapTies(input: MapTiesInput, selection: Selection): DrawnTie[] {
  const { visible } = input
  const links = visibleTies(visible)
  const lanes = lanesOf(links)
  const isSelected = selectsTie(selection)
  return [...links]
    .sort((a, b) => strength(a) - strength(b))
    .flatMap((link) => drawn(input, link, lanes.get(link.id) ?? 0, isSelected(link)) ?? [])
}

function drawn(input: MapTiesInput, link: GraphLink, lane: number, isGrown: boolean): DrawnTie | null {
  const { graph, places, positions, scale } = input
  const node = graph.nodes.get(nodeId(link.to))
  const at = positions.get(link.to)
  if (!node || !at) return null
  const kind = kindOf(link)
  const zone = places.zones.get(link.to)
  if (zone === 'tray' || (kind === 'open' && !isGrown)) return tickAt({ link, kind, node, at, scale, isGrown })
  const line = zone === 'home' ? nearHome(input, link, at) : acrossTheWorld(input, link, lane)
  return line && { link, kind, path: linePath(line), line, isGrown: isGrown && kind !== 'unit' }
}

function acrossTheWorld(
  { graph, plan, places, positions }: MapTiesInput,
  link: GraphLink,
  lane: number,
): Point[] | null {
  const node = graph.nodes.get(nodeId(link.to))
  const at = positions.get(link.to)
  if (!node || node.lon === null || node.lat === null || !at) return null
  const line = arc(plan.home, { lon: node.lon, lat: node.lat }, plan.world, plan.width, lane)
  return places.zones.get(link.to) === 'world' ? endingAt(line, at) : line
}

function nearHome({ plan, positions }: MapTiesInput, link: GraphLink, at: Point): Point[] | null {
  const inset = plan.insets.find(({ id }) => id === 'home')
  const from = positions.get(link.from) ?? (inset && projected(inset.projection, plan.home))
  return from ? bow(from, at) : null
}

/** 0 for a lone tie; −½ and ½ for two, and so on. */
function lanesOf(links: readonly GraphLink[]): ReadonlyMap<string, number> {
  const ofPartner = new Map<string, GraphLink[]>()
  for (const link of links) ofPartner.set(link.to, [...(ofPartner.get(link.to) ?? []), link])
  return new Map(
    [...ofPartner.values()].flatMap((own) => own.map(({ id }, at) => [id, at - (own.length - 1) / 2] as const)),
  )
}

function kindOf({ from }: GraphLink): TieKind {
  if (from === HOME) return 'whole'
  return from === UNIT_NOT_STATED ? 'open' : 'unit'
}
