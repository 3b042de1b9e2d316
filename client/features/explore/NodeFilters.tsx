import { useTranslation } from 'react-i18next'
import { LegendRow } from '#client/features/explore/LegendRow.tsx'
import css from '#client/features/explore/Rail.module.css'
import { isHatched, partnershipStates, stateFill } from '#client/features/explore/stateFill.ts'
import type { Graph } from '#client/graph/types.ts'
import { useLanguage } from '#client/i18n/language.ts'
import { nameOf } from '#client/i18n/nameOf.ts'
import { Swatch } from '#client/ui/Bar.tsx'
import { Section } from '#client/ui/Section.tsx'
import type { LegendKey, View } from '#client/view/types.ts'
import { viewStore } from '#client/view/viewStore.ts'
import { noTally } from '#client/view/tally.ts'
import type { Visible } from '#client/view/visible.ts'

const stateKeys: readonly LegendKey[] = partnershipStates.map((state) => `state:${state}` as const)

type NodeFiltersProps = { readonly graph: Graph; readonly view: View; readonly visible: Visible }

/** Filters that only hide: partnership state and region. What a tie is made of does not change. */
export function NodeFilters({ graph, view, visible }: NodeFiltersProps) {
  const { t } = useTranslation(['explore', 'words'])
  const language = useLanguage()
  const regionKeys: readonly LegendKey[] = graph.regions.map((region) => `region:${region.id}` as const)
  const drawn = graph.regions.filter((region) => (visible.counts.get(`region:${region.id}`)?.total ?? 0) > 0)
  const empty = graph.regions.filter((region) => !drawn.includes(region))
  const isFiltered = view.hidden.size > 0 || view.strategicOnly
  return (
    <Section title={t('explore:filters.title')} note={<FilterSummary isFiltered={isFiltered} />}>
      <h3 className={css.group}>{t('explore:filters.state')}</h3>
      <ul className={css.rows}>
        {partnershipStates.map((state) => (
          <LegendRow
            key={state}
            entry={`state:${state}`}
            group={stateKeys}
            count={visible.counts.get(`state:${state}`) ?? noTally}
            view={view}
            label={t(`words:partnershipState.${state}`)}
          >
            <Swatch fill={stateFill[state]} hatched={isHatched(state)} />
          </LegendRow>
        ))}
      </ul>
      <p className={css.remark}>{t('explore:filters.hatched')}</p>
      <details className={css.fold}>
        <summary>
          {t('explore:filters.region')}
          <span className={css.count}>
            {drawn.length} / {graph.regions.length}
          </span>
        </summary>
        <ul className={css.rows}>
          {drawn.map((region) => (
            <LegendRow
              key={region.id}
              entry={`region:${region.id}`}
              group={regionKeys}
              count={visible.counts.get(`region:${region.id}`) ?? noTally}
              view={view}
              {...asLabel(nameOf(region.names, language))}
            />
          ))}
        </ul>
        {empty.length > 0 && (
          <p className={css.remark}>
            {t('explore:filters.emptyRegions', {
              names: empty.map((region) => nameOf(region.names, language).text).join(t('explore:comma')),
            })}
          </p>
        )}
      </details>
    </Section>
  )
}

function FilterSummary({ isFiltered }: { readonly isFiltered: boolean }) {
  const { t } = useTranslation('explore')
  if (!isFiltered) return t('filters.none')
  return (
    <button type="button" className={css.link} onClick={() => viewStore.getState().showAll()}>
      {t('filters.showAll')}
    </button>
  )
}

function asLabel({ text, lang }: { text: string; lang: string }): { label: string; lang: string } {
  return { label: text, lang }
}
