import { useEffect, useMemo, useRef, useState } from 'react'
import { wantsCuts } from '#client/canvas/engine/camera/camera.ts'
import type { Positions } from '#client/canvas/geometry/points.ts'
import { beforePaper } from '#client/styles/paper.ts'

/** Layout changes take this long, ms. */
const DURATION = 420

/**
 * Positions on their way to a target: cubic in and out, a cut under reduced motion. What has no place yet is at its
 * target at once. `begin`: where they are when the layout is opened.
 */
export function useMoving(
  target: Positions,
  begin: () => Positions = () => target,
): { readonly positions: Positions; readonly isMoving: boolean } {
  const [shown, setShown] = useState(begin)
  const current = useRef(shown)
  // Where nothing moves there is nothing to wait for: a filter or an addition is drawn once, and not twice.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `shown` says that `current` is another one
  const isThere = useMemo(() => wantsCuts() || standsAt(target, current.current), [target, shown])
  useEffect(() => {
    const from = current.current
    if (from === target) return
    if (isThere) {
      current.current = target
      return
    }
    const show = (positions: Positions) => {
      current.current = positions
      setShown(positions)
    }
    let frame = 0
    let began: number | null = null
    const step = (time: number) => {
      began ??= time
      const share = Math.min(1, (time - began) / DURATION)
      show(share === 1 ? target : between(from, target, eased(share)))
      if (share < 1) frame = requestAnimationFrame(step)
    }
    frame = requestAnimationFrame(step)
    const arrived = beforePaper(() => show(target))
    return () => {
      cancelAnimationFrame(frame)
      arrived()
    }
  }, [target, isThere])
  // What is new in the target has its place from the first frame on.
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  const positions = useMemo(
    () => (isThere ? target : new Map([...target, ...current.current])),
    [isThere, shown, target],
  )
  return { positions, isMoving: !isThere }
}

/** Whether all that has a place has the one of the target. */
function standsAt(target: Positions, places: Positions): boolean {
  if (target === places) return true
  for (const [id, { x, y }] of target) {
    const at = places.get(id)
    if (at && (at.x !== x || at.y !== y)) return false
  }
  return true
}

function eased(share: number): number {
  return share < 0.5 ? 4 * share ** 3 : 1 - (-2 * share + 2) ** 3 / 2
}

function between(from: Positions, to: Positions, share: number): Positions {
  return new Map(
    [...to].map(([id, end]) => {
      const start = from.get(id) ?? end
      return [id, { x: start.x + (end.x - start.x) * share, y: start.y + (end.y - start.y) * share }]
    }),
  )
}
