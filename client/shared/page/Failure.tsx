import { useTranslation } from 'react-i18next'
import type { AskError } from '#client/api/AskError.ts'
import { displayError } from '#client/api/displayError.ts'
import { Notice } from '#client/ui/Notice.tsx'

export function Failure({ error, onRetry }: { readonly error: AskError; readonly onRetry: () => void }) {
  const { t } = useTranslation('app')
  const shown = displayError(error)
  return <Notice title={t(shown.titleKey)} text={t(shown.textKey, { ...shown.values })} action={actionOf()} />

  function actionOf() {
    if (shown.reload) return { label: t('loadNew'), run: () => window.location.reload() }
    return shown.retry ? { label: t('retry'), run: onRetry } : undefined
  }
}
