import { useRef } from 'react'
import { useStore } from 'zustand'
import type { Graph } from '#client/graph/types.ts'
import { groundOf, steadyGround } from '#client/view/ground.ts'
import { viewStore } from '#client/view/viewStore.ts'

/** Everything of the days that were looked at, for layouts that place all of it. */
export function useGraphOfAllDays(): Graph | null {
  const whole = useStore(viewStore, (view) => view.whole)
  const wholes = useStore(viewStore, (view) => view.wholes)
  const seen = useRef<Graph | null>(null)
  const days = (whole ? [whole, ...wholes] : wholes).map((day) => groundOf(day, wholes))
  seen.current = steadyGround(seen.current, days)
  return seen.current
}
