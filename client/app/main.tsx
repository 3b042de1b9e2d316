import '@fontsource-variable/noto-sans-jp'
import '@fontsource-variable/noto-serif-jp'
import '#client/styles/global.css'
import '#client/styles/print.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { askEarly } from '#client/api/useQuestion.ts'
import { App } from '#client/app/App.tsx'
import { startAddress } from '#client/app/address/startAddress.ts'
import { followHomeDay, homeClock } from '#client/app/homeDay.ts'
import { loadScreen } from '#client/app/screens.tsx'
import { ErrorBoundary } from '#client/app/shell/ErrorScreen.tsx'
import { sliceQuestion } from '#client/features/explore/queries/useRestoring.ts'
import { overviewOf, wholeOverview } from '#client/features/explore/queries/wholeOverview.ts'
import { DataStateDocument, OverviewDocument, SliceOfDocument } from '#client/generated/graphql.ts'
import { startWords } from '#client/i18n/i18n.ts'
import { startPaper } from '#client/styles/paper.ts'
import { startScheme } from '#client/styles/scheme.ts'
import { viewStore } from '#client/view/viewStore.ts'

startScheme()
startPaper()
startWords()
// The only clock of the client: everything else uses home's day or the one in the address.
const { timeZone } = document.documentElement.dataset
const { turnDay } = startAddress(homeClock(timeZone, new Date()).day)
followHomeDay(timeZone, turnDay)

// The first screen's data and code are requested before React renders.
const asOf = viewStore.getState().asOf
askEarly(OverviewDocument, overviewOf(asOf, {}), wholeOverview)
askEarly(DataStateDocument, { asOf })
const own = sliceQuestion(viewStore.getState().restoring)
if (own) askEarly(SliceOfDocument, own, { store: false })
loadScreen(window.location.pathname)

const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <StrictMode>
      <ErrorBoundary>
        <App />
      </ErrorBoundary>
    </StrictMode>,
  )
