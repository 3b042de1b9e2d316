import type { MouseEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import css from '#client/features/explore/rail/Rail.module.css'
import { lighting, RowText } from '#client/features/explore/rail/RowText.tsx'
import { isOpen } from '#client/view/store/choice.ts'
import type { Tally } from '#client/view/tally.ts'
import type { LegendKey, View } from '#client/view/types.ts'
import { viewStore } from '#client/view/viewStore.ts'

type LegendRowProps = {
  readonly entry: LegendKey
  /** The entries among which Alt-click leaves only this one. */
  readonly group?: readonly LegendKey[]
  readonly count: Tally
  readonly view: View
  readonly label: string
  /** The name of the data behind the label may have a language of its own. */
  readonly lang?: string
  /** What the word means, where it is one of the program. */
  readonly rule?: string
  readonly children?: ReactNode
}

/** One kind: its mark, its name, shown / total. Stays when it is hidden, dimmed. */
export function LegendRow({ entry, group = [], count, view, label, lang, rule, children }: LegendRowProps) {
  const { t } = useTranslation('explore')
  const { toggleHidden, showOnly } = viewStore.getState()
  const isHidden = !isOpen(view, entry)

  function onClick(event: MouseEvent): void {
    if (event.altKey && group.length > 0) showOnly(entry, group)
    else toggleHidden(entry)
  }

  return (
    <li className={css.entry}>
      <button
        type="button"
        className={css.row}
        aria-pressed={!isHidden}
        data-legend={entry}
        title={rule ? `${rule}\n${t('legend.hint')}` : t('legend.hint')}
        onClick={onClick}
        {...lighting(entry)}
      >
        <RowText mark={children} label={label} lang={lang} shown={count.shown} total={count.total} />
      </button>
      {group.length > 0 && (
        <button
          type="button"
          className={css.alone}
          aria-label={t('legend.alone', { what: label })}
          onClick={() => showOnly(entry, group)}
        >
          {t('legend.only')}
        </button>
      )}
    </li>
  )
}
