import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { keepCore, keepLargest, keepNear } from '#client/features/explore/actions/shapeActions.ts'
import css from '#client/features/explore/rail/Rail.module.css'
import { useNameOfOwners } from '#client/features/explore/words/stepWords.ts'
import { selectedIds } from '#client/view/selection.ts'
import { cores, depths } from '#client/view/shape.ts'
import type { View } from '#client/view/types.ts'

/** Filters by how what is shown hangs together. What is set stays with the nodes it was taken from. */
export function ShapeFilters({ view }: { readonly view: View }) {
  const { t } = useTranslation('structure')
  const { near, core, largest } = view.shape
  const anchors = near?.ids ?? selectedIds(view.selection)
  const name = useNameOfOwners(anchors)
  return (
    <div data-testid="shape-filters">
      <h3 className={css.group}>{t('shape.title')}</h3>
      <label className={css.check}>
        <input type="checkbox" checked={largest} onChange={() => keepLargest(!largest)} />
        <span>{t('shape.largest')}</span>
      </label>
      <Steps
        legend={t('shape.core')}
        values={cores}
        chosen={core}
        onChoose={keepCore}
        textOf={(count) => t('shape.coreOf', { count })}
      />
      <Steps
        legend={t('shape.near')}
        values={depths}
        chosen={near?.depth ?? null}
        isOff={anchors.length === 0}
        onChoose={(depth) => keepNear(anchors, depth)}
        textOf={(count) => t('shape.nearOf', { count })}
      />
      <p className={css.remark}>
        {anchors.length === 0 ? t('shape.selectFirst') : t(near ? 'shape.takenFrom' : 'shape.wouldTake', { name })}
      </p>
    </div>
  )
}

type StepsProps = {
  readonly legend: string
  readonly values: readonly number[]
  readonly chosen: number | null
  readonly isOff?: boolean
  readonly onChoose: (value: number | null) => void
  readonly textOf: (value: number) => string
}

/** None, or one of a few numbers. */
function Steps({ legend, values, chosen, isOff = false, onChoose, textOf }: StepsProps) {
  const { t } = useTranslation('structure')
  const name = useId()
  return (
    <fieldset className={css.steps} disabled={isOff}>
      <legend>{legend}</legend>
      {[null, ...values].map((value) => (
        <label key={value ?? 0}>
          <input type="radio" name={name} checked={chosen === value} onChange={() => onChoose(value)} />
          {value === null ? t('shape.any') : textOf(value)}
        </label>
      ))}
    </fieldset>
  )
}
