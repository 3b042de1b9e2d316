import { useEffect, useRef } from 'react'
import type { CanvasProps } from '#client/canvas/engine/types.ts'

/** Tells the screen how many names have a place, each time the count changes. */
export function useNameCount(onNames: CanvasProps['onNames'], placed: number, total: number): void {
  const latest = useRef(onNames)
  latest.current = onNames
  useEffect(() => latest.current?.({ placed, total }), [placed, total])
}
