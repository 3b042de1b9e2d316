import type { TFunction } from 'i18next'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '#client/api/useQuestion.ts'
import css from '#client/features/explore/parts/Panel.module.css'
import type { GraphNodeFragment } from '#client/generated/graphql.ts'
import { Failure } from '#client/shared/page/Failure.tsx'

type ProfileProps = {
  readonly answer: Pick<Answer<unknown>, 'error' | 'retry' | 'isSlow'>
  /** Shown below where nothing is known of the id. */
  readonly otherwise: ReactNode
  readonly children: ReactNode
}

/** The panel of a partner or a unit, while it is asked for and after. */
export function Profile({ answer, otherwise, children }: ProfileProps) {
  const { t } = useTranslation('explore')
  return (
    <div className={css.sections}>
      {answer.error && <Failure error={answer.error} onRetry={answer.retry} />}
      {answer.error && !children && otherwise}
      {answer.isSlow && !children && <p className={css.quiet}>{t('details.loading')}</p>}
      {children}
    </div>
  )
}

type Counted = Pick<GraphNodeFragment, 'agreements' | 'agreementsInForce' | 'activities' | 'recentActivities'>

/** Agreements and activities, and how many of them are of now. */
export function factFigures(node: Counted, t: TFunction) {
  return [
    {
      key: 'agreements',
      label: t('explore:figures.agreements'),
      value: node.agreements,
      note: t('explore:figures.inForce', { count: node.agreementsInForce }),
    },
    {
      key: 'activities',
      label: t('explore:figures.activities'),
      value: node.activities,
      note: t('explore:figures.recent', { count: node.recentActivities }),
    },
  ]
}
