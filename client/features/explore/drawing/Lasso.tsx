import { type PointerEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { askPicture, marksWithin } from '#client/canvas/engine/describe/askPicture.ts'
import type { Point } from '#client/canvas/geometry/points.ts'
import { addToSelection } from '#client/features/explore/actions/selectActions.ts'
import css from '#client/features/explore/drawing/Lasso.module.css'
import { lassoStore } from '#client/features/explore/drawing/lassoStore.ts'
import { isComposing } from '#client/ui/composing.ts'

/** Points of a stroke that lie nearer to each other are one, px. */
const STEP = 4

/** Over the drawing while the tool is on: one stroke of mouse, pen or finger selects what is inside it and ends the tool. */
export function Lasso() {
  const { t } = useTranslation('lasso')
  const { isOn } = useStore(lassoStore)
  const [line, setLine] = useState<readonly Point[]>([])

  useEffect(() => {
    if (!isOn) return
    setLine([])
    function onKey(event: KeyboardEvent): void {
      if (event.key !== 'Escape' || isComposing(event)) return
      event.preventDefault()
      event.stopPropagation()
      lassoStore.setState({ isOn: false })
    }
    window.addEventListener('keydown', onKey, true)
    return () => window.removeEventListener('keydown', onKey, true)
  }, [isOn])

  function onMove(event: PointerEvent<SVGSVGElement>): void {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
    const at = pointOf(event)
    const last = line.at(-1)
    if (!last || Math.hypot(at.x - last.x, at.y - last.y) >= STEP) setLine([...line, at])
  }

  function onUp(): void {
    const picture = askPicture(document)
    if (picture && line.length > 2) addToSelection(marksWithin(picture, line))
    lassoStore.setState({ isOn: false })
  }

  if (!isOn) return null
  return (
    <svg
      className={css.ground}
      role="img"
      aria-label={t('hint')}
      data-testid="lasso"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        setLine([pointOf(event)])
      }}
      onPointerMove={onMove}
      onPointerUp={onUp}
      onPointerCancel={() => setLine([])}
    >
      <polygon className={css.line} points={line.map(({ x, y }) => `${x},${y}`).join(' ')} />
    </svg>
  )
}

function pointOf({ currentTarget, clientX, clientY }: PointerEvent<SVGSVGElement>): Point {
  const { left, top } = currentTarget.getBoundingClientRect()
  return { x: clientX - left, y: clientY - top }
}
