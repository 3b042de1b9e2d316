import { useTranslation } from 'react-i18next'
import css from '#client/features/explore/rail/Rail.module.css'
import { RowText } from '#client/features/explore/rail/RowText.tsx'
import { formatNumber } from '#client/i18n/format.ts'
import { useLanguage } from '#client/i18n/language.ts'
import { Section } from '#client/ui/Section.tsx'
import { type Bridges, MOST_BRIDGES } from '#client/view/bridges.ts'

/** What dashes mean where a kind is hidden: no ties, and counted apart from them. */
export function BridgeLegend({ bridges }: { readonly bridges: Bridges }) {
  const { t } = useTranslation('structure')
  const language = useLanguage()
  if (bridges.total === 0) return null
  return (
    <Section title={t('bridge.title')} note={t('bridge.note')}>
      <p className={css.row} data-testid="bridge-legend">
        <RowText
          mark={
            <svg width="28" height="8" viewBox="0 0 28 8" aria-hidden>
              <line x1="1" x2="27" y1="4" y2="4" stroke="var(--edge)" strokeWidth="1.2" strokeDasharray="5 4" />
            </svg>
          }
          label={t('bridge.label')}
          shown={bridges.drawn.length}
          total={bridges.isMore ? `≥ ${formatNumber(bridges.total, language)}` : bridges.total}
        />
      </p>
      <p className={css.remark}>{t('bridge.sentence', { most: MOST_BRIDGES })}</p>
    </Section>
  )
}
