import { useTranslation } from 'react-i18next'
import css from '#client/features/explore/Plate.module.css'
import { showHidden } from '#client/graph/hide.ts'
import type { Graph } from '#client/graph/types.ts'
import { type Loosening, noFilters, whatToLoosen } from '#client/view/filters.ts'
import type { View } from '#client/view/types.ts'
import { viewStore } from '#client/view/viewStore.ts'

/** Nothing matches: which one switch or legend entry hides most, with the way to loosen it. */
export function NothingShown({ graph, view }: { readonly graph: Graph; readonly view: View }) {
  const { t } = useTranslation('explore')
  const filters = { ...noFilters, place: view.place, strategicOnly: view.strategicOnly }
  const partners = [...graph.nodes.values()].filter((node) => node.label !== 'Department')
  const loosening = whatToLoosen(partners, { filters, legend: view.hidden, nodes: view.hiddenNodes })
  const key = loosening ? wordOf(loosening) : 'all'
  return (
    <div className={css.empty}>
      <p>{t('plate.empty')}</p>
      <button type="button" className={css.loosen} onClick={() => loosen(key)}>
        {t(`plate.loosen.${key}`, { count: loosening?.brings ?? partners.length })}
      </button>
    </div>
  )
}

type Way = 'place' | 'strategic' | 'legend' | 'nodes' | 'all'

function wordOf({ key }: Loosening): Way {
  if (key === 'place' || key === 'legend' || key === 'nodes') return key
  return key === 'strategicOnly' ? 'strategic' : 'all'
}

/** One step, whatever it takes. */
function loosen(way: Way): void {
  viewStore.getState().act({ key: 'loosen', values: {} }, (now) => {
    const { filters, content } = now
    if (way === 'place') return { ...now, filters: { ...filters, place: 'both' } }
    if (way === 'strategic') return { ...now, filters: { ...filters, strategicOnly: false } }
    if (way === 'legend') return { ...now, hiddenKinds: new Set() }
    if (way === 'nodes') return { ...now, content: showHidden(content) }
    return { ...now, filters: noFilters, hiddenKinds: new Set(), content: showHidden(content) }
  })
}
