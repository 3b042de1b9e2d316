import { useMemo } from 'react'
import { type Emphasis, emphasisOf } from '#client/canvas/engine/emphasis.ts'
import type { View } from '#client/view/types.ts'
import type { Visible } from '#client/view/visible.ts'

/** What stands out in this view; the same object while it stays the same. */
export function useEmphasis(visible: Visible, { selection, highlighted, marked }: View): Emphasis {
  return useMemo(() => emphasisOf(visible, selection, highlighted, marked), [visible, selection, highlighted, marked])
}
