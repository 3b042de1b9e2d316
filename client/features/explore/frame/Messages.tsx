import { useTranslation } from 'react-i18next'
import type { Answer } from '#client/api/useQuestion.ts'
import css from '#client/features/explore/frame/Messages.module.css'
import { PickOther } from '#client/features/explore/paths/PickOther.tsx'
import type { OverviewQuery } from '#client/generated/graphql.ts'
import type { Graph } from '#client/graph/types.ts'
import { formatDate } from '#client/i18n/format.ts'
import { useLanguage } from '#client/i18n/language.ts'
import { Failure } from '#client/shared/page/Failure.tsx'
import { Waiting } from '#client/ui/Notice.tsx'

type MessagesProps = { readonly answer: Answer<OverviewQuery>; readonly graph: Graph }

/** Over the picture, which stays: what is being fetched or what failed, and of which day the picture still is. */
export function Messages({ answer, graph }: MessagesProps) {
  const { t } = useTranslation('explore')
  const language = useLanguage()
  const isOld = answer.isOld && (answer.isSlow || answer.error !== null)
  return (
    <div className={css.messages}>
      <PickOther />
      {isOld && <p className={css.old}>{t('plate.stillOf', { date: formatDate(graph.asOf, language) })}</p>}
      {answer.isSlow && <Waiting what={t('plate.loading')} onCancel={answer.cancel} />}
      {answer.error && <Failure error={answer.error} onRetry={answer.retry} />}
    </div>
  )
}
