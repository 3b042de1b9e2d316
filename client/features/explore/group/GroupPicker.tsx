import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { groupBy } from '#client/features/explore/group/groupActs.ts'
import type { Picture } from '#client/features/explore/group/usePicture.ts'
import css from '#client/features/explore/Lens.module.css'
import { type GroupBy, groupings } from '#client/view/grouping.ts'

type GroupPickerProps = { readonly by: GroupBy; readonly picture: Picture }

/** Chooses by what marks are drawn together, and says in numbers what then stands for what. */
export function GroupPicker({ by, picture }: GroupPickerProps) {
  const { t } = useTranslation('structure')
  const id = useId()
  const held = picture.drawn.reduce((sum, { members }) => sum + members.length, 0)
  return (
    <div className={css.picker} data-testid="group-picker">
      <label htmlFor={id} className={css.label}>
        {t('group.title')}
      </label>
      <select
        id={id}
        className={css.select}
        value={by}
        onChange={(event) => void groupBy(groupings.find((one) => one === event.target.value) ?? 'none')}
      >
        {groupings.map((one) => (
          <option key={one} value={one}>
            {t(`group.by.${one}`)}
          </option>
        ))}
      </select>
      {(by !== 'none' || picture.groups.length > 0) && (
        <p className={css.sentence} data-testid="group-sentence">
          {t('group.sentence', {
            count: picture.drawn.length,
            held,
            open: picture.groups.length - picture.drawn.length,
          })}
        </p>
      )}
    </div>
  )
}
