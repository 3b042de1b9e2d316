import { Fragment, memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { NameCount } from '#client/canvas/engine/types.ts'
import { openCount } from '#client/features/explore/actions/openActions.ts'
import { refresh } from '#client/features/explore/actions/refresh.ts'
import css from '#client/features/explore/frame/StatusStrip.module.css'
import { useFreshness } from '#client/features/explore/frame/useFreshness.ts'
import { type Counted, countOf, panelStore } from '#client/features/explore/stores/panelStore.ts'
import type { DataStateQuery } from '#client/generated/graphql.ts'
import type { Graph, NodeId } from '#client/graph/types.ts'
import { formatDate } from '#client/i18n/format.ts'
import { useLanguage } from '#client/i18n/language.ts'
import { Name } from '#client/ui/Name.tsx'
import { selectedIds } from '#client/view/selection.ts'
import { withoutAnything } from '#client/view/store/workspace.ts'
import { partNames, type Tally } from '#client/view/tally.ts'
import type { Selection } from '#client/view/types.ts'
import { viewStore } from '#client/view/viewStore.ts'
import type { Visible } from '#client/view/visible.ts'

const sorts: readonly Counted[] = ['topUnits', 'partners', 'ties']

type StatusStripProps = {
  readonly graph: Graph
  readonly visible: Visible
  readonly names: NameCount | null
  readonly selection: Selection
  readonly state: DataStateQuery['dataState'] | undefined
}

/** One sum for all: shown + hidden + filtered out + not loaded = total. Then how far the picture can be trusted. */
export const StatusStrip = memo(function StatusStrip({ graph, visible, names, selection, state }: StatusStripProps) {
  const { t } = useTranslation(['explore', 'words'])
  const language = useLanguage()
  const isOutdated = useFreshness()
  const ids = selectedIds(selection)
  const said = useStore(panelStore, (panel) => countOf(panel)?.of ?? 'partners')
  const selected = ids.length === 1 ? graph.nodes.get(ids[0] as NodeId) : undefined
  return (
    <footer className={css.strip}>
      <ul className={css.items}>
        {sorts.map((of) => (
          <li
            key={of}
            data-testid={`status-${of}`}
            title={of === 'topUnits' ? `${sumOf(of)}\n${t('explore:status.unitsHint')}` : sumOf(of)}
          >
            <button type="button" onClick={() => openCount({ of, part: 'shown' })}>
              {kindOf(of)} <b>{visible[of].shown}</b> / {visible[of].total}
            </button>
            {of === said && <Sum of={of} tally={visible[of]} kind={kindOf(of)} />}
          </li>
        ))}
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
        <button type="button" className="text-link" onClick={refresh} title={t('explore:status.refreshHint')}>
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

  function kindOf(of: Counted): string {
    return t(of === 'topUnits' ? 'explore:units' : `explore:${of}`)
  }

  function sumOf(of: Counted): string {
    const parts = partNames.map((part) => `${t(`explore:status.part.${part}`)} ${visible[of][part]}`)
    return `${parts.join(' + ')} = ${visible[of].total}`
  }
})

/** Nodes that were added on another day and have no tie on this one. */
function WithoutAnything() {
  const { t } = useTranslation('explore')
  const present = useStore(viewStore, ({ history }) => history?.present)
  const dayGraph = useStore(viewStore, (view) => view.dayGraph)
  const without = useMemo(() => present && dayGraph && withoutAnything(present, dayGraph), [present, dayGraph])
  if (!without || without.count === 0) return null
  return <li data-testid="status-without">{t('status.without', without)}</li>
}

type SumProps = { readonly of: Counted; readonly tally: Tally; readonly kind: string }

/** The four parts and their sum; each opens as the list of its rows. */
function Sum({ of, tally, kind }: SumProps) {
  const { t } = useTranslation('explore')
  return (
    <span className={css.sum}>
      {partNames.map((part, index) => (
        <Fragment key={part}>
          {index > 0 && ' + '}
          <button
            type="button"
            data-part={part}
            title={t('status.open', { kind, part: t(`status.part.${part}`), count: tally[part] })}
            onClick={() => openCount({ of, part })}
          >
            {t(`status.part.${part}`)} {tally[part]}
          </button>
        </Fragment>
      ))}
      {` = ${tally.total}`}
    </span>
  )
}
