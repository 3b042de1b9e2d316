import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Overview } from '#client/features/explore/queries/useOverview.ts'
import css from '#client/features/explore/rail/Rail.module.css'
import { useFactWords } from '#client/features/explore/words/useFactWords.ts'
import type { FactFilter, FactKey } from '#client/generated/graphql.ts'
import { formatNumber } from '#client/i18n/format.ts'
import { useLanguage } from '#client/i18n/language.ts'
import { Section } from '#client/ui/Section.tsx'
import { viewStore } from '#client/view/viewStore.ts'

type Facet = Overview['facets'][number]
type FactFiltersProps = { readonly facets: readonly Facet[]; readonly facts: FactFilter }

/** Kinds of which "none at all" is a question, too: activities without agreements, and the other way round. */
const canBeNone: readonly FactKey[] = ['agreementKinds', 'activityKinds']

/** Filters that change what a tie is made of: each choice is one question to the server and one step of undo. */
export const FactFilters = memo(function FactFilters({ facets, facts }: FactFiltersProps) {
  const { t } = useTranslation('explore')
  const isSet = Object.values(facts).some((part) => part !== null && part !== undefined)
  return (
    <Section title={t('factFilters.title')} note={isSet ? <ClearFacts /> : t('filters.none')}>
      <UnitScopes facts={facts} />
      {facets
        .filter(({ values }) => values.length > 0)
        .map((facet) => (
          <FactGroup key={facet.key} facet={facet} facts={facts} />
        ))}
    </Section>
  )
})

function ClearFacts() {
  const { t } = useTranslation('explore')
  return (
    <button type="button" className="text-link" onClick={() => viewStore.getState().setFacts({}, 'all')}>
      {t('factFilters.clear')}
    </button>
  )
}

/** Units as records name them, or as the unit they count with: a way to count, which takes nothing away. */
function UnitScopes({ facts }: { readonly facts: FactFilter }) {
  const { t } = useTranslation('explore')
  const chosen = facts.unit ?? 'named'
  return (
    <fieldset className={css.scopes}>
      <legend>{t('factFilters.unit')}</legend>
      {(['named', 'top'] as const).map((unit) => (
        <label key={unit}>
          <input
            type="radio"
            name="unit-scope"
            checked={chosen === unit}
            onChange={() =>
              viewStore.getState().setFacts(withPart(facts, 'unit', unit === 'top' ? unit : null), 'unit')
            }
          />
          {t(`factFilters.scope.${unit}`)}
        </label>
      ))}
    </fieldset>
  )
}

function FactGroup({ facet, facts }: { readonly facet: Facet; readonly facts: FactFilter }) {
  const { t } = useTranslation('explore')
  const { key, values } = facet
  const chosen: readonly string[] | null = facts[key] ?? null
  return (
    <details className={css.fold} data-facts={key}>
      <summary>
        {t(`factFilters.part.${key}`)}
        <span className={css.count}>
          {chosen ? values.filter(({ value }) => chosen.includes(value)).length : values.length} / {values.length}
        </span>
      </summary>
      <ul className={css.rows}>
        {values.map((value) => (
          <FactRow key={value.value} {...{ facet, value, facts }} />
        ))}
        {canBeNone.includes(key) && (
          <li>
            <label className={css.check}>
              <input
                type="checkbox"
                checked={chosen?.length === 0}
                onChange={() => choose(facts, key, chosen?.length === 0 ? null : [])}
              />
              <span>{t(`factFilters.none.${key as 'agreementKinds' | 'activityKinds'}`)}</span>
            </label>
          </li>
        )}
      </ul>
    </details>
  )
}

type FactRowProps = { readonly facet: Facet; readonly value: Facet['values'][number]; readonly facts: FactFilter }

function FactRow({ facet, value, facts }: FactRowProps) {
  const { t } = useTranslation('explore')
  const language = useLanguage()
  const wordOf = useFactWords([facet])
  const chosen: readonly string[] = facts[facet.key] ?? []
  const { text, lang } = wordOf(facet.key, value.value)
  const isChosen = chosen.includes(value.value)
  const next = isChosen ? chosen.filter((one) => one !== value.value) : [...chosen, value.value]
  return (
    <li>
      <label className={css.check} title={t('factFilters.ifAllowed', { count: value.ifAllowed })}>
        <input
          type="checkbox"
          checked={isChosen}
          data-fact={value.value}
          onChange={() => choose(facts, facet.key, next.length === 0 ? null : next)}
        />
        <span lang={lang}>{text}</span>
        <span className={css.count}>
          <b>{formatNumber(value.counted, language)}</b> / {formatNumber(value.total, language)}
        </span>
      </label>
    </li>
  )
}

function choose(facts: FactFilter, key: FactKey, values: readonly string[] | null): void {
  viewStore.getState().setFacts(withPart(facts, key, values), key)
}

/** The same filter with another part; null: any value. */
export function withPart(facts: FactFilter, part: keyof FactFilter, value: unknown): FactFilter {
  const { [part]: _, ...others } = facts
  return value === null ? others : { ...others, [part]: value }
}
