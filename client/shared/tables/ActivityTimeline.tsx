import { useTranslation } from 'react-i18next'
import type { FactEvidenceFragment } from '#client/generated/graphql.ts'
import { formatDateInTable } from '#client/i18n/format.ts'
import { useLanguage } from '#client/i18n/language.ts'
import { factState, kindOf } from '#client/shared/entity/factWords.ts'
import page from '#client/shared/page/Page.module.css'
import { PartnerEnds, type Things, UnitEnds } from '#client/shared/tables/Ends.tsx'
import { FactSource } from '#client/shared/tables/Sources.tsx'
import css from '#client/shared/tables/Table.module.css'
import { axisOf, byYear, type Span, spanOf, ticksOf } from '#client/shared/tables/timeline.ts'
import { MoreRows, useFirst } from '#client/ui/MoreRows.tsx'
import { Name } from '#client/ui/Name.tsx'
import { Empty } from '#client/ui/Notice.tsx'
import { Section } from '#client/ui/Section.tsx'

const FIRST = 25

type Axis = { readonly from: number; readonly to: number }
type ActivityTimelineProps = {
  readonly facts: readonly FactEvidenceFragment[]
  readonly things: Things
  readonly asOf: string
  readonly withPartner?: boolean
  /** Where `facts` are one page of a longer list: how many there are in all, and on a page. */
  readonly page?: { readonly total: number; readonly first: number }
}

/** Activities with years across. It is a table whose last column is drawn: dates and state stand in words beside it. */
export function ActivityTimeline({ facts, things, asOf, withPartner = false, page: part }: ActivityTimelineProps) {
  const { t } = useTranslation('pages')
  const first = part?.first ?? FIRST
  const activities = facts.filter((fact) => fact.label === 'Activity').toSorted(byYear)
  const spans = activities.map(spanOf)
  const axis = axisOf(
    spans.filter((span) => span !== null),
    asOf,
  )
  const unknown = spans.filter((span) => span === null).length
  const { shown, isAll, toggle } = useFirst(activities, first)
  return (
    <Section
      strong
      title={t('activities.title')}
      note={t('activities.note', { shown: shown.length, total: part?.total ?? activities.length })}
    >
      {activities.length === 0 ? (
        <Empty>{t('activities.none')}</Empty>
      ) : (
        <>
          <table className={css.table} data-testid="activities">
            <thead>
              <tr>
                <th scope="col">{t('activities.what')}</th>
                {withPartner && <th scope="col">{t('partner')}</th>}
                <th scope="col">{t('activities.runBy')}</th>
                <th scope="col">{t('activities.dates')}</th>
                <th scope="col">{t('source')}</th>
                <th scope="col" className={withPartner ? css.narrowYears : css.years}>
                  <span className="visually-hidden">{t('activities.years')}</span>
                  <YearAxis axis={axis} />
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map((fact) => (
                <Row key={fact.id} {...{ fact, things, axis, withPartner }} />
              ))}
            </tbody>
          </table>
          <MoreRows total={activities.length} first={first} isAll={isAll} onToggle={toggle} />
          <p className={page.remark}>
            {t('activities.key')}
            {unknown > 0 && t('activities.unknown', { count: unknown, total: activities.length })}
          </p>
        </>
      )}
    </Section>
  )
}

type RowProps = {
  readonly fact: FactEvidenceFragment
  readonly things: Things
  readonly axis: Axis
  readonly withPartner: boolean
}

function Row({ fact, things, axis, withPartner }: RowProps) {
  const { t } = useTranslation(['words', 'pages'])
  return (
    <tr data-fact={fact.id}>
      <th scope="row" className={css.what}>
        {fact.names ? <Name names={fact.names} /> : kindOf(fact, t)}
        <span className={css.sub}>
          {fact.names && `${kindOf(fact, t)} · `}
          {factState(fact, t)}
        </span>
      </th>
      {withPartner && (
        <td>
          <PartnerEnds ids={fact.organizationIds} things={things} />
        </td>
      )}
      <td>
        <UnitEnds ids={fact.departmentIds} things={things} />
      </td>
      <td className={css.date}>
        <Dates fact={fact} />
      </td>
      <td className={css.source}>
        <FactSource fact={fact} />
      </td>
      <td className={withPartner ? css.narrowYears : css.years}>
        <YearBar fact={fact} axis={axis} />
      </td>
    </tr>
  )
}

function Dates({ fact: { startsOn, expiresOn } }: { readonly fact: FactEvidenceFragment }) {
  const { t } = useTranslation(['words', 'pages'])
  const language = useLanguage()
  if (!startsOn && !expiresOn) return <span className={css.quiet}>{t('notKnown')}</span>
  const [start, end] = [startsOn, expiresOn].map((date) => date && formatDateInTable(date, language))
  if (start === end) return start
  return (
    <>
      {`${start ?? ''}–${end ?? ''}`}
      {!end && <span className={css.quietSub}>{t('pages:activities.endNotKnown')}</span>}
      {!start && <span className={css.quietSub}>{t('pages:activities.startNotKnown')}</span>}
    </>
  )
}

const share = (year: number, { from, to }: Axis): number => (100 * (year - from)) / Math.max(1, to - from)

function YearAxis({ axis }: { readonly axis: Axis }) {
  return (
    <span className={css.axis} aria-hidden>
      {ticksOf(axis).map((year) => (
        <span key={year} style={{ left: `${share(year, axis)}%` }}>
          {year}
        </span>
      ))}
    </span>
  )
}

/** Stated years are filled, what nobody has ended stays open to the right; without any year the row is a dashed outline. */
function YearBar({ fact, axis }: { readonly fact: FactEvidenceFragment; readonly axis: Axis }) {
  const span = spanOf(fact)
  return (
    <svg className={css.bars} viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden>
      {ticksOf(axis).map((year) => (
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
      <rect className={isRecent ? css.recent : css.known} x={from} y="2" width={until - from} height="8" />
      {!span.isEndStated && until < 100 && <rect className={css.open} x={until} y="2" width={100 - until} height="8" />}
    </>
  )
}
