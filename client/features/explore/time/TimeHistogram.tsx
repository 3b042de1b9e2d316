import { memo, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Overview } from '#client/features/explore/queries/useOverview.ts'
import { AsOfHandle } from '#client/features/explore/time/AsOfHandle.tsx'
import css from '#client/features/explore/time/TimeHistogram.module.css'
import { TimePlay } from '#client/features/explore/time/TimePlay.tsx'
import { LEFT, type TimeScale, timeScale } from '#client/features/explore/time/timeScale.ts'
import { formatWindow } from '#client/i18n/format.ts'
import { useLanguage } from '#client/i18n/language.ts'
import { monthEnd, yearsBetween } from '#client/view/days.ts'

type TimeHistogramProps = {
  readonly histogram: Overview['histogram']
  /** The day of the picture; `chosen` is the day that was asked for last. */
  readonly asOf: string
  readonly chosen: string
  readonly today: string
  readonly recentSince: string
}

const TOP = 16
const AXIS = 38
const FOOT = 60
const TICK_EVERY = 5

/** Signings up, activities begun down, by year; what has no year is counted at the left. All places together. */
export const TimeHistogram = memo(function TimeHistogram({
  histogram,
  asOf,
  chosen,
  today,
  recentSince,
}: TimeHistogramProps) {
  const { t } = useTranslation('explore')
  const [plot, width] = useWidth()
  const scale = timeScale(histogram.years, [asOf, chosen, today], width)
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
        {width > 0 && (
          <>
            <Years {...{ histogram, asOf, recentSince, scale }} />
            <AsOfHandle scale={scale} asOf={chosen} today={today} />
          </>
        )}
      </div>
      <TimePlay earliest={monthEnd(scale.first, 1)} latest={chosen > today ? chosen : today} chosen={chosen} />
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
})

type YearsProps = Pick<TimeHistogramProps, 'histogram' | 'asOf' | 'recentSince'> & { readonly scale: TimeScale }

function Years({ histogram, asOf, recentSince, scale }: YearsProps) {
  const { t } = useTranslation('explore')
  const language = useLanguage()
  const { x, slot, first, last, width } = scale
  const [from, now] = [x(recentSince), x(asOf)]
  const highest = Math.max(1, ...histogram.years.flatMap((row) => [row.signings, row.activityStarts]))
  const height = (count: number) => (count === 0 ? 0 : Math.max(1.5, (20 * count) / highest))
  const ticks = histogram.years.length > 0 ? yearsBetween(first, last).filter((year) => year % TICK_EVERY === 0) : []
  return (
    <svg width={width} height="74" aria-hidden>
      <rect x={from} y={TOP} width={Math.max(0, now - from)} height={FOOT - TOP} className={css.recent} />
      <text x={now - 4} y={TOP - 5} textAnchor="end" className={css.window}>
        {t('time.recent', { window: formatWindow(recentSince, asOf, language) })}
      </text>
      {histogram.years.map((row) => (
        <g key={row.year}>
          <rect
            x={x(row.year) + 0.5}
            y={AXIS - height(row.signings)}
            width={Math.max(0, slot - 1)}
            height={height(row.signings)}
            className={css.up}
          />
          <rect
            x={x(row.year) + 0.5}
            y={AXIS}
            width={Math.max(0, slot - 1)}
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

function sum(histogram: Overview['histogram'], key: 'signings' | 'activityStarts'): number {
  return histogram.years.reduce((total, row) => total + row[key], 0)
}
