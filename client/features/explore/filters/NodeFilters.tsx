import { memo, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ShapeFilters } from '#client/features/explore/filters/ShapeFilters.tsx'
import { LegendRow } from '#client/features/explore/rail/LegendRow.tsx'
import css from '#client/features/explore/rail/Rail.module.css'
import { departmentKindValues } from '#client/generated/kinds.ts'
import type { Graph } from '#client/graph/types.ts'
import { holdsTyped } from '#client/i18n/holdsTyped.ts'
import { useLanguage } from '#client/i18n/language.ts'
import { nameOf } from '#client/i18n/nameOf.ts'
import { isHatched, partnershipStates, stateFill } from '#client/shared/entity/stateFill.ts'
import { Swatch } from '#client/ui/Bar.tsx'
import { useTyped } from '#client/ui/composing.ts'
import { Section } from '#client/ui/Section.tsx'
import { noLists } from '#client/view/filters.ts'
import { isShaped } from '#client/view/shape.ts'
import { noTally } from '#client/view/tally.ts'
import type { LegendKey, View } from '#client/view/types.ts'
import { viewStore } from '#client/view/viewStore.ts'
import type { Visible } from '#client/view/visible.ts'

/** So many rows are looked through by eye; above it there is a box to search them. */
const FEW = 12

type NodeFiltersProps = { readonly graph: Graph; readonly view: View; readonly visible: Visible }
type Row = {
  readonly entry: LegendKey
  readonly rule?: string
  readonly label: string
  readonly lang?: string
  readonly sample?: ReactNode
}

/** Filters that only hide: what a tie is made of does not change. */
export const NodeFilters = memo(function NodeFilters({ graph, view, visible }: NodeFiltersProps) {
  const { t } = useTranslation(['explore', 'words'])
  const language = useLanguage()
  const named = (entry: LegendKey, names: Graph['regions'][number]['names']): Row => {
    const { text, lang } = nameOf(names, language)
    return { entry, label: text, lang }
  }
  const states = partnershipStates.map(
    (state): Row => ({
      entry: `state:${state}`,
      label: t(`words:partnershipState.${state}`),
      rule: t(`words:partnershipRule.${state}`),
      sample: <Swatch fill={stateFill[state]} hatched={isHatched(state)} />,
    }),
  )
  const regions = graph.regions.map((region) => named(`region:${region.id}`, region.names))
  const countries = graph.countries.map((country) => named(`country:${country.code}`, country.names))
  const multinational: Row = { entry: 'country:none', label: t('words:place.multinational') }
  const kinds = departmentKindValues.map(
    (kind): Row => ({ entry: `kind:${kind}`, label: t(`words:departmentKind.${kind}`) }),
  )
  const shared = { view, visible }
  const isFiltered =
    view.hidden.size > 0 ||
    view.strategicOnly ||
    view.hiddenNodes.size > 0 ||
    isShaped(view.shape) ||
    (view.only !== noLists && Object.values(view.only).some((list) => list !== null))
  return (
    <Section title={t('explore:filters.title')} note={<FilterSummary isFiltered={isFiltered} />}>
      <h3 className={css.group}>{t('explore:filters.state')}</h3>
      <Rows {...shared} rows={states} />
      <p className={css.remark} data-testid="state-words">
        {t('explore:filters.hatched')}
        <br />
        {t('explore:filters.livingInForce')}
      </p>
      <Fold {...shared} title={t('explore:filters.region')} rows={regions} />
      <Fold {...shared} title={t('explore:filters.country')} rows={[...countries, multinational]} />
      <Fold {...shared} title={t('explore:filters.kind')} rows={kinds} />
      <ShapeFilters view={view} />
    </Section>
  )
})

type RowsProps = { readonly rows: readonly Row[]; readonly view: View; readonly visible: Visible }

function Rows({ rows, view, visible }: RowsProps) {
  const group = rows.map(({ entry }) => entry)
  return (
    <ul className={css.rows}>
      {rows.map(({ entry, label, lang, rule, sample }) => (
        <LegendRow
          key={entry}
          {...{ entry, group, view, label }}
          {...(lang ? { lang } : {})}
          {...(rule ? { rule } : {})}
          count={visible.counts.get(entry) ?? noTally}
        >
          {sample}
        </LegendRow>
      ))}
    </ul>
  )
}

/** A folded group: how many of its kinds are shown, and what has no record at all. */
function Fold({ title, rows, view, visible }: RowsProps & { readonly title: string }) {
  const { t } = useTranslation('explore')
  const [text, setText] = useState('')
  const totalOf = ({ entry }: Row) => visible.counts.get(entry)?.total ?? 0
  const drawn = rows.filter((row) => totalOf(row) > 0)
  const empty = rows.filter((row) => totalOf(row) === 0 && !row.entry.endsWith(':none'))
  const shown = drawn.filter(({ entry }) => (visible.counts.get(entry)?.shown ?? 0) > 0)
  const typed = useTyped(text, setText)
  const met = drawn.filter(({ label }) => holdsTyped([label], text))
  return (
    <details className={css.fold}>
      <summary>
        {title}
        <span className={css.count}>
          {shown.length} / {drawn.length}
        </span>
      </summary>
      {drawn.length > FEW && (
        <input
          type="search"
          className={css.search}
          aria-label={t('filters.search', { what: title })}
          placeholder={t('filters.search', { what: title })}
          {...typed}
        />
      )}
      <Rows rows={met} view={view} visible={visible} />
      {empty.length > 0 && (
        <p className={css.remark}>
          {t('filters.emptyRegions', { names: empty.map(({ label }) => label).join(t('comma')) })}
        </p>
      )}
    </details>
  )
}

function FilterSummary({ isFiltered }: { readonly isFiltered: boolean }) {
  const { t } = useTranslation('explore')
  if (!isFiltered) return t('filters.none')
  return (
    <button type="button" className="text-link" onClick={() => viewStore.getState().showAll()}>
      {t('filters.showAll')}
    </button>
  )
}
