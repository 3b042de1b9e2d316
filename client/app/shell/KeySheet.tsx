import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useStore } from 'zustand'
import css from '#client/app/shell/KeySheet.module.css'
import { letterKeys } from '#client/features/explore/keys/letterKeys.ts'
import { tourStore } from '#client/features/explore/stores/tourStore.ts'
import { CloseIcon } from '#client/ui/icons.tsx'
import { savedLayouts } from '#client/view/savedView.ts'

/** Keys as they are printed on the keyboard, and the word that says what each does. */
const keys = [
  { key: '/', does: 'search' },
  { key: 'Ctrl K', does: 'search' },
  { key: 'Enter  Shift Enter', does: 'hits' },
  { key: 'N  Shift N', does: 'hitsFromPicture' },
  { key: 'Esc', does: 'clear' },
  { key: 'F', does: 'fitSelection' },
  { key: '0', does: 'fitAll' },
  { key: '+  −', does: 'zoom' },
  { key: 'Tab  ↑  ↓  Enter', does: 'list' },
  { key: 'Ctrl ← ↑ ↓ →', does: 'move' },
  { key: 'Space  Shift ↓', does: 'gather' },
  { key: 'Ctrl A', does: 'selectAll' },
  { key: 'E  Shift E', does: 'expand' },
  { key: 'S', does: 'only' },
  { key: 'H  Shift H', does: 'hide' },
  { key: 'U', does: 'showHidden' },
  { key: 'P', does: 'pin' },
  { key: `1–${savedLayouts.length}`, does: 'layout' },
  { key: 'T', does: 'tidy' },
  { key: '[  ]', does: 'year' },
  { key: 'L', does: 'lasso' },
  { key: 'Ctrl Z', does: 'undo' },
  { key: 'Ctrl Y  Ctrl Shift Z', does: 'redo' },
  { key: 'Shift F10', does: 'menu' },
  { key: '?', does: 'sheet' },
] as const

/** The sheet of keys: opened with `?`, closed with Escape. */
export function KeySheet({ ref }: { readonly ref: Ref<HTMLDialogElement> }) {
  const { t } = useTranslation('app')
  const { areOn, switchTo } = useStore(letterKeys)
  const [, navigate] = useLocation()

  function takeTour(): void {
    navigate('/explore')
    tourStore.getState().begin()
  }

  return (
    <dialog ref={ref} className={css.sheet} aria-labelledby="key-sheet">
      <h2 id="key-sheet" className={css.title}>
        {t('keys.title')}
      </h2>
      <form method="dialog">
        <button type="submit" className={css.close} aria-label={t('keys.close')}>
          <CloseIcon />
        </button>
      </form>
      <form method="dialog" onSubmit={takeTour}>
        <button type="submit" className={`framed ${css.tour}`}>
          {t('keys.tour')}
        </button>
      </form>
      <dl>
        {keys.map(({ key, does }) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(`keys.${does}`)}</dd>
          </div>
        ))}
      </dl>
      <label className={css.switch}>
        <input type="checkbox" checked={areOn} onChange={({ target }) => switchTo(target.checked)} />
        {t('keys.letters')}
      </label>
      <p className={css.note}>{t('keys.note')}</p>
    </dialog>
  )
}
