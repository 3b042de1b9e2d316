import { useTranslation } from 'react-i18next'
import { impliedPairs, MOST_PAIRS } from '#client/canvas/engine/facts/impliedPairs.ts'
import { type ShownFact, shownFacts } from '#client/canvas/engine/facts/shownFacts.ts'
import type { CanvasFact, CanvasFacts } from '#client/canvas/engine/types.ts'
import { arrange } from '#client/features/explore/actions/canvasActions.ts'
import css from '#client/features/explore/rail/Rail.module.css'
import { RowText } from '#client/features/explore/rail/RowText.tsx'
import { Section } from '#client/ui/Section.tsx'
import type { View } from '#client/view/types.ts'
import type { Visible } from '#client/view/visible.ts'

type FactLegendProps = {
  readonly facts: CanvasFacts | null
  readonly visible: Visible
  readonly view: Pick<View, 'arrangement'>
}

const labels = ['Agreement', 'Activity'] as const

/** The marks of agreements and activities with shown / total of what ties the canvas. */
export function FactLegend({ facts, visible, view }: FactLegendProps) {
  const { t } = useTranslation(['opened', 'words'])
  if (!facts) return null
  const drawn = shownFacts(facts, visible)
  const shown = drawn.map(({ fact }) => fact)
  const of = (list: readonly CanvasFact[], label: string) => list.filter((fact) => fact.label === label).length
  const several = shown.filter((fact) => fact.organizationIds.length + fact.otherOrganizations > 1).length
  return (
    <Section title={t('opened:legend')} note={t('opened:shownOfTotal')}>
      <ul className={css.rows} data-testid="fact-legend">
        {labels.map((label) => (
          <li key={label} className={css.row} data-legend={`fact:${label}`}>
            <RowText
              mark={<FactSample label={label} />}
              label={t(`words:label.${label}`)}
              shown={of(shown, label)}
              total={of(facts.facts, label)}
            />
          </li>
        ))}
      </ul>
      <p className={css.remark}>{t('opened:full')}</p>
      {several > 0 && <p className={css.remark}>{t('opened:several', { count: several })}</p>}
      <PairsRow facts={drawn} isShown={view.arrangement.impliedPairs === 'shown'} />
      {facts.leftOut > 0 && (
        <p className={css.remark}>{t('opened:leftOut', { left: facts.leftOut, total: facts.total })}</p>
      )}
    </Section>
  )
}

/** Pairs that agreements of several partners imply, drawn on demand; they are in no count of ties. */
function PairsRow({ facts, isShown }: { readonly facts: readonly ShownFact[]; readonly isShown: boolean }) {
  const { t } = useTranslation('opened')
  const total = impliedPairs(facts).length
  if (total === 0) return null
  const drawn = isShown ? Math.min(total, MOST_PAIRS) : 0
  return (
    <>
      <button
        type="button"
        className={css.row}
        aria-pressed={isShown}
        data-legend="implied-pairs"
        onClick={() => arrange({ impliedPairs: isShown ? 'hidden' : 'shown' })}
      >
        <RowText mark={pairSample} label={t('pairs')} shown={drawn} total={total} />
      </button>
      {isShown && <p className={css.remark}>{t('pairsHint')}</p>}
      {isShown && drawn < total && <p className={css.remark}>{t('pairsMost', { count: drawn, total })}</p>}
    </>
  )
}

const pairSample = (
  <svg width="24" height="12" viewBox="0 0 24 12" aria-hidden>
    <path d="M1 6h22" fill="none" stroke="var(--tie-grey)" strokeDasharray="2 4" />
  </svg>
)

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
