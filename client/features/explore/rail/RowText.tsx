import type { ReactNode } from 'react'
import css from '#client/features/explore/rail/Rail.module.css'
import { formatNumber } from '#client/i18n/format.ts'
import { useLanguage } from '#client/i18n/language.ts'
import type { LegendKey } from '#client/view/types.ts'
import { viewStore } from '#client/view/viewStore.ts'

type RowTextProps = {
  readonly mark: ReactNode
  readonly label: string
  /** The name of the data behind the label may have a language of its own. */
  readonly lang?: string | undefined
  readonly shown: number
  readonly total: number | string
}

/** A row of a legend: its mark, what it means, shown / total. */
export function RowText({ mark, label, lang, shown, total }: RowTextProps) {
  const language = useLanguage()
  return (
    <>
      <span className={css.mark}>{mark}</span>
      <span className={css.label} lang={lang}>
        {label}
      </span>
      <span className={css.count}>
        <b>{formatNumber(shown, language)}</b> / {typeof total === 'string' ? total : formatNumber(total, language)}
      </span>
    </>
  )
}

/** What a row means is lit on the canvas while the pointer or the focus is on it. */
export function lighting(entry: LegendKey) {
  const { highlight } = viewStore.getState()
  const on = () => highlight(entry)
  const off = () => highlight(null)
  return { onMouseEnter: on, onMouseLeave: off, onFocus: on, onBlur: off }
}
