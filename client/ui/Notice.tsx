import { useTranslation } from 'react-i18next'
import css from '#client/ui/Notice.module.css'

type NoticeProps = {
  readonly title: string
  readonly text: string
  /** What can be done about it, if anything. */
  readonly action?: { readonly label: string; readonly run: () => void } | undefined
}

/** What failed, in words, and what can be done about it. */
export function Notice({ title, text, action }: NoticeProps) {
  return (
    <div className={css.notice} role="alert">
      <p className={css.title}>{title}</p>
      <p>{text}</p>
      {action && (
        <button type="button" className={`framed ${css.button}`} onClick={action.run}>
          {action.label}
        </button>
      )}
    </div>
  )
}

type WaitingProps = { readonly what: string; readonly onCancel: () => void }

/** The thin bar of a request that takes longer than 400 ms: what is being loaded, and a way to cancel. */
export function Waiting({ what, onCancel }: WaitingProps) {
  const { t } = useTranslation('app')
  return (
    <div className={css.waiting} role="status">
      <span className={css.line} />
      <span className={css.words}>{t('waiting', { what })}</span>
      <button type="button" className="text-link" onClick={onCancel}>
        {t('cancel')}
      </button>
    </div>
  )
}

export function Empty({ children }: { readonly children: string }) {
  return <p className={css.empty}>{children}</p>
}
