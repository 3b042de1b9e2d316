import { type ComponentType, useLayoutEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Route, Switch, useLocation } from 'wouter'
import { useStore } from 'zustand'
import { useQuestion } from '#client/api/useQuestion.ts'
import css from '#client/app/App.module.css'
import { AddressNotices } from '#client/app/address/AddressNotices.tsx'
import {
  CountedListScreen,
  CountryPage,
  ExploreScreen,
  type PageProps,
  PartnerPage,
  PartnersScreen,
  RegionPage,
  StrategyPage,
  ThemePage,
  UnitPage,
  UnitsScreen,
} from '#client/app/screens.tsx'
import { Header } from '#client/app/shell/Header.tsx'
import { PaperHead } from '#client/app/shell/PaperHead.tsx'
import { useShellKeys } from '#client/app/shell/useShellKeys.ts'
import { HomeScreen } from '#client/app/start/HomeScreen.tsx'
import { openNode, openTopic } from '#client/features/explore/actions/openActions.ts'
import { useOverview } from '#client/features/explore/queries/useOverview.ts'
import { useRestoring } from '#client/features/explore/queries/useRestoring.ts'
import { DataStateDocument } from '#client/generated/graphql.ts'
import { setFiscalYearStart } from '#client/i18n/format.ts'
import { idInAddress } from '#client/shared/entity/pageAddress.ts'
import { PlaceNamesContext, placeNamesOf } from '#client/shared/entity/placeNames.ts'
import { NotFoundScreen } from '#client/shared/page/NotFoundScreen.tsx'
import { OpenInNetworkContext } from '#client/shared/page/ShowInNetwork.tsx'
import { useLetters } from '#client/styles/letters.ts'
import { TableDayContext } from '#client/ui/list/CsvButton.tsx'
import { viewStore } from '#client/view/viewStore.ts'

const noFacts = {}
const openInNetwork = { openNode, openTopic }
const screens = ['explore', 'partners', 'departments'] as const

/** The header, and one screen by address. The overview is loaded once; the start page and the network both use it. */
export function App() {
  const { t, i18n } = useTranslation('app')
  const [path] = useLocation()
  const asOf = useStore(viewStore, (view) => view.asOf)
  const facts = useStore(viewStore, (view) => view.facts)
  // Only the network obeys the fact filter; every other screen counts all facts.
  const overview = useRestoring(useOverview(asOf, path === '/explore' ? facts : noFacts))
  const dataState = useQuestion(DataStateDocument, { asOf })
  const keySheet = useShellKeys()
  useLetters(overview.data?.overview.countries ?? null)
  const placeNames = useMemo(() => placeNamesOf(overview.data?.overview), [overview.data])
  const state = dataState.data?.dataState
  // Texts made before it was known are made again.
  const fiscalYearStart = setFiscalYearStart(overview.data?.overview.slice.recentSince)
  const page = (Page: ComponentType<PageProps>) => {
    const id = idInAddress()
    return <Page key={id} id={id} asOf={asOf} />
  }

  // Before the page names the window: what is not found, or not loaded, must not keep the name of another page or language.
  useLayoutEffect(() => {
    const screen = screens.find((one) => path === `/${one}`)
    document.title = screen ? `${t(`nav.${screen}`)} – ${t('product')}` : t('product')
    document.documentElement.lang = i18n.language
  }, [path, t, i18n.language])

  return (
    <PlaceNamesContext value={placeNames}>
      <div className={css.shell}>
        <Header keySheet={keySheet} />
        <PaperHead state={state} />
        <AddressNotices />
        <div className={css.screen} key={fiscalYearStart}>
          <TableDayContext value={asOf}>
            <OpenInNetworkContext value={openInNetwork}>
              <Switch>
                <Route path="/">
                  <HomeScreen overview={overview} dataState={dataState} />
                </Route>
                <Route path="/explore">
                  <ExploreScreen answer={overview} state={state} />
                </Route>
                <Route path="/countries/:id">{() => page(CountryPage)}</Route>
                <Route path="/regions/:id">{() => page(RegionPage)}</Route>
                <Route path="/themes/:id">{() => page(ThemePage)}</Route>
                <Route path="/strategy/:id">{() => page(StrategyPage)}</Route>
                <Route path="/departments">
                  <UnitsScreen asOf={asOf} />
                </Route>
                <Route path="/partners">
                  <PartnersScreen asOf={asOf} />
                </Route>
                <Route path="/departments/:id">{() => page(UnitPage)}</Route>
                <Route path="/partners/:id">{() => page(PartnerPage)}</Route>
                <Route path="/data/*">
                  {({ '*': rest = '' }) => <CountedListScreen path={rest} {...{ asOf, overview, state }} />}
                </Route>
                <Route>
                  <NotFoundScreen />
                </Route>
              </Switch>
            </OpenInNetworkContext>
          </TableDayContext>
        </div>
      </div>
    </PlaceNamesContext>
  )
}
