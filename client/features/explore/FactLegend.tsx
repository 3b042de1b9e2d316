import { useTranslation } from 'react-i18next'
import { shownFacts } from '#client/canvas/shownFacts.ts'
import type { CanvasFact, CanvasFacts } from '#client/canvas/types.ts'
import css from '#client/features/explore/Rail.module.css'
import { formatNumber } from '#client/i18n/format.ts'
import { useLanguage } from '#client/i18n/language.ts'
import { Section } from '#client/ui/Section.tsx'
import type { Visible } from '#client/view/visible.ts'

type FactLegendProps = { readonly facts: CanvasFacts | null; readonly visible: Visible }

const labels = ['Agreement', 'Activity'] as const

/** The marks of agreements and activities with shown / total of what ties the canvas. */
export function FactLegend({ facts, visible }: FactLegendProps) {
  const { t } = useTranslation(['opened', 'words'])
  const language = useLanguage()
  if (!facts) return null
  const shown = shownFacts(facts, visible).map(({ fact }) => fact)
  const of = (list: readonly CanvasFact[], label: string) => list.filter((fact) => fact.label === label).length
  const several = shown.filter((fact) => fact.organizationIds.length + fact.otherOrganizations > 1).length
  return (
    <Section title={t('opened:legend')} note={t('opened:shownOfTotal')}>
      <ul className={css.rows} data-testid="fact-legend">
        {labels.map((label) => (
          <li key={label} className={css.row}>
            <span className={css.mark}>
              <FactSample label={label} />
            </span>
            <span className={css.label}>{t(`words:label.${label}`)}</span>
            <span className={css.count}>
              <b>{formatNumber(of(shown, label), language)}</b> / {formatNumber(of(facts.facts, label), language)}
            </span>
          </li>
        ))}
      </ul>
      <p className={css.remark}>{t('opened:full')}</p>
      {several > 0 && <p className={css.remark}>{t('opened:several', { count: several })}</p>}
      {facts.leftOut > 0 && (
        <p className={css.remark}>{t('opened:leftOut', { left: facts.leftOut, total: facts.total })}</p>
      )}
    </Section>
  )
}

/** Full and hollow, as on the canvas. */
function FactSample({ label }: { readonly label: (typeof labels)[number] }) {
  const d = label === 'Agreement' ? 'M-3-4h6v8h-6z' : 'M0-4.4L4.4 0L0 4.4L-4.4 0z'
  return (
    <svg width="24" height="12" viewBox="-6 -6 24 12" aria-hidden>
      <path d={d} fill="var(--ink2)" stroke="var(--ink2)" />
      <path d={d} transform="translate(12 0)" fill="none" stroke="var(--ink2)" />
    </svg>
  )
}
