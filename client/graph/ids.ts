import type { LinkId, NodeId } from '#client/graph/types.ts'

/** Constructors of branded ids: the only place where plain text becomes an id of the canvas. */
export const nodeId = (id: string): NodeId => id as NodeId
export const linkId = (id: string): LinkId => id as LinkId

/** End of a tie at home that has no node: the whole university. */
export const HOME = 'home'
/** End of a tie at home that has no node: no record says which unit. */
export const UNIT_NOT_STATED = 'unit-not-stated'
