import { nameFrom, outerRadius, unitSide } from '#client/canvas/engine/marks/marks.ts'
import { isTooLong, type NameStyle, styleOfRank, typeset } from '#client/canvas/engine/names/typeset.ts'
import { type LayoutSize, laidOut } from '#client/canvas/layouts/plane/layoutSize.ts'
import type { PartnerInput, RegionsInput, UnitInput } from '#client/canvas/layouts/regions/places/types.ts'
import type { Graph, GraphNode } from '#client/graph/types.ts'
import type { Language, PlaceSwitch } from '#client/view/types.ts'

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

/** Where a partner is on the plate: what has no single country has its region's place. */
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
  return { id: node.id, kind, size: unitSide(node.ties, scale) }
}
