import { type RefObject, useLayoutEffect, useState } from 'react'
import type { Size } from '#client/canvas/geometry/points.ts'

/** While somebody drags the window's edge nothing is laid out, ms. */
const PAUSE = 160

/** Size of an element in whole px; null before it is on the page. */
export function useSize(element: RefObject<HTMLElement | null>): Size | null {
  const [size, setSize] = useState<Size | null>(null)
  useLayoutEffect(() => {
    const host = element.current
    if (!host) return
    let timer = 0
    const read = () => {
      const { width, height } = host.getBoundingClientRect()
      if (width < 1 || height < 1) return
      const now = { width: Math.floor(width), height: Math.floor(height) }
      setSize((before) => (before?.width === now.width && before.height === now.height ? before : now))
    }
    read()
    const observer = new ResizeObserver(() => {
      clearTimeout(timer)
      timer = window.setTimeout(read, PAUSE)
    })
    observer.observe(host)
    return () => {
      clearTimeout(timer)
      observer.disconnect()
    }
  }, [element])
  return size
}
