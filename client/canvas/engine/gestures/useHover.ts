import { useState } from 'react'
import type { Hover } from '#client/canvas/engine/types.ts'

type OnHover = (hover: Hover | null) => void

/** What is under the pointer, and the handler that also tells the screen. */
export function useHover(tell: OnHover | undefined): readonly [Hover | null, OnHover] {
  const [hovered, setHovered] = useState<Hover | null>(null)
  const onHover = (next: Hover | null) => {
    setHovered(next)
    tell?.(next)
  }
  return [hovered, onHover]
}
