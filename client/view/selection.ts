import type { GraphLink, NodeId } from '#client/graph/types.ts'
import type { Selection } from '#client/view/types.ts'

/** These nodes as a selection: nothing, one node, or several. */
export function selectionOf(ids: Iterable<NodeId>): Selection {
  const [first, ...others] = new Set(ids)
  if (first === undefined) return { kind: 'none' }
  return others.length === 0 ? { kind: 'node', id: first } : { kind: 'nodes', ids: [first, ...others] }
}

/** The nodes that are selected, in the order in which they were; a tie selects none. */
export function selectedIds(selection: Selection): readonly NodeId[] {
  if (selection.kind === 'node') return [selection.id]
  return selection.kind === 'nodes' ? selection.ids : []
}

/** Shift- or Ctrl-click: takes a node to the selection, or out of it. */
export function toggledIn(selection: Selection, id: NodeId): Selection {
  const ids = selectedIds(selection)
  return selectionOf(ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id])
}

export function addedTo(selection: Selection, ids: readonly NodeId[]): Selection {
  return ids.length === 0 ? selection : selectionOf([...selectedIds(selection), ...ids])
}

/** What is under the pointer, or the whole selection where it belongs to one of several nodes. */
export function withItsSelection(target: Selection, selection: Selection): Selection {
  return target.kind === 'node' && selection.kind === 'nodes' && selection.ids.includes(target.id) ? selection : target
}

/** Whether a tie is selected, or one of its ends is. */
export function selectsTie(selection: Selection): (link: GraphLink) => boolean {
  if (selection.kind === 'tie') return ({ from, to }) => from === selection.from && to === selection.to
  const ids = new Set<string>(selectedIds(selection))
  return ({ from, to }) => ids.has(to) || ids.has(from)
}
