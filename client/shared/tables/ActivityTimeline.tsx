import { useTranslation } from 'react-i18next'
import type { FactEvidenceFragment } from '#client/generated/graphql.ts'
import { useLanguage } from '#client/i18n/language.ts'
import { factState, kindOf, rangeOf } from '#client/shared/entity/factWords.ts'
import css from '#client/shared/tables/ActivityTimeline.module.css'
import type { Things } from '#client/shared/tables/Ends.tsx'
import { factAttributes, useFactColumns } from '#client/shared/tables/factColumns.tsx'
import { MoreStated } from '#client/shared/tables/MoreStated.tsx'
import { axisOf, byYear, type Span, spanOf, ticksOf } from '#client/shared/tables/timeline.ts'
import { column, DataTable } from '#client/ui/list/DataTable.tsx'
import { MoreRows, useFirst } from '#client/ui/list/MoreRows.tsx'
import { Name } from '#client/ui/Name.tsx'
import { Quiet, Remark, SubLine } from '#client/ui/Quiet.tsx'
import { Section } from '#client/ui/Section.tsx'

const FIRST = 25
/** Of the axis: each year has 38 px, the first and the last more, since they end within it. */
const MOST_STEPS = { wide: 4, narrow: 3 } as const

type Axis = ReturnType<typeof axisOf> & { readonly years: readonly number[] }
type ActivityTimelineProps = {
  readonly facts: readonly FactEvidenceFragment[]
  readonly things: Things
  readonly asOf: string
  readonly withPartner?: boolean
  /** Where `facts` are one page of a longer list: how many there are in all, and on a page. */
  readonly page?: { readonly total: number; readonly first: number }
}

/** Activities as a table whose last column draws their years; dates and state are also given in words. */
export function ActivityTimeline({ facts, things, asOf, withPartner = false, page: part }: ActivityTimelineProps) {
  const { t } = useTranslation('pages')
  const { partner, unit, source } = useFactColumns(things, t('pages:activities.runBy'))
  const first = part?.first ?? FIRST
  const activities = facts.filter((fact) => fact.label === 'Activity').toSorted(byYear)
  const spans = activities.map(spanOf)
  const ends = axisOf(
    spans.filter((span) => span !== null),
    asOf,
  )
  const axis = { ...ends, years: ticksOf(ends, withPartner ? MOST_STEPS.narrow : MOST_STEPS.wide) }
  const unknown = spans.filter((span) => span === null).length
  const { shown, isAll, toggle } = useFirst(activities, first)
  return (
    <Section
      strong
      title={t('pages:activities.title')}
      note={t('pages:activities.note', { shown: shown.length, total: part?.total ?? activities.length })}
    >
      <DataTable<FactEvidenceFragment>
        file={t('pages:activities.title')}
        testId="activities"
        rows={shown}
        rowAttributes={factAttributes}
        empty={t('pages:activities.none')}
        columns={[
          column('what', t('pages:activities.what'), (fact) => <What fact={fact} things={things} />, 'wide'),
          withPartner && partner,
          unit,
          column('dates', t('pages:activities.dates'), (fact) => <Dates fact={fact} />, 'unbroken'),
          source,
          {
            key: 'years',
            head: <YearAxis axis={axis} />,
            className: withPartner ? css.narrowYears : css.years,
            cell: (fact) => <YearBar fact={fact} axis={axis} />,
          },
        ]}
      />
      {activities.length > 0 && (
        <>
          <MoreRows total={activities.length} first={first} isAll={isAll} onToggle={toggle} />
          <Remark>
            {t('pages:activities.key')}
            {unknown > 0 && t('pages:activities.unknown', { count: unknown, total: activities.length })}
          </Remark>
        </>
      )}
    </Section>
  )
}

function What({ fact, things }: { readonly fact: FactEvidenceFragment; readonly things: Things }) {
  const { t } = useTranslation('words')
  return (
    <>
      {fact.names ? <Name names={fact.names} /> : kindOf(fact, t)}
      <SubLine>
        {fact.names && `${kindOf(fact, t)} · `}
        {factState(fact, t)}
      </SubLine>
      <MoreStated {...{ fact, things }} />
    </>
  )
}

function Dates({ fact: { startsOn, expiresOn } }: { readonly fact: FactEvidenceFragment }) {
  const { t } = useTranslation(['words', 'pages'])
  const language = useLanguage()
  if (!startsOn && !expiresOn) return <Quiet>{t('notKnown')}</Quiet>
  return (
    <>
      {rangeOf(startsOn, expiresOn, language)}
      {!expiresOn && <Quiet isLine>{t('pages:activities.endNotKnown')}</Quiet>}
      {!startsOn && <Quiet isLine>{t('pages:activities.startNotKnown')}</Quiet>}
    </>
  )
}

const share = (year: number, { from, to }: Axis): number => (100 * (year - from)) / Math.max(1, to - from)

function YearAxis({ axis }: { readonly axis: Axis }) {
  const { t } = useTranslation('pages')
  return (
    <>
      <span className="visually-hidden">{t('activities.years')}</span>
      <span className={css.axis} aria-hidden>
        {axis.years.map((year) => (
          <span key={year} style={{ left: `${share(year, axis)}%` }}>
            {year}
          </span>
        ))}
      </span>
    </>
  )
}

/** Stated years are filled; without a stated end the bar stays open to the right, without any year it is a dashed outline. */
function YearBar({ fact, axis }: { readonly fact: FactEvidenceFragment; readonly axis: Axis }) {
  const span = spanOf(fact)
  return (
    <svg className={css.bars} viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden>
      {axis.years.map((year) => (
        <line key={year} className={css.lines} x1={share(year, axis)} x2={share(year, axis)} y1="-6" y2="18" />
      ))}
      {span === null ? (
        <rect className={css.open} x="0" y="2" width="100" height="8" />
      ) : (
        <Years span={span} axis={axis} isRecent={fact.activityState === 'recent'} />
      )}
    </svg>
  )
}

type YearsProps = { readonly span: Span; readonly axis: Axis; readonly isRecent: boolean }

function Years({ span, axis, isRecent }: YearsProps) {
  const [from, until] = [share(span.first, axis), share(span.last + 1, axis)]
  return (
    <>
      <rect className={isRecent ? css.recent : css.known} x={from} y="2" width={Math.max(0, until - from)} height="8" />
      {!span.isEndStated && until < 100 && (
        <rect className={css.open} x={until} y="2" width={Math.max(0, 100 - until)} height="8" />
      )}
    </>
  )
}
