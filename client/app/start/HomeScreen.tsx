import { lazy, type RefObject, Suspense, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { useStore } from 'zustand'
import { type Answer, useQuestion } from '#client/api/useQuestion.ts'
import { loadSmallPicture } from '#client/app/screens.tsx'
import css from '#client/app/start/HomeScreen.module.css'
import { LatestChanges } from '#client/app/start/LatestChanges.tsx'
import { PortfolioLine } from '#client/app/start/PortfolioLine.tsx'
import { AgreementCounts } from '#client/features/data/AgreementCounts.tsx'
import { DataStateTable } from '#client/features/data/DataStateTable.tsx'
import { openHit } from '#client/features/explore/actions/openActions.ts'
import { isSearchKey } from '#client/features/explore/keys/searchKey.ts'
import { SearchBox } from '#client/features/explore/search/SearchBox.tsx'
import { useSearch } from '#client/features/explore/search/useSearch.ts'
import { StrategyList } from '#client/features/strategy/StrategyList.tsx'
import { type DataStateQuery, OpenEntityDocument, type OverviewQuery } from '#client/generated/graphql.ts'
import { sameFacts } from '#client/graph/content.ts'
import { HOME } from '#client/graph/ids.ts'
import type { Graph } from '#client/graph/types.ts'
import { useLanguage } from '#client/i18n/language.ts'
import { nameOf } from '#client/i18n/nameOf.ts'
import { Failure } from '#client/shared/page/Failure.tsx'
import frame from '#client/shared/page/PageFrame.module.css'
import { useScheme } from '#client/styles/scheme.ts'
import { isComposing } from '#client/ui/composing.ts'
import { ArrowIcon } from '#client/ui/icons.tsx'
import { Waiting } from '#client/ui/Notice.tsx'
import type { ViewState } from '#client/view/store/state.ts'
import { openingView, viewStore } from '#client/view/viewStore.ts'
import { visibleOf } from '#client/view/visible.ts'

const MiniRegions = lazy(async () => ({ default: (await loadSmallPicture()).MiniRegions }))

type HomeScreenProps = {
  readonly overview: Answer<OverviewQuery>
  readonly dataState: Answer<DataStateQuery>
}

/** The start page: search, a small network, the partnerships by state, latest changes, and how much is known. */
export function HomeScreen({ overview, dataState }: HomeScreenProps) {
  const { t } = useTranslation('app')
  const graph = useStore(viewStore, unfiltered)
  const answer = overview.data?.overview
  return (
    <main className={frame.page}>
      {overview.isSlow && <Waiting what={t('home.loading')} onCancel={overview.cancel} />}
      {overview.error && <Failure error={overview.error} onRetry={overview.retry} />}
      <div className={css.top}>
        <Question />
        <figure className={css.figure}>{graph && answer && <SmallPicture graph={graph} units={answer.units} />}</figure>
      </div>
      {graph && answer && (
        <>
          <PortfolioLine graph={graph} portfolio={answer.portfolio} />
          <div className={css.columns}>
            <div className={css.column}>
              <LatestChanges graph={graph} latest={answer.latest} />
              <StrategyList asOf={graph.asOf} />
            </div>
            <div className={css.column}>
              {dataState.error && <Failure error={dataState.error} onRetry={dataState.retry} />}
              {dataState.data && <DataStateTable state={dataState.data.dataState} />}
              <AgreementCounts counts={answer.agreements} />
            </div>
          </div>
        </>
      )}
    </main>
  )
}

/** The graph of the day without a fact filter; until it is loaded, that of another day. */
function unfiltered({ dayGraphs, asOf }: ViewState): Graph | null {
  const all = dayGraphs.filter(({ facts }) => sameFacts(facts, {}))
  return all.find((one) => one.asOf === asOf) ?? all[0] ?? null
}

function Question() {
  const { t } = useTranslation('app')
  const language = useLanguage()
  const [, navigate] = useLocation()
  const asOf = useStore(viewStore, (view) => view.asOf)
  const home = useQuestion(OpenEntityDocument, { id: HOME, asOf })
  const box = useRef<HTMLInputElement>(null)
  useSearchKey(box)
  const [text, setText] = useState('')
  const search = useSearch(text, asOf)
  const name = home.data ? nameOf(home.data.openEntity.names, language).text : ''
  return (
    <div>
      <h1 className={name || home.error ? css.title : css.unnamed}>
        {(name ? t('home.question', { name }) : t('home.questionNameless')).split('\n').map((line) => (
          <span key={line}>{line}</span>
        ))}
      </h1>
      <p className={css.lead}>{t('home.lead')}</p>
      <SearchBox
        large
        ref={box}
        {...{ text, search }}
        onText={setText}
        placeholder={t('home.search')}
        onPick={(hit) => {
          navigate('/explore')
          openHit(hit)
        }}
      />
      <div className={css.doors}>
        <Link href="/explore" className={css.door}>
          <strong>
            {t('home.door.title')} <ArrowIcon />
          </strong>
          <span>{t('home.door.text')}</span>
        </Link>
      </div>
    </div>
  )
}

function useSearchKey(search: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      if (isComposing(event) || !isSearchKey(event)) return
      event.preventDefault()
      search.current?.focus()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [search])
}

type SmallPictureProps = { readonly graph: Graph; readonly units: OverviewQuery['overview']['units'] }

/** The network in small: the same marks, under the same switches. */
function SmallPicture({ graph, units }: SmallPictureProps) {
  const { t } = useTranslation('app')
  const language = useLanguage()
  const scheme = useScheme()
  const view = useStore(viewStore)
  const visible = useMemo(() => visibleOf(graph, { ...view, hiddenNodes: openingView.hiddenNodes }), [graph, view])
  return (
    <>
      <div className={css.plate}>
        <Suspense fallback={null}>
          <MiniRegions {...{ graph, visible, language, scheme }} units={{ shown: units.top, total: units.topTotal }} />
        </Suspense>
      </div>
      <figcaption className={css.caption}>
        <span>{t('home.caption', { shown: visible.partners.shown, total: visible.partners.total })}</span>
        <Link href="/explore">
          {t('home.open')} <ArrowIcon size={12} />
        </Link>
      </figcaption>
    </>
  )
}
