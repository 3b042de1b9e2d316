import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import css from '#client/shared/page/NotFoundScreen.module.css'

/** An address that leads nowhere: said in a sentence, with the ways back. */
export function NotFoundScreen() {
  const { t } = useTranslation('app')
  return (
    <main className={css.page}>
      <h1>{t('missing.title')}</h1>
      <p>{t('missing.text')}</p>
      <p>
        <Link href="/">{t('missing.home')}</Link>
        <Link href="/explore">{t('nav.explore')}</Link>
      </p>
    </main>
  )
}
