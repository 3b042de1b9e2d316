import { useTranslation } from 'react-i18next'
import { keepCore, keepLargest, keepNear } from '#client/features/explore/actions/shapeActions.ts'
import { useNameOfOwners } from '#client/features/explore/words/stepWords.ts'
import type { Shape } from '#client/view/shape.ts'

type Chip = { readonly id: string; readonly text: string; readonly remove: () => void }

export function useShapeChips({ near, core, largest }: Shape): readonly Chip[] {
  const { t } = useTranslation('structure')
  const name = useNameOfOwners(near?.ids ?? [])
  return [
    ...(near
      ? [{ id: 'near', text: t('shape.chip.near', { count: near.depth, name }), remove: () => keepNear([], null) }]
      : []),
    ...(core ? [{ id: 'core', text: t('shape.chip.core', { count: core }), remove: () => keepCore(null) }] : []),
    ...(largest ? [{ id: 'largest', text: t('shape.chip.largest'), remove: () => keepLargest(false) }] : []),
  ]
}
