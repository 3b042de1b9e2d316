import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { CanvasHandle } from '#client/canvas/engine/types.ts'
import { layouts } from '#client/canvas/layouts.ts'
import { isTidied, setLayout, tidyUp } from '#client/features/explore/actions/canvasActions.ts'
import { LassoButton } from '#client/features/explore/drawing/LassoButton.tsx'
import { ExportMenu } from '#client/features/explore/export/ExportMenu.tsx'
import css from '#client/features/explore/frame/Toolbar.module.css'
import { stepWords } from '#client/features/explore/words/stepWords.ts'
import { redoName, undoName } from '#client/graph/history.ts'
import { useLanguage } from '#client/i18n/language.ts'
import { FitIcon, RedoIcon, TidyIcon, UndoIcon } from '#client/ui/icons.tsx'
import { viewStore } from '#client/view/viewStore.ts'

type ToolbarProps = {
  readonly canvas: RefObject<CanvasHandle | null>
  /** Where details are a drawer: opens the drawing in words. */
  readonly onWords: () => void
}

/** Layouts, undo and redo with the name of the step, tidy up, and fit. */
export function Toolbar({ canvas, onWords }: ToolbarProps) {
  const { t } = useTranslation('explore')
  const current = useStore(viewStore, (view) => view.layout)
  return (
    <div className={css.toolbar}>
      <ul className={css.layouts} aria-label={t('toolbar.layouts')}>
        {layouts.map(({ name }, index) => (
          <li key={name}>
            <button
              type="button"
              className={css.layout}
              aria-current={current === name ? 'true' : undefined}
              aria-keyshortcuts={String(index + 1)}
              onClick={() => setLayout(name)}
            >
              {t(`layouts:name.${name}`)}
              <small aria-hidden>{index + 1}</small>
            </button>
          </li>
        ))}
      </ul>
      <div className={css.tools}>
        <button type="button" className={`framed ${css.words}`} onClick={onWords}>
          {t('plate.inWords')}
        </button>
        <Travel />
        <button
          type="button"
          className={`framed ${css.button}`}
          disabled={!isTidied(current)}
          title={t('menu.tidy')}
          aria-label={t('menu.tidy')}
          aria-keyshortcuts="T"
          data-testid="tidy"
          onClick={tidyUp}
        >
          <TidyIcon />
        </button>
        <button
          type="button"
          className={`framed ${css.button}`}
          title={t('toolbar.fit')}
          onClick={() => canvas.current?.fit()}
        >
          <FitIcon />
          <span className={css.fit}>{t('toolbar.fit')}</span>
        </button>
        <LassoButton />
        <ExportMenu />
      </div>
    </div>
  )
}

/** Undo says what it takes back; redo says so in its title. */
function Travel() {
  const { t } = useTranslation(['explore', 'words'])
  const language = useLanguage()
  const { history, dayGraph, undo, redo } = useStore(viewStore)
  const last = history && undoName(history)
  const next = history && redoName(history)
  const around = { t, language, dayGraph }
  const again = next ? t('explore:toolbar.redo', { act: stepWords(next, around) }) : t('explore:toolbar.nothingToRedo')
  const back = last ? t('explore:toolbar.undo', { act: stepWords(last, around) }) : t('explore:toolbar.nothingToUndo')
  return (
    <>
      <button
        type="button"
        className={`framed ${css.button}`}
        disabled={!last}
        title={back}
        onClick={undo}
        data-testid="undo"
      >
        <UndoIcon />
        <span className={css.act}>{back}</span>
      </button>
      <button
        type="button"
        className={`framed ${css.button}`}
        disabled={!next}
        title={again}
        aria-label={again}
        onClick={redo}
        data-testid="redo"
      >
        <RedoIcon />
      </button>
    </>
  )
}
