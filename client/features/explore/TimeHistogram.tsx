import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import css from '#client/features/explore/TimeHistogram.module.css'
import type { Overview } from '#client/features/explore/useOverview.ts'
import { formatWindow } from '#client/i18n/format.ts'
import { useLanguage } from '#client/i18n/language.ts'

type TimeHistogramProps = {
  readonly histogram: Overview['histogram']
  readonly asOf: string
  readonly recentSince: string
}

const TOP = 16
const AXIS = 38
const FOOT = 60
const TICK_EVERY = 5
/** Room for half the first year's number. */
const LEFT = 16

/** Signings up, activities begun down, by year; what has no year is counted at the left. All places together. */
export function TimeHistogram({ histogram, asOf, recentSince }: TimeHistogramProps) {
  const { t } = useTranslation('explore')
  const [plot, width] = useWidth()
  return (
    <section className={css.time} aria-label={t('time.label')}>
      <div className={css.labels}>
        <p>
          {t('time.signings')}
          <small>
            {t('time.unknown', {
              count: histogram.signingsUnknown,
              total: sum(histogram, 'signings') + histogram.signingsUnknown,
            })}
          </small>
        </p>
        <p>
          {t('time.starts')}
          <small>
            {t('time.unknown', {
              count: histogram.startsUnknown,
              total: sum(histogram, 'activityStarts') + histogram.startsUnknown,
            })}
          </small>
        </p>
      </div>
      <div ref={plot} className={css.plot}>
        {width > 0 && <Years {...{ histogram, asOf, recentSince, width }} />}
      </div>
      <table className="visually-hidden">
        <caption>{t('time.label')}</caption>
        <thead>
          <tr>
            <th>{t('time.year')}</th>
            <th>{t('time.signings')}</th>
            <th>{t('time.starts')}</th>
          </tr>
        </thead>
        <tbody>
          {histogram.years.map((row) => (
            <tr key={row.year}>
              <td>{row.year}</td>
              <td>{row.signings}</td>
              <td>{row.activityStarts}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Years({ histogram, asOf, recentSince, width }: TimeHistogramProps & { readonly width: number }) {
  const { t } = useTranslation('explore')
  const language = useLanguage()
  const now = yearsSince(asOf)
  const first = Math.min(...histogram.years.map((row) => row.year), Math.floor(now) - 1)
  const last = Math.floor(now) + 1
  const slot = (width - LEFT - 12) / (last - first)
  const x = (year: number) => LEFT + (year - first) * slot
  const highest = Math.max(1, ...histogram.years.flatMap((row) => [row.signings, row.activityStarts]))
  const height = (count: number) => (count === 0 ? 0 : Math.max(1.5, (20 * count) / highest))
  const ticks = histogram.years.length > 0 ? yearsBetween(first, last).filter((year) => year % TICK_EVERY === 0) : []
  return (
    <svg width={width} height="74" aria-hidden>
      <rect
        x={x(yearsSince(recentSince))}
        y={TOP}
        width={x(now) - x(yearsSince(recentSince))}
        height={FOOT - TOP}
        className={css.recent}
      />
      <text x={x(now) - 4} y={TOP - 5} textAnchor="end" className={css.window}>
        {t('time.recent', { window: formatWindow(recentSince, asOf, language) })}
      </text>
      {histogram.years.map((row) => (
        <g key={row.year}>
          <rect
            x={x(row.year) + 0.5}
            y={AXIS - height(row.signings)}
            width={slot - 1}
            height={height(row.signings)}
            className={css.up}
          />
          <rect
            x={x(row.year) + 0.5}
            y={AXIS}
            width={slot - 1}
            height={height(row.activityStarts)}
            className={css.down}
          />
        </g>
      ))}
      <line x1={LEFT} x2={width - 8} y1={AXIS} y2={AXIS} className={css.axis} />
      {ticks.map((year) => (
        <text key={year} x={x(year)} y={71} textAnchor="middle" className={css.tick}>
          {year}
        </text>
      ))}
      <line x1={x(now)} x2={x(now)} y1={TOP - 12} y2={FOOT} className={css.handle} />
      <circle cx={x(now)} cy={FOOT} r="4" className={css.knob} />
    </svg>
  )
}

function useWidth(): [React.RefObject<HTMLDivElement | null>, number] {
  const ref = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useEffect(() => {
    if (!ref.current) return
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)))
    observer.observe(ref.current)
    return () => observer.disconnect()
  }, [])
  return [ref, width]
}

/** A day as a point on the axis of years: 2026-03-31 is 2026.25. */
function yearsSince(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return year + (month - 1) / 12 + (date - 1) / 365
}

function yearsBetween(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

function sum(histogram: Overview['histogram'], key: 'signings' | 'activityStarts'): number {
  return histogram.years.reduce((total, row) => total + row[key], 0)
}
