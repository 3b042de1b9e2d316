import { Component, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { PlainPage } from '#client/ui/PlainPage.tsx'

type BoundaryState = { readonly failed: boolean }

/** Catches what a screen throws while rendering, so that the page never goes blank. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, BoundaryState> {
  override state: BoundaryState = { failed: false }

  static getDerivedStateFromError(): BoundaryState {
    return { failed: true }
  }

  override render(): ReactNode {
    return this.state.failed ? <ErrorScreen /> : this.props.children
  }
}

/** A fault in the program; the address still holds the view. */
function ErrorScreen() {
  const { t } = useTranslation('app')
  return (
    <PlainPage title={t('error.screen.title')} text={t('error.screen.text')}>
      <button type="button" onClick={() => window.location.reload()}>
        {t('error.screen.reload')}
      </button>
    </PlainPage>
  )
}
