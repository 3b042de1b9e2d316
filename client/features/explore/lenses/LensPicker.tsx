import { useTranslation } from 'react-i18next'
import { setLens } from '#client/features/explore/actions/canvasActions.ts'
import { Picker } from '#client/features/explore/rail/Picker.tsx'
import type { Graph } from '#client/graph/types.ts'
import { formatDate } from '#client/i18n/format.ts'
import { useLanguage } from '#client/i18n/language.ts'
import { lenses, lensOf } from '#client/view/lenses/lenses.ts'

type LensPickerProps = { readonly graph: Graph; readonly chosen: string }

/** Chooses how marks are read, and says in one sentence what they then show. */
export function LensPicker({ graph, chosen }: LensPickerProps) {
  const { t } = useTranslation('lens')
  const language = useLanguage()
  const lens = lensOf(chosen)
  const values = { since: formatDate(graph.recentSince, language), date: formatDate(graph.asOf, language) }
  return (
    <Picker
      testId="lens-picker"
      label={t('title')}
      value={lens.key}
      options={lenses.map(({ key }) => ({ value: key, label: t(`name.${key}`) }))}
      onPick={setLens}
    >
      <p data-testid="lens-sentence">{t(`sentence.${lens.key}`, values)}</p>
    </Picker>
  )
}
