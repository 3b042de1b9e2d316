import { sameFacts } from '#client/graph/content.ts'
import type { StepName } from '#client/graph/history.ts'
import type { SliceParts } from '#client/graph/mergeSlice.ts'
import type { DayGraph } from '#client/graph/types.ts'
import type { SavedView } from '#client/view/savedView.ts'
import { restored, type Workspace } from '#client/view/store/workspace.ts'

/** An answer of `sliceOf`: ids that are unknown or not for this reader are among `unavailable`. */
export type OwnSlice = SliceParts & { readonly unavailable: readonly string[] }

/** A saved view on its way to the screen. It is drawn when all that it needs is there, as one step. */
export type Restoring = {
  readonly saved: SavedView
  readonly name: StepName
  /** Only a newer whole picture than this one will do: the reader has asked for newer data. Null: any. */
  readonly newerThan: number | null
  /** The answer for its own nodes; null: not there yet, or nothing to ask. */
  readonly slice: OwnSlice | null
}

/** "3 of 41 items are not available to you." */
export type Missing = { readonly count: number; readonly of: number }

/** What `sliceOf` is asked for; null: nothing, since the whole picture holds it. */
export function idsToAsk({ saved }: Restoring): readonly string[] | null {
  return saved.opensWith === 'nodes' ? saved.nodes.map(({ id }) => id) : null
}

/** The whole picture on which it is drawn, among those that are here. */
export function dayGraphFor({ saved, newerThan }: Restoring, dayGraphs: readonly DayGraph[]): DayGraph | null {
  const isRight = (dayGraph: DayGraph) => newerThan === null || dayGraph.dataVersion > newerThan
  return dayGraphs.find((dayGraph) => isFor({ saved }, dayGraph) && isRight(dayGraph)) ?? null
}

/** A whole picture of its day under its fact filter. */
export function isFor({ saved }: Pick<Restoring, 'saved'>, dayGraph: DayGraph): boolean {
  return dayGraph.asOf === saved.asOf && sameFacts(dayGraph.facts, saved.facts)
}

/** Newer data was asked for, and there is none: what is drawn stays. */
export function isInVain({ saved, newerThan }: Restoring, dayGraph: DayGraph): boolean {
  return newerThan !== null && isFor({ saved }, dayGraph) && dayGraph.dataVersion <= newerThan
}

/** The workspace, and what of it this reader may not see; null while an answer is still missing. */
export function drawnOf(
  restoring: Restoring,
  dayGraphs: readonly DayGraph[],
): { readonly workspace: Workspace; readonly missing: Missing | null } | null {
  const { saved, slice } = restoring
  const dayGraph = dayGraphFor(restoring, dayGraphs)
  if (!dayGraph || (saved.opensWith === 'nodes' && !slice)) return null
  const lacking = new Set(slice?.unavailable)
  if (lacking.size === 0) return { workspace: restored(saved, dayGraph, slice), missing: null }
  const missing = { count: lacking.size, of: saved.nodes.length }
  return { workspace: restored(without(saved, lacking), dayGraph, slice), missing }
}

/** What is not available is taken out, so that it is in no count and in no address that is made from here on. */
function without(saved: SavedView, lacking: ReadonlySet<string>): SavedView {
  const stays = (id: string) => !lacking.has(id)
  return {
    ...saved,
    nodes: saved.nodes.filter(({ id }) => stays(id)),
    expansions: saved.expansions
      .filter(({ owner }) => stays(owner))
      .map((one) => ({ ...one, brought: one.brought.filter(stays), found: one.found.filter(stays) })),
  }
}
