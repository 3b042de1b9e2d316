import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import css from '#client/features/data/CountLink.module.css'
import { formatNumber } from '#client/i18n/format.ts'
import { useLanguage } from '#client/i18n/language.ts'

type CountLinkProps = { readonly href: string; readonly count: number; readonly what: string }

export function CountLink({ href, count, what }: CountLinkProps) {
  const { t } = useTranslation('app')
  const language = useLanguage()
  const figure = formatNumber(count, language)
  const words = t('openList', { what, count: figure })
  return (
    <Link href={href} className={css.count} title={words} aria-label={words}>
      {figure}
    </Link>
  )
}
