import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '#client/api/useQuestion.ts'
import { Failure } from '#client/shared/page/Failure.tsx'
import css from '#client/shared/page/PageFrame.module.css'
import { Waiting } from '#client/ui/Notice.tsx'

type PageFrameProps<Data> = { readonly answer: Answer<Data>; readonly children: (data: Data) => ReactNode }

/** Waiting and failing are the same on every page; what was loaded stays. */
export function PageFrame<Data>({ answer, children }: PageFrameProps<Data>) {
  const { t } = useTranslation('pages')
  return (
    <main className={css.page} aria-busy={answer.isLoading}>
      {answer.isSlow && <Waiting what={t('loading')} onCancel={answer.cancel} />}
      {answer.error && <Failure error={answer.error} onRetry={answer.retry} />}
      {answer.data && children(answer.data)}
    </main>
  )
}
