import { HOME, isGroupId, nodeId, UNIT_NOT_STATED } from '#client/graph/ids.ts'
import type { NodeId } from '#client/graph/types.ts'
import type { SavedView } from '#client/view/savedView.ts'
import { selectedIds, selectionOf } from '#client/view/selection.ts'
import type { Selection } from '#client/view/types.ts'

/** By which id a thing goes since it was found to be one with another; null: nothing is known of it. */
export type PresentIds = ReadonlyMap<string, string | null>

/** The things that a selection names: what has no id of its own in the data is none. */
export function thingsIn(selection: Selection): readonly string[] {
  if (selection.kind !== 'tie') return selectedIds(selection).filter((id) => !isGroupId(id))
  return [selection.from, selection.to].filter((id) => id !== HOME && id !== UNIT_NOT_STATED)
}

/** A selection by the ids of today. What nothing is known of is not selected, and no tie of it either. */
export function renamedSelection(selection: Selection, present: PresentIds): Selection {
  const now = (id: string): NodeId | null => {
    const known = present.get(id)
    return known === null ? null : nodeId(known ?? id)
  }
  if (selection.kind !== 'tie') return selectionOf(selectedIds(selection).flatMap((id) => now(id) ?? []))
  const [from, to] = [now(selection.from), now(selection.to)]
  return from && to ? { ...selection, from, to } : { kind: 'none' }
}

/** A saved view by the ids of today; of two entries that are one now, the first counts. What nothing is known of stays, and is said to be missing. */
export function renamedView(saved: SavedView, present: PresentIds): SavedView {
  const now = (id: string): NodeId => nodeId(present.get(id) ?? id)
  const known = new Map([...present].filter(([, id]) => id !== null))
  const nodes = new Map(saved.nodes.toReversed().map((node) => [now(node.id), { ...node, id: now(node.id) }] as const))
  return {
    ...saved,
    selection: renamedSelection(saved.selection, known),
    nodes: [...new Set(saved.nodes.map(({ id }) => now(id)))].flatMap((id) => nodes.get(id) ?? []),
    expansions: saved.expansions.map((one) => ({
      owner: now(one.owner),
      brought: [...new Set(one.brought.map(now))],
      found: [...new Set(one.found.map(now))],
    })),
  }
}
