import { HOME, UNIT_NOT_STATED } from '#client/graph/ids.ts'
import type { GraphLink, GraphNode } from '#client/graph/types.ts'
import type { LegendKey } from '#client/view/types.ts'

/** Stands for a partner without a single country or region. */
export const NONE = 'none'

export function isUnit(node: GraphNode): boolean {
  return node.label === 'Department'
}

/** Every legend entry that a node belongs to: it is hidden if one of them is. */
export function keysOfNode(node: GraphNode): readonly LegendKey[] {
  if (isUnit(node)) return node.departmentKind ? ['departments', `kind:${node.departmentKind}`] : ['departments']
  const keys: LegendKey[] = [`sector:${node.sector ?? 'not_stated'}`]
  if (node.label === 'Consortium') keys.push('consortia')
  if (node.partnershipState) keys.push(`state:${node.partnershipState}`)
  keys.push(`region:${node.regionId ?? NONE}`, `country:${node.countryCode ?? NONE}`)
  return keys
}

/** Every legend entry that a tie belongs to. */
export function keysOfLink(link: GraphLink): readonly LegendKey[] {
  const keys: LegendKey[] = [`tie:${link.state}`]
  if (link.from === HOME) keys.push('whole-university')
  if (link.from === UNIT_NOT_STATED) keys.push('unit-not-stated')
  return keys
}

export function lensKey(lens: string, of: string | undefined): LegendKey {
  return `lens:${lens}:${of ?? ''}`
}
