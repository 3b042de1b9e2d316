import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import css from '#client/features/explore/drawing/Lasso.module.css'
import { lassoStore, switchLasso } from '#client/features/explore/drawing/lassoStore.ts'
import { LassoIcon } from '#client/ui/icons.tsx'

export function LassoButton() {
  const { t } = useTranslation('lasso')
  const { isOn } = useStore(lassoStore)
  return (
    <button
      type="button"
      className={`framed ${css.button}`}
      aria-pressed={isOn}
      aria-label={t('button')}
      title={t('button')}
      aria-keyshortcuts="L"
      data-testid="lasso-button"
      onClick={switchLasso}
    >
      <LassoIcon />
    </button>
  )
}
