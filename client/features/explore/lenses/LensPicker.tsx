import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { setLens } from '#client/features/explore/actions/canvasActions.ts'
import css from '#client/features/explore/rail/Picker.module.css'
import type { Graph } from '#client/graph/types.ts'
import { formatDate } from '#client/i18n/format.ts'
import { useLanguage } from '#client/i18n/language.ts'
import { lenses, lensOf } from '#client/view/lenses/lenses.ts'

type LensPickerProps = { readonly graph: Graph; readonly chosen: string }

/** Chooses how marks are read, and says in one sentence what they then show. */
export function LensPicker({ graph, chosen }: LensPickerProps) {
  const { t } = useTranslation('lens')
  const language = useLanguage()
  const id = useId()
  const lens = lensOf(chosen)
  const values = { since: formatDate(graph.recentSince, language), date: formatDate(graph.asOf, language) }
  return (
    <div className={css.picker} data-testid="lens-picker">
      <label htmlFor={id} className={css.label}>
        {t('title')}
      </label>
      <select
        id={id}
        className={css.select}
        value={lens.key}
        aria-describedby={`${id}-sentence`}
        onChange={(event) => setLens(event.target.value)}
      >
        {lenses.map(({ key }) => (
          <option key={key} value={key}>
            {t(`name.${key}`)}
          </option>
        ))}
      </select>
      <p id={`${id}-sentence`} className={css.sentence} data-testid="lens-sentence">
        {t(`sentence.${lens.key}`, values)}
      </p>
    </div>
  )
}
