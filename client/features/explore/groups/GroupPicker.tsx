import { useId, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { groupBy } from '#client/features/explore/actions/groupActions.ts'
import type { Grouped } from '#client/features/explore/groups/useGrouped.ts'
import css from '#client/features/explore/rail/Picker.module.css'
import { type Grouping, groupings } from '#client/view/grouping.ts'
import { emptyGroupings, hasPartnersWithParent } from '#client/view/groups.ts'

type GroupPickerProps = { readonly grouping: Grouping; readonly grouped: Grouped }

/** Chooses by what marks are drawn together, and says in numbers what then stands for what. */
export function GroupPicker({ grouping: { by, made }, grouped }: GroupPickerProps) {
  const { t } = useTranslation(['structure', 'explore'])
  const id = useId()
  const held = grouped.drawn.reduce((sum, { members }) => sum + members.length, 0)
  const empty = useMemo(() => emptyGroupings(grouped.all), [grouped.all])
  const now = by === 'none' && made.length > 0 ? 'made' : by
  return (
    <div className={css.picker} data-testid="group-picker">
      <label htmlFor={id} className={css.label}>
        {t('group.title')}
      </label>
      <select
        id={id}
        className={css.select}
        value={now}
        onChange={({ target }) => void groupBy(ways.find((one) => one === target.value) ?? 'none')}
      >
        {ways
          .filter((one) => one !== 'made' || made.length > 0)
          .map((one) => (
            <option key={one} value={one} disabled={one !== 'made' && one !== by && empty.has(one)}>
              {one === 'made' ? t('group.onlyMade', { count: made.length }) : t(`group.by.${one}`)}
            </option>
          ))}
      </select>
      {(by !== 'none' || grouped.groups.length > 0) && (
        <p className={css.sentence} data-testid="group-sentence">
          {t('group.sentence', {
            count: grouped.drawn.length,
            held,
            open: grouped.groups.length - grouped.drawn.length,
          })}
        </p>
      )}
      {empty.size > 0 && (
        <p className={css.sentence} data-testid="group-empty">
          {t('group.empty', { ways: [...empty].map((one) => t(`group.by.${one}`)).join(t('explore:comma')) })}
        </p>
      )}
      {by === 'parent' && !hasPartnersWithParent(grouped.all) && (
        <p className={css.sentence} data-testid="group-no-parents">
          {t('group.noParents')}
        </p>
      )}
    </div>
  )
}

const ways = [...groupings, 'made'] as const
