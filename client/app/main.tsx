import '@fontsource-variable/noto-sans-jp'
import '@fontsource-variable/noto-serif-jp'
import '#client/styles/global.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from '#client/app/App.tsx'
import { startAddress } from '#client/app/address.ts'
import { ErrorBoundary } from '#client/app/ErrorScreen.tsx'
import { startWords } from '#client/i18n/i18n.ts'
import { startScheme } from '#client/styles/scheme.ts'

startScheme()
startWords()
startAddress(today())

const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <StrictMode>
      <ErrorBoundary>
        <App />
      </ErrorBoundary>
    </StrictMode>,
  )

/** The reader's day, ISO. The only clock of the client: everything else is asked for this day or the one in the address. */
function today(): string {
  const now = new Date()
  const two = (value: number) => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
