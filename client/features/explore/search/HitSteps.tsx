import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import css from '#client/features/explore/search/HitSteps.module.css'
import { bringHits } from '#client/features/explore/search/hitActions.ts'
import type { NodeId } from '#client/graph/types.ts'
import { selectedIds } from '#client/view/selection.ts'
import { viewStore } from '#client/view/viewStore.ts'
import type { Visible } from '#client/view/visible.ts'

type HitStepsProps = {
  readonly hits: readonly NodeId[]
  readonly visible: Visible
  readonly onStep: (by: 1 | -1) => void
}

/** How many of the hits are on the canvas, which of them one is at, and what is not there. */
export function HitSteps({ hits, visible, onStep }: HitStepsProps) {
  const { t } = useTranslation('explore')
  const selection = useStore(viewStore, (view) => view.selection)
  const drawn = useMemo(() => {
    const ids = new Set([...visible.organizations, ...visible.departments].map(({ id }) => id))
    return hits.filter((id) => ids.has(id))
  }, [hits, visible])
  const away = hits.filter((id) => !drawn.includes(id))
  const [selected] = selectedIds(selection)
  const at = selected ? drawn.indexOf(selected) + 1 : 0
  const values = { drawn: drawn.length, count: hits.length }
  return (
    <div className={css.hits} data-testid="hits">
      <p role="status">{at > 0 ? t('hits.at', { at, ...values }) : t('hits.count', values)}</p>
      <span className={`joined ${css.steps}`}>
        <button type="button" disabled={drawn.length === 0} onClick={() => onStep(-1)} aria-label={t('hits.previous')}>
          ‹
        </button>
        <button type="button" disabled={drawn.length === 0} onClick={() => onStep(1)} aria-label={t('hits.next')}>
          ›
        </button>
      </span>
      {away.length > 0 && (
        <button type="button" className={css.bring} onClick={() => bringHits(away)}>
          {t('hits.bring', { count: away.length })}
        </button>
      )}
    </div>
  )
}
