import { useTranslation } from 'react-i18next'
import css from '#client/features/explore/rail/Rail.module.css'
import { formatNumber } from '#client/i18n/format.ts'
import { useLanguage } from '#client/i18n/language.ts'
import { Section } from '#client/ui/Section.tsx'
import { type Bridges, MOST_BRIDGES } from '#client/view/bridges.ts'

/** What dashes mean where a kind is hidden: no ties, and counted apart from them. */
export function BridgeLegend({ bridges }: { readonly bridges: Bridges }) {
  const { t } = useTranslation('structure')
  const language = useLanguage()
  if (bridges.total === 0) return null
  const total = formatNumber(bridges.total, language)
  return (
    <Section title={t('bridge.title')} note={t('bridge.note')}>
      <p className={css.row} data-testid="bridge-legend">
        <span className={css.mark}>
          <svg width="28" height="8" viewBox="0 0 28 8" aria-hidden>
            <line x1="1" x2="27" y1="4" y2="4" stroke="var(--edge)" strokeWidth="1.2" strokeDasharray="5 4" />
          </svg>
        </span>
        <span className={css.label}>{t('bridge.label')}</span>
        <span className={css.count}>
          <b>{formatNumber(bridges.drawn.length, language)}</b> / {bridges.isMore ? `≥ ${total}` : total}
        </span>
      </p>
      <p className={css.remark}>{t('bridge.sentence', { most: MOST_BRIDGES })}</p>
    </Section>
  )
}
