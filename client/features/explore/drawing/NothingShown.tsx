import { useTranslation } from 'react-i18next'
import { keepAll } from '#client/features/explore/actions/shapeActions.ts'
import css from '#client/features/explore/drawing/Drawing.module.css'
import { withPart } from '#client/features/explore/filters/FactFilters.tsx'
import type { Overview } from '#client/features/explore/queries/useOverview.ts'
import type { FactFilter } from '#client/generated/graphql.ts'
import { showHidden } from '#client/graph/hide.ts'
import type { Graph } from '#client/graph/types.ts'
import { type Loosening, noFilters, whatToLoosen } from '#client/view/filters.ts'
import { isUnit } from '#client/view/legendKeys.ts'
import { anyShape, isShaped } from '#client/view/shape.ts'
import type { View } from '#client/view/types.ts'
import { viewStore } from '#client/view/viewStore.ts'
import { hidingOf, visibleOf } from '#client/view/visible.ts'

type NothingShownProps = { readonly graph: Graph; readonly view: View; readonly facets: Overview['facets'] }

/** Nothing matches: which one switch, filter or legend entry takes most away, with the way to loosen it. */
export function NothingShown({ graph, view, facets }: NothingShownProps) {
  const { t } = useTranslation('explore')
  const partners = [...graph.nodes.values()].filter((node) => !isUnit(node))
  const loosening = whatToLoosen(partners, hidingOf(view))
  const fact = factToLoosen(facets, view.facts)
  if (fact && fact.partnersIfLoosened > (loosening?.brings ?? partners.length))
    return (
      <div className={css.empty}>
        <p>{t('plate.empty')}</p>
        <button
          type="button"
          className={`framed ${css.loosen}`}
          onClick={() => viewStore.getState().setFacts(withPart(view.facts, fact.key, null), fact.key)}
        >
          {t('plate.loosen.facts', { part: t(`factFilters.part.${fact.key}`), count: fact.partnersIfLoosened })}
        </button>
      </div>
    )
  const unshaped = isShaped(view.shape) ? visibleOf(graph, { ...view, shape: anyShape }).organizations.length : 0
  if (unshaped > 0)
    return (
      <div className={css.empty}>
        <p>{t('plate.empty')}</p>
        <button type="button" className={`framed ${css.loosen}`} onClick={keepAll}>
          {t('plate.loosen.shape', { count: unshaped })}
        </button>
      </div>
    )
  const key = loosening ? wordOf(loosening) : 'all'
  return (
    <div className={css.empty}>
      <p>{t('plate.empty')}</p>
      <button type="button" className={`framed ${css.loosen}`} onClick={() => loosen(key, loosening)}>
        {t(`plate.loosen.${key}`, { count: loosening?.brings ?? partners.length })}
      </button>
    </div>
  )
}

/** The part of the fact filter without which most partners would have a tie. */
function factToLoosen(facets: Overview['facets'], facts: FactFilter): Overview['facets'][number] | null {
  const set = facets.filter(({ key }) => facts[key])
  return set.toSorted((a, b) => b.partnersIfLoosened - a.partnersIfLoosened)[0] ?? null
}

type Way = 'place' | 'strategic' | 'legend' | 'nodes' | 'list' | 'all'

function wordOf({ key }: Loosening): Way {
  if (key === 'place' || key === 'legend' || key === 'nodes') return key
  return key === 'strategicOnly' ? 'strategic' : 'list'
}

/** One step, whatever it takes. */
function loosen(way: Way, loosening: Loosening | null): void {
  viewStore.getState().act({ key: 'loosen', values: {} }, (now) => {
    const { filters, content } = now
    if (way === 'place') return { ...now, filters: { ...filters, place: 'both' } }
    if (way === 'strategic') return { ...now, filters: { ...filters, strategicOnly: false } }
    if (way === 'list' && loosening) return { ...now, filters: { ...filters, [loosening.key]: null } }
    if (way === 'legend') return { ...now, hiddenKinds: new Set() }
    if (way === 'nodes') return { ...now, content: showHidden(content) }
    return { ...now, filters: noFilters, shape: anyShape, hiddenKinds: new Set(), content: showHidden(content) }
  })
}
