import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { CanvasHandle } from '#client/canvas/types.ts'
import css from '#client/features/explore/Toolbar.module.css'
import { FitIcon } from '#client/ui/icons.tsx'
import type { LayoutName } from '#client/view/types.ts'

/** The layouts there are. One more is one more word here. */
const layouts: readonly LayoutName[] = ['regions']

/** Layouts of the picture, and fit. */
export function Toolbar({ canvas }: { readonly canvas: RefObject<CanvasHandle | null> }) {
  const { t } = useTranslation('explore')
  return (
    <div className={css.toolbar}>
      <ul className={css.layouts} aria-label={t('toolbar.layouts')}>
        {layouts.map((layout) => (
          <li key={layout} className={css.layout} aria-current="true">
            {t(`layout.${layout}`)}
          </li>
        ))}
      </ul>
      <button type="button" className={css.button} onClick={() => canvas.current?.fit()}>
        <FitIcon />
        {t('toolbar.fit')}
      </button>
    </div>
  )
}
