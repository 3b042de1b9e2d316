import { useMemo, useRef } from 'react'
import type { Frame } from '#client/canvas/engine/camera/camera.ts'
import type { Positions } from '#client/canvas/geometry/points.ts'

/** Room around the outermost marks for names, and for the title, px. */
const ROOM = { left: 70, right: 120, top: 64, bottom: 20 } as const
/** Zoom, the tray and the count of names stand below it all, px of the screen. */
const FOOT = 46
/** A picture that fills less of its frame than this gets a new one. */
const LEAST = 0.4

/**
 * What the network covers. It stays as it is while everything is inside, so that neither an expansion nor undo moves
 * the camera.
 */
export function useFrame(positions: Positions): Frame {
  const kept = useRef<Bounds | null>(null)
  return useMemo(() => {
    const now = boundsOf(positions)
    const before = kept.current
    const isInside =
      before !== null &&
      now.left >= before.left &&
      now.top >= before.top &&
      now.left + now.width <= before.left + before.width &&
      now.top + now.height <= before.top + before.height
    const isSmall = before !== null && now.width * now.height < LEAST * before.width * before.height
    if (before === null || !isInside || isSmall) kept.current = now
    return kept.current ?? now
  }, [positions])
}

type Bounds = Required<Frame>

function boundsOf(positions: Positions): Bounds {
  const points = [...positions.values()]
  if (points.length === 0) return { left: -200, top: -150, width: 400, height: 300, foot: FOOT }
  const left = Math.min(...points.map(({ x }) => x)) - ROOM.left
  const top = Math.min(...points.map(({ y }) => y)) - ROOM.top
  const right = Math.max(...points.map(({ x }) => x)) + ROOM.right
  const bottom = Math.max(...points.map(({ y }) => y)) + ROOM.bottom
  return { left, top, width: right - left, height: bottom - top, foot: FOOT }
}
