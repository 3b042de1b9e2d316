import { useTranslation } from 'react-i18next'
import css from '#client/ui/Notice.module.css'

type NoticeProps = {
  readonly title: string
  readonly text: string
  /** What can be done about it, if anything. */
  readonly action?: { readonly label: string; readonly run: () => void } | undefined
}

/** What failed, in words, beside what is still there, and what can be done. */
export function Notice({ title, text, action }: NoticeProps) {
  return (
    <div className={css.notice} role="alert">
      <p className={css.title}>{title}</p>
      <p>{text}</p>
      {action && (
        <button type="button" className={css.button} onClick={action.run}>
          {action.label}
        </button>
      )}
    </div>
  )
}

type WaitingProps = { readonly what: string; readonly onCancel: () => void }

/** The thin bar of a question that takes longer than 400 ms: what is fetched, and a way out. */
export function Waiting({ what, onCancel }: WaitingProps) {
  const { t } = useTranslation('app')
  return (
    <div className={css.waiting} role="status">
      <span className={css.line} />
      <span className={css.words}>{t('waiting', { what })}</span>
      <button type="button" className={css.link} onClick={onCancel}>
        {t('cancel')}
      </button>
    </div>
  )
}

/** Nothing to list, in a sentence. */
export function Empty({ children }: { readonly children: string }) {
  return <p className={css.empty}>{children}</p>
}
