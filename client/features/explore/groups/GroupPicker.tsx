import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { groupBy } from '#client/features/explore/actions/groupActions.ts'
import type { Grouped } from '#client/features/explore/groups/useGrouped.ts'
import { Picker } from '#client/features/explore/rail/Picker.tsx'
import { type Grouping, groupings } from '#client/view/grouping.ts'
import { emptyGroupings, hasPartnersWithParent } from '#client/view/groups.ts'

type GroupPickerProps = { readonly grouping: Grouping; readonly grouped: Grouped }

/** Chooses by what nodes are drawn as one mark, and says in numbers how many are. */
export function GroupPicker({ grouping: { by, made }, grouped }: GroupPickerProps) {
  const { t } = useTranslation(['structure', 'explore'])
  const held = grouped.drawn.reduce((sum, { members }) => sum + members.length, 0)
  const empty = useMemo(() => emptyGroupings(grouped.all), [grouped.all])
  const now = by === 'none' && made.length > 0 ? 'made' : by
  const options = ways
    .filter((one) => one !== 'made' || made.length > 0)
    .map((one) => ({
      value: one,
      label: one === 'made' ? t('group.onlyMade', { count: made.length }) : t(`group.by.${one}`),
      isOff: one !== 'made' && one !== by && empty.has(one),
    }))
  return (
    <Picker
      testId="group-picker"
      label={t('group.title')}
      value={now}
      options={options}
      onPick={(one) => void groupBy(one)}
    >
      {(by !== 'none' || grouped.groups.length > 0) && (
        <p data-testid="group-sentence">
          {t('group.sentence', {
            count: grouped.drawn.length,
            held,
            open: grouped.groups.length - grouped.drawn.length,
          })}
        </p>
      )}
      {empty.size > 0 && (
        <p data-testid="group-empty">
          {t('group.empty', { ways: [...empty].map((one) => t(`group.by.${one}`)).join(t('explore:comma')) })}
        </p>
      )}
      {by === 'parent' && !hasPartnersWithParent(grouped.all) && (
        <p data-testid="group-no-parents">{t('group.noParents')}</p>
      )}
    </Picker>
  )
}

const ways = [...groupings, 'made'] as const
