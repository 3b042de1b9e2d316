import type { Leads } from '#client/canvas/engine/names/placeNames.ts'
import { selectedIds } from '#client/view/selection.ts'
import type { Selection } from '#client/view/types.ts'

/** Whose names come first because they are selected. */
export type SelectedNames = {
  readonly ids: ReadonlySet<string>
  /** The one node that is selected: its name is shown in any case. */
  readonly only: string | null
}

/** Among so many selected nodes each name goes further for a place. */
const FEW = 12

export function selectedNamesOf(selection: Selection): SelectedNames {
  const ids = selectedIds(selection)
  return { ids: new Set<string>(ids), only: ids.length === 1 ? (ids[0] ?? null) : null }
}

/** How far the name of a selected node may be from its mark; null: as it may without being selected. */
export function leadsOfSelected({ ids, only }: SelectedNames, id: string): Leads | null {
  if (only === id) return 'anywhere'
  return ids.has(id) && ids.size <= FEW ? 'far' : null
}

/** Selected ones first; the others keep their order. */
export function selectedFirst<One extends { readonly id: string }>(
  ones: readonly One[],
  { ids }: SelectedNames,
): readonly One[] {
  if (ids.size === 0) return ones
  return [...ones.filter(({ id }) => ids.has(id)), ...ones.filter(({ id }) => !ids.has(id))]
}
