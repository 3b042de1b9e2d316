import { type KeyboardEvent, type PointerEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import css from '#client/features/explore/time/TimeHistogram.module.css'
import type { TimeScale } from '#client/features/explore/time/timeScale.ts'
import { formatDate } from '#client/i18n/format.ts'
import { useLanguage } from '#client/i18n/language.ts'
import { monthEnd, stepMonths } from '#client/view/days.ts'
import { viewStore } from '#client/view/viewStore.ts'

type AsOfHandleProps = {
  readonly scale: TimeScale
  /** The day that was chosen last. */
  readonly asOf: string
  /** No later day can be chosen here; the field in the header takes any. */
  readonly today: string
}

/** Months that a key moves the day. */
const steps: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -12,
  PageUp: 12,
}

/** The day of the picture on its axis: dragged or moved by keys, to ends of months. Asked for on release, once. */
export function AsOfHandle({ scale, asOf, today }: AsOfHandleProps) {
  const { t } = useTranslation('explore')
  const language = useLanguage()
  const [draft, setDraft] = useState<string | null>(null)
  const day = draft ?? asOf
  const x = scale.x(day)
  const isLeft = x > scale.width / 2

  function move(to: string): void {
    const earliest = monthEnd(scale.first, 1)
    const latest = asOf > today ? asOf : today
    setDraft(to < earliest ? earliest : to > latest ? latest : to)
  }

  function release(): void {
    if (draft !== null && draft !== asOf) viewStore.getState().setAsOf(draft)
    setDraft(null)
  }

  function onKeyDown(event: KeyboardEvent): void {
    const by = steps[event.key]
    if (event.key === 'Escape' && draft !== null) setDraft(null)
    else if (event.key === 'Home') move(monthEnd(scale.first, 1))
    else if (event.key === 'End') move(today)
    else if (by !== undefined) move(stepMonths(day, by))
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  function onPointerMove(event: PointerEvent<HTMLDivElement>): void {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
    const plot = event.currentTarget.parentElement?.getBoundingClientRect()
    if (plot) move(scale.dayAt(event.clientX - plot.left))
  }

  return (
    <div
      role="slider"
      tabIndex={0}
      className={css.slider}
      style={{ transform: `translateX(${x}px)` }}
      aria-label={t('time.asOf')}
      aria-description={t('time.asOfHint')}
      aria-valuemin={scale.monthOf(monthEnd(scale.first, 1))}
      aria-valuemax={scale.monthOf(asOf > today ? asOf : today)}
      aria-valuenow={scale.monthOf(day)}
      aria-valuetext={formatDate(day, language)}
      data-testid="as-of-handle"
      onKeyDown={onKeyDown}
      onKeyUp={release}
      onBlur={release}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
      onPointerUp={release}
      onPointerCancel={() => setDraft(null)}
    >
      <span className={css.line} />
      <span className={css.knob} />
      {draft !== null && (
        <span className={css.draft} data-side={isLeft ? 'left' : 'right'}>
          {formatDate(day, language)}
        </span>
      )}
    </div>
  )
}
