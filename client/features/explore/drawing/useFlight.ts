import { type RefObject, useCallback, useEffect, useState } from 'react'
import type { CanvasHandle } from '#client/canvas/engine/types.ts'
import { nodeId } from '#client/graph/ids.ts'
import type { Visible } from '#client/view/visible.ts'

/** Flies to a mark once it is drawn: what was hidden by the switch needs one more picture first. */
export function useFlight(canvas: RefObject<CanvasHandle | null>, visible: Visible): (id: string) => void {
  const [goal, setGoal] = useState<string | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new picture is another chance to find the mark
  useEffect(() => {
    if (goal === null) return
    canvas.current?.flyTo(nodeId(goal))
    setGoal(null)
  }, [goal, visible, canvas])
  return useCallback((id: string) => setGoal(id), [])
}
