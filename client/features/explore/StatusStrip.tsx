import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { NameCount } from '#client/canvas/types.ts'
import { refresh } from '#client/features/explore/refresh.ts'
import css from '#client/features/explore/StatusStrip.module.css'
import { useFreshness } from '#client/features/explore/useFreshness.ts'
import type { DataStateQuery } from '#client/generated/graphql.ts'
import type { Graph, NodeId } from '#client/graph/types.ts'
import { formatDate } from '#client/i18n/format.ts'
import { useLanguage } from '#client/i18n/language.ts'
import { Name } from '#client/ui/Name.tsx'
import { selectedIds } from '#client/view/selection.ts'
import type { Selection } from '#client/view/types.ts'
import { viewStore } from '#client/view/viewStore.ts'
import type { ShownCount, Visible } from '#client/view/visible.ts'
import { withoutAnything } from '#client/view/workspace.ts'

type StatusStripProps = {
  readonly graph: Graph
  readonly visible: Visible
  readonly names: NameCount | null
  readonly selection: Selection
  readonly state: DataStateQuery['dataState'] | undefined
}

/** One sum for all: shown + hidden + filtered out + not loaded = total. Then how far the picture can be trusted. */
export function StatusStrip({ graph, visible, names, selection, state }: StatusStripProps) {
  const { t } = useTranslation(['explore', 'words'])
  const language = useLanguage()
  const isOutdated = useFreshness()
  const ids = selectedIds(selection)
  const selected = ids.length === 1 ? graph.nodes.get(ids[0] as NodeId) : undefined
  return (
    <footer className={css.strip}>
      <ul className={css.items}>
        <li title={t('explore:status.unitsHint')}>
          {t('explore:units')} <b>{visible.topUnits.shown}</b> / {visible.topUnits.total}
        </li>
        <li data-testid="status-partners" title={sumOf(visible.partners)}>
          {t('explore:partners')} <b>{visible.partners.shown}</b> / {visible.partners.total}
          <span className={css.sum}>{sumOf(visible.partners)}</span>
        </li>
        <li title={sumOf(visible.ties)}>
          {t('explore:ties')} <b>{visible.ties.shown}</b> / {visible.ties.total}
        </li>
        {names && (
          <li>
            {t('explore:names')} <b>{names.placed}</b> / {names.total}
          </li>
        )}
        <WithoutAnything />
        {ids.length > 1 && (
          <li className={css.selected} data-testid="status-selected">
            {t('explore:status.selected')} <b>{ids.length}</b>
          </li>
        )}
        {selected && (
          <li className={css.selected} data-testid="status-selected">
            {t('explore:status.selected')} <Name names={selected.names} />
          </li>
        )}
      </ul>
      {isOutdated && (
        <button type="button" className={css.refresh} onClick={refresh} title={t('explore:status.refreshHint')}>
          {t('explore:status.refresh')}
        </button>
      )}
      {state && (
        <p className={css.data}>
          {state.sourcesFrom && state.sourcesUpTo && (
            <span>
              {t('explore:status.sources', {
                from: formatDate(state.sourcesFrom, language),
                to: formatDate(state.sourcesUpTo, language),
              })}
            </span>
          )}
          <span>{t('explore:status.partial')}</span>
        </p>
      )}
    </footer>
  )

  /** There are no fact filters yet: what is filtered out is said, as 0. */
  function sumOf({ shown, hidden, notLoaded, total }: ShownCount): string {
    return t('explore:status.sum', { shown, hidden, notLoaded, total })
  }
}

/** Of a chosen canvas: what was brought on another day and has nothing on this one. */
function WithoutAnything() {
  const { t } = useTranslation('explore')
  const present = useStore(viewStore, ({ history }) => history?.present)
  const whole = useStore(viewStore, (view) => view.whole)
  const without = useMemo(() => present && whole && withoutAnything(present, whole), [present, whole])
  if (!without || without.count === 0) return null
  return <li data-testid="status-without">{t('status.without', without)}</li>
}
