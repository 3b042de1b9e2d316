import { sideOfKind } from '#client/canvas/layouts/regions/core.ts'
import type { PartnerInput, RegionsInput, UnitInput } from '#client/canvas/layouts/regions/types.ts'
import { nameFrom, outerRadius, unitSide } from '#client/canvas/marks.ts'
import { isTooLong, type NameStyle, styleOfRank, typeset } from '#client/canvas/typeset.ts'
import type { Graph, GraphNode } from '#client/graph/types.ts'
import type { Language, PlaceSwitch } from '#client/view/types.ts'
import { openingView } from '#client/view/viewStore.ts'
import { type Visible, visibleOf } from '#client/view/visible.ts'

export type PlateSize = { readonly width: number; readonly height: number }

/** Smaller plates are laid out at this share of 840 × 596 and shown from further away. */
const SMALLEST = 0.85
const LARGEST = 1.6
/** Plates that differ by less share one layout, px. */
const SIZE_STEP = 4

/** The size a plate is laid out for, and how much larger than the plate that is: names must count on being shown smaller. */
export type LayoutSize = PlateSize & { readonly scale: number; readonly grow: number }

export function layoutSize({ width, height }: PlateSize): LayoutSize {
  const fitting = Math.min(width / 840, height / 596)
  const scale = Math.min(LARGEST, Math.max(SMALLEST, fitting))
  const grow = Math.max(1, scale / Math.max(fitting, 0.01))
  const step = (length: number) => Math.floor((length * grow) / SIZE_STEP) * SIZE_STEP
  return { width: step(width), height: step(height), scale, grow }
}

/**
 * What the layout sees: everything of the chosen place, whatever the legend hides. So a filter never moves a sector;
 * only the switch abroad · at home · both lays the plate out anew.
 */
export function laidOut(graph: Graph, place: PlaceSwitch): Visible {
  return visibleOf(graph, { ...openingView, place })
}

/** `namesIn`: the language whose names get room; null for none. */
export function regionsInput(
  graph: Graph,
  place: PlaceSwitch,
  { width, height, scale, grow }: LayoutSize,
  namesIn: Language | null,
): RegionsInput {
  const all = laidOut(graph, place)
  const known = graph.regions.map((region) => region.id)
  const others = new Set(all.organizations.map((node) => countryOf(node).region).filter((id) => !known.includes(id)))
  const roomFor = (node: GraphNode, rank: number) =>
    namesIn ? roomOfName(node, styleOfRank(rank, false, Math.max(1, scale) * grow), namesIn) : null
  return {
    width,
    height,
    scale,
    regions: [...known, ...others],
    partners: all.organizations.map((node, rank) => ({ ...partnerInput(node, scale), label: roomFor(node, rank) })),
    units: all.departments.map((node) => unitInput(node, scale)),
    hasTray: all.unitNotStatedTies.length > 0,
  }
}

/** Where a partner stands on the plate: what has no single country has its region's place. */
export function countryOf(node: GraphNode): { readonly region: string; readonly country: string } {
  const region = node.regionId ?? 'not-stated'
  return { region, country: node.countryCode ?? region }
}

function partnerInput(node: GraphNode, scale: number): Omit<PartnerInput, 'label'> {
  return {
    ...countryOf(node),
    id: node.id,
    longitude: node.lon,
    radius: outerRadius(node, scale),
    nameFrom: nameFrom(node, scale),
  }
}

function roomOfName({ names }: GraphNode, style: NameStyle, language: Language): PartnerInput['label'] {
  const name = typeset(names, language, style)
  return isTooLong(name, style) ? null : { width: name.width, height: name.height }
}

function unitInput(node: GraphNode, scale: number): UnitInput {
  const kind = node.departmentKind ?? 'centre'
  return { id: node.id, kind, side: sideOfKind(kind), size: unitSide(node.ties, scale) }
}
