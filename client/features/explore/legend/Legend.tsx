import { memo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { LensCoverage } from '#client/features/explore/lenses/LensCoverage.tsx'
import { LensLegend } from '#client/features/explore/lenses/LensLegend.tsx'
import { LensPicker } from '#client/features/explore/lenses/LensPicker.tsx'
import type { EvidenceAnswer } from '#client/features/explore/lenses/useLens.ts'
import { LegendRow } from '#client/features/explore/rail/LegendRow.tsx'
import css from '#client/features/explore/rail/Rail.module.css'
import { sectorValues, tieStateValues } from '#client/generated/kinds.ts'
import type { Graph } from '#client/graph/types.ts'
import { Mark, TickSample, TieSample, UnitMark } from '#client/shared/entity/Mark.tsx'
import { Section } from '#client/ui/Section.tsx'
import { PLAIN_LENS } from '#client/view/lenses/lenses.ts'
import { noTally, type Tally } from '#client/view/tally.ts'
import type { LegendKey, View } from '#client/view/types.ts'
import type { Visible } from '#client/view/visible.ts'

const sectorKeys: readonly LegendKey[] = sectorValues.map((sector) => `sector:${sector}` as const)
const tieKeys: readonly LegendKey[] = tieStateValues.map((state) => `tie:${state}` as const)

type LegendProps = {
  readonly graph: Graph
  readonly view: View
  readonly visible: Visible
  /** The facts behind the nodes, where the lens asked for them. */
  readonly evidence: EvidenceAnswer | null
}

type RowMore = { readonly group?: readonly LegendKey[]; readonly rule?: string }

/** What the marks and lines mean, with shown / total. A click hides the kind, Alt-click leaves only it. */
export const Legend = memo(function Legend({ graph, view, visible, evidence }: LegendProps) {
  const { t } = useTranslation(['explore', 'words'])
  const isPlain = view.lens === PLAIN_LENS
  const of = (key: LegendKey): Tally => visible.counts.get(key) ?? noTally
  const missing = [
    ...(isPlain ? sectorValues : [])
      .filter((sector) => sector !== 'not_stated' && of(`sector:${sector}`).total === 0)
      .map(sectorName),
    ...tieStateValues.filter((state) => of(`tie:${state}`).total === 0).map(tieName),
  ]
  return (
    <Section title={t('explore:legend.title')} note={t('explore:shownOfTotal')}>
      <LensPicker graph={graph} chosen={view.lens} />
      {!isPlain && <LensLegend reading={visible.reading} view={view} />}
      {evidence && <LensCoverage lens={view.lens} partners={visible.organizations} evidence={evidence} />}
      <ul className={css.rows}>
        <LegendRow entry="departments" count={visible.topUnits} view={view} label={t('explore:units')}>
          <UnitMark />
        </LegendRow>
        {(isPlain ? sectorValues : []).map((sector) =>
          row(`sector:${sector}`, sectorName(sector), <Mark sector={sector} />, { group: sectorKeys }),
        )}
        {isPlain &&
          row('consortia', t('explore:legend.consortia'), <Mark sector="academia" label="Consortium" size={13} />)}
      </ul>
      <ul className={css.rows}>
        {tieStateValues.map((state) => {
          const more = { group: tieKeys, rule: t(`words:tieRule.${state}`) }
          return row(`tie:${state}`, tieName(state), <TieSample state={state} />, more)
        })}
        {row('whole-university', t('explore:legend.wholeUniversity'), <TickSample />)}
        {row('unit-not-stated', t('explore:legend.unitNotStated'), <TickSample hollow />)}
      </ul>
      {missing.length > 0 && (
        <p className={css.remark}>{t('explore:legend.missing', { names: missing.join(t('explore:comma')) })}</p>
      )}
      <SizeKey />
    </Section>
  )

  /** None for a kind of which there is nothing. */
  function row(entry: LegendKey, label: string, sample: ReactNode, more: RowMore = {}): ReactNode {
    const count = of(entry)
    return (
      count.total > 0 && (
        <LegendRow key={entry} {...{ entry, count, view, label }} {...more}>
          {sample}
        </LegendRow>
      )
    )
  }

  function sectorName(sector: (typeof sectorValues)[number]): string {
    return t(`words:sector.${sector}`)
  }

  function tieName(state: (typeof tieStateValues)[number]): string {
    return t(`explore:legend.tie.${state}`)
  }
})

/** Area = number of ties: 1, 3 and 6 as they are drawn at zoom 1. */
function SizeKey() {
  const { t } = useTranslation('explore')
  const sizes = [1, 3, 6].map((ties) => ({ ties, r: Math.max(2.5, 3.15 * Math.sqrt(ties)) }))
  return (
    <div className={css.sizes}>
      <svg width="64" height="18" viewBox="0 0 64 18" aria-hidden>
        {sizes.map(({ ties, r }, index) => (
          <circle key={ties} cx={8 + index * 20} cy="9" r={r} fill="none" stroke="var(--ink2)" />
        ))}
      </svg>
      <span>{t('legend.size')}</span>
    </div>
  )
}
