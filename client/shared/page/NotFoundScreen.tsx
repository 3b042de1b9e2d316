import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { PlainPage } from '#client/ui/PlainPage.tsx'

export function NotFoundScreen() {
  const { t } = useTranslation('app')
  return (
    <PlainPage title={t('missing.title')} text={t('missing.text')}>
      <Link href="/">{t('missing.home')}</Link>
      <Link href="/explore">{t('nav.explore')}</Link>
    </PlainPage>
  )
}
