import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { Answer } from '#client/api/useQuestion.ts'
import type { CanvasHandle } from '#client/canvas/engine/types.ts'
import { openHit } from '#client/features/explore/actions/openActions.ts'
import drawing from '#client/features/explore/drawing/Drawing.module.css'
import strip from '#client/features/explore/frame/StatusStrip.module.css'
import { Toolbar } from '#client/features/explore/frame/Toolbar.tsx'
import css from '#client/features/explore/Screen.module.css'
import { SearchBox } from '#client/features/explore/search/SearchBox.tsx'
import { useSearch } from '#client/features/explore/search/useSearch.ts'
import { searchStore } from '#client/features/explore/stores/searchStore.ts'
import type { OverviewQuery } from '#client/generated/graphql.ts'
import { formatDate } from '#client/i18n/format.ts'
import { useLanguage } from '#client/i18n/language.ts'
import { Failure } from '#client/shared/page/Failure.tsx'
import { Waiting } from '#client/ui/Notice.tsx'
import { viewStore } from '#client/view/viewStore.ts'

/** Before the first answer: the frame of the screen, and in it what is being fetched or what failed. */
export function EmptyScreen({ answer }: { readonly answer: Answer<OverviewQuery> }) {
  const { t } = useTranslation('explore')
  const language = useLanguage()
  const asOf = useStore(viewStore, (view) => view.asOf)
  const { typed, type, setTyping } = useStore(searchStore)
  const search = useSearch(typed, asOf)
  const canvas = useRef<CanvasHandle>(null)
  return (
    <main className={css.screen} data-details={false}>
      <div className={css.rail}>
        <SearchBox
          text={typed}
          onText={type}
          onTyping={setTyping}
          search={search}
          placeholder={t('search.placeholder')}
          onPick={openHit}
        />
      </div>
      <Toolbar canvas={canvas} onWords={() => {}} />
      <section className={drawing.drawing} aria-label={t('plate.label')}>
        <div className={drawing.title}>
          <h1>{t('layouts:title.regions')}</h1>
          <p>{t('layouts:subtitle.regions')}</p>
        </div>
        {answer.isSlow && !answer.error && <Waiting what={t('plate.loading')} onCancel={answer.cancel} />}
        {answer.error && (
          <div className={drawing.failure}>
            <Failure error={answer.error} onRetry={answer.retry} />
          </div>
        )}
      </section>
      <div className={css.noTable} />
      <div className={css.noTime} />
      <aside className={css.noDetails} aria-label={t('details.label')} />
      <footer className={strip.strip}>{asOf !== '' && formatDate(asOf, language)}</footer>
    </main>
  )
}
