import type { LinkId, NodeId } from '#client/graph/types.ts'

/** Constructors of branded ids: the only place where plain text becomes an id of the canvas. */
export const nodeId = (id: string): NodeId => id as NodeId
export const linkId = (id: string): LinkId => id as LinkId

const GROUP = 'group~'

/** A mark that stands for several nodes: `group~country~VN`. */
export const groupId = (by: string, value: string): NodeId => nodeId(`${GROUP}${by}~${value}`)
export const isGroupId = (id: string): boolean => id.startsWith(GROUP)

/** By what a group was made, and of what its members have in common. */
export function partsOfGroup(id: string): { readonly by: string; readonly value: string } | null {
  const [, by, ...value] = isGroupId(id) ? id.split('~') : []
  return by ? { by, value: value.join('~') } : null
}

/** End of a tie at home that has no node: the whole university. */
export const HOME = 'home'
/** End of a tie at home that has no node: no record says which unit. */
export const UNIT_NOT_STATED = 'unit-not-stated'
