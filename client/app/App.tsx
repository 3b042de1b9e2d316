import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Route, Switch, useLocation } from 'wouter'
import { useStore } from 'zustand'
import { useQuestion } from '#client/api/useQuestion.ts'
import css from '#client/app/App.module.css'
import { Header } from '#client/app/Header.tsx'
import { HomeScreen } from '#client/app/HomeScreen.tsx'
import { NotFoundScreen } from '#client/app/NotFoundScreen.tsx'
import { PartnerPage } from '#client/app/pages/PartnerPage.tsx'
import { namesItself } from '#client/app/pages/pageAddress.ts'
import { useShellKeys } from '#client/app/useShellKeys.ts'
import { ExploreScreen } from '#client/features/explore/Screen.tsx'
import { useOverview } from '#client/features/explore/useOverview.ts'
import { DataStateDocument } from '#client/generated/graphql.ts'
import { viewStore } from '#client/view/viewStore.ts'

/** The shell: header, and one screen by address. The picture is asked for once and serves both screens. */
export function App() {
  const { t, i18n } = useTranslation('app')
  const [path] = useLocation()
  const asOf = useStore(viewStore, (view) => view.asOf)
  const overview = useOverview(asOf)
  const dataState = useQuestion(DataStateDocument, { asOf })
  const keySheet = useShellKeys()
  const state = dataState.data?.dataState

  useEffect(() => {
    if (!namesItself(path))
      document.title = path === '/explore' ? `${t('nav.explore')} – ${t('product')}` : t('product')
    document.documentElement.lang = i18n.language
  }, [path, t, i18n.language])

  return (
    <div className={css.shell}>
      <Header keySheet={keySheet} />
      <div className={css.screen}>
        <Switch>
          <Route path="/">
            <HomeScreen overview={overview} dataState={dataState} />
          </Route>
          <Route path="/explore">
            <ExploreScreen answer={overview} state={state} />
          </Route>
          <Route path="/partners/:id">{({ id }) => <PartnerPage key={id} id={id} asOf={asOf} />}</Route>
          <Route>
            <NotFoundScreen />
          </Route>
        </Switch>
      </div>
    </div>
  )
}
