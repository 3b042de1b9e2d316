import { forget, keptKeys, recall, remember } from '#client/memory/memory.ts'
import type { LayoutName } from '#client/view/types.ts'

/** A canvas as it was left, packed like an address, with what the offer says about it. */
export type Draft = {
  readonly text: string
  readonly partners: number
  readonly layout: LayoutName
  readonly asOf: string
}

/** Version of the stored form; a draft of another version is not read. */
const VERSION = 1
const PREFIX = 'draft:'
const keyOf = (clearance: number) => `${PREFIX}${VERSION}:${clearance}`

/** The canvas that a reader of this clearance left here last; null: none, or not readable. */
export function keptDraft(clearance = 0): Draft | null {
  try {
    const kept = JSON.parse(recall(keyOf(clearance)) ?? 'null') as Partial<Draft> | null
    if (!kept) return null
    const { text, partners, layout, asOf } = kept
    const isWhole = typeof text === 'string' && typeof partners === 'number' && typeof asOf === 'string'
    return isWhole && layout ? { text, partners, layout, asOf } : null
  } catch {
    // Damaged: no draft.
    return null
  }
}

/** Only one is kept: the canvas that was changed last. */
export function keepDraft(draft: Draft | null, clearance = 0): void {
  if (draft === null) forget(keyOf(clearance))
  else if (!remember(keyOf(clearance), JSON.stringify(draft))) forgetDrafts()
}

/** At sign-out: what a reader could see must not stay in the browser. */
function forgetDrafts(): void {
  for (const key of keptKeys(PREFIX)) forget(key)
}
