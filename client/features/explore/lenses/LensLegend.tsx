import type { MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { LensMark } from '#client/canvas/engine/marks/LensMark.tsx'
import { hideNodes, hideNodesBut, showNodes } from '#client/features/explore/actions/canvasActions.ts'
import css from '#client/features/explore/rail/Rail.module.css'
import { lighting, RowText } from '#client/features/explore/rail/RowText.tsx'
import { classWords } from '#client/features/explore/words/lensWords.ts'
import { useLanguage } from '#client/i18n/language.ts'
import { useScheme } from '#client/styles/scheme.ts'
import { lensKey } from '#client/view/legendKeys.ts'
import { lensOf } from '#client/view/lenses/lenses.ts'
import type { Reading, ReadingRow } from '#client/view/reading.ts'
import type { View } from '#client/view/types.ts'

type LensLegendProps = { readonly reading: Reading; readonly view: View }

/** The classes of a lens with the marks as they are drawn, shown / on the canvas. */
export function LensLegend({ reading, view }: LensLegendProps) {
  const { t } = useTranslation('lens')
  if (reading.state !== 'ready') return <p className={css.remark}>{t(`state.${reading.state}`)}</p>
  return (
    <ul className={css.rows} data-testid="lens-legend">
      {reading.rows.map((row) => (
        <LensRow key={row.of.key} {...{ reading, view, row }} />
      ))}
    </ul>
  )
}

/** A click hides these nodes or shows them again, Alt-click leaves only them. */
function LensRow({ reading, view, row }: LensLegendProps & { readonly row: ReadingRow }) {
  const { t } = useTranslation(['lens', 'explore'])
  const language = useLanguage()
  const scheme = useScheme()
  const { of, nodes, shown } = row
  const entry = lensKey(reading.lens, of.key)
  // What another filter hides is not struck out here: a click would not bring it back.
  const isHidden = shown === 0 && nodes.every((id) => view.hiddenNodes.has(id))
  const { text, lang } = classWords(lensOf(reading.lens), of, t, language)

  function onClick(event: MouseEvent): void {
    if (event.altKey) hideNodesBut(entry, [...reading.classes.keys()], nodes)
    else if (isHidden) showNodes(entry, nodes)
    else hideNodes(entry, nodes)
  }

  return (
    <li>
      <button
        type="button"
        className={css.row}
        aria-pressed={!isHidden}
        data-legend={entry}
        title={t('explore:legend.hint')}
        onClick={onClick}
        {...lighting(entry)}
      >
        <RowText
          mark={<LensMark look={of.look} scheme={scheme} />}
          label={text}
          lang={lang}
          shown={shown}
          total={nodes.length}
        />
      </button>
    </li>
  )
}
