import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { groupBy } from '#client/features/explore/actions/groupActions.ts'
import { withPart } from '#client/features/explore/filters/FactFilters.tsx'
import { useShapeChips } from '#client/features/explore/filters/useShapeChips.ts'
import type { Overview } from '#client/features/explore/queries/useOverview.ts'
import css from '#client/features/explore/rail/Rail.module.css'
import { nameOfKind } from '#client/features/explore/words/stepWords.ts'
import { useFactWords } from '#client/features/explore/words/useFactWords.ts'
import type { FactKey } from '#client/generated/graphql.ts'
import { showHidden } from '#client/graph/hide.ts'
import { useLanguage } from '#client/i18n/language.ts'
import { activeFilters, noFilters } from '#client/view/filters.ts'
import { isGrouped } from '#client/view/grouping.ts'
import { keysOfList } from '#client/view/store/choice.ts'
import type { View } from '#client/view/types.ts'
import { viewStore } from '#client/view/viewStore.ts'

type ChipsProps = { readonly view: View; readonly facets: Overview['facets'] }
type Chip = { readonly id: string; readonly text: string; readonly remove: () => void }

/** What is set, each to be taken off again: kinds that are hidden, "only these", and which facts count. */
export const Chips = memo(function Chips({ view, facets }: ChipsProps) {
  const { t } = useTranslation('explore')
  const chips = useChips(view, facets)
  if (chips.length === 0) return null
  return (
    <ul className={css.chips} aria-label={t('chips.label')} data-testid="chips">
      {chips.map(({ id, text, remove }) => (
        <li key={id}>
          <button
            type="button"
            className={css.chip}
            data-chip={id}
            title={t('chips.remove', { what: text })}
            onClick={remove}
          >
            <span>{text}</span>
            <span aria-hidden>×</span>
          </button>
        </li>
      ))}
      <li>
        <button type="button" className="text-link" onClick={clearAll}>
          {t('chips.clear')}
        </button>
      </li>
    </ul>
  )
})

function useChips(view: View, facets: Overview['facets']): readonly Chip[] {
  const { t } = useTranslation(['explore', 'words', 'structure'])
  const language = useLanguage()
  const wordOf = useFactWords(facets)
  const { dayGraph, act, setFacts, setStrategicOnly, toggleHidden } = viewStore.getState()
  const { by, made } = view.grouping
  const grouped = {
    id: 'grouping',
    text: [
      ...(by === 'none' ? [] : [t('structure:group.chip', { by: t(`structure:group.by.${by}`) })]),
      ...(made.length === 0 ? [] : [t('structure:group.chipMade', { count: made.length })]),
    ].join(t('explore:comma')),
    remove: () => void groupBy('none'),
  }
  const shape = useShapeChips(view.shape)
  const kindName = (key: string) => nameOfKind(key, { t, language, dayGraph })
  const listed = (words: readonly string[]) => words.join(t('explore:comma'))
  const { only, facts } = view
  const lists = activeFilters({ ...noFilters, ...only }).flatMap((key): readonly Chip[] => {
    if (key === 'place' || key === 'strategicOnly') return []
    const text = t('explore:chips.only', { what: listed(keysOfList(key, only[key] ?? []).map(kindName)) })
    return [
      {
        id: key,
        text,
        remove: () =>
          act({ key: 'loosen', values: {} }, (now) => ({ ...now, filters: { ...now.filters, [key]: null } })),
      },
    ]
  })
  const kinds = [...view.hidden].map((key) => ({
    id: key,
    text: t('explore:chips.without', { what: kindName(key) }),
    remove: () => toggleHidden(key),
  }))
  const nodes = {
    id: 'nodes',
    text: t('explore:chips.nodes', { count: view.hiddenNodes.size }),
    remove: () => act({ key: 'showHidden', values: {} }, (now) => ({ ...now, content: showHidden(now.content) })),
  }
  const strategic = { id: 'strategic', text: t('words:strategic'), remove: () => setStrategicOnly(false) }
  const asked = facets.flatMap(({ key }: { readonly key: FactKey }): readonly Chip[] => {
    const values = facts[key]
    if (!values) return []
    const what =
      values.length === 0 ? t('explore:chips.nothing') : listed(values.map((value) => wordOf(key, value).text))
    const text = t('explore:chips.fact', { part: t(`explore:factFilters.part.${key}`), what })
    return [{ id: key, text, remove: () => setFacts(withPart(facts, key, null), key) }]
  })
  const top = {
    id: 'unit',
    text: t('explore:factFilters.scope.top'),
    remove: () => setFacts(withPart(facts, 'unit', null), 'unit'),
  }
  return [
    ...(view.strategicOnly ? [strategic] : []),
    ...lists,
    ...kinds,
    ...(view.hiddenNodes.size > 0 ? [nodes] : []),
    ...shape,
    ...(isGrouped(view.grouping) ? [grouped] : []),
    ...asked,
    ...(facts.unit === 'top' ? [top] : []),
  ]
}

/** Everything that hides in one step, and the fact filter in another: the second one is asked of the server. */
function clearAll(): void {
  const { showAll, setFacts, facts } = viewStore.getState()
  showAll()
  if (Object.keys(facts).length > 0) setFacts({}, 'all')
}
