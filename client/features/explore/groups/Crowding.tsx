import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { groupBy } from '#client/features/explore/actions/groupActions.ts'
import css from '#client/features/explore/groups/Crowding.module.css'
import { crowdingOf, GROUPING, TABLE } from '#client/graph/stacks.ts'
import { formatNumber } from '#client/i18n/format.ts'
import { useLanguage } from '#client/i18n/language.ts'
import type { GroupBy } from '#client/view/grouping.ts'
import type { LayoutName } from '#client/view/types.ts'
import type { Visible } from '#client/view/visible.ts'

/** Those that make most of few marks. */
const offered: readonly GroupBy[] = ['country', 'region', 'community']

type CrowdingProps = { readonly marks: Visible; readonly layout: LayoutName; readonly children: ReactNode }

/** The drawing while it can be read: from 400 marks grouping is offered beside it, from 2 000 the table is shown instead. */
export function Crowding({ marks, layout, children }: CrowdingProps) {
  const { t } = useTranslation('structure')
  const language = useLanguage()
  const [isKept, setKept] = useState(false)
  const crowding = crowdingIn(marks, layout)
  const values = {
    nodes: formatNumber(nodesIn(marks), language),
    ties: formatNumber(marks.unitTies.length, language),
    mostNodes: formatNumber(GROUPING.nodes, language),
    mostTies: formatNumber(GROUPING.links, language),
    table: formatNumber(TABLE.nodes, language),
  }
  if (crowding === 'table_instead')
    return (
      <div className={css.instead} role="status" data-testid="table-instead">
        <p>{t('budget.table', values)}</p>
        <Ways />
      </div>
    )
  return (
    <>
      {children}
      {crowding === 'offer_grouping' && !isKept && (
        <div className={css.offer} role="status" data-testid="offer-grouping">
          <p>{t('budget.offer', values)}</p>
          <Ways />
          <button type="button" className="text-link" onClick={() => setKept(true)}>
            {t('budget.keep')}
          </button>
        </div>
      )}
    </>
  )
}

function Ways() {
  const { t } = useTranslation('structure')
  return (
    <ul className={css.ways}>
      {offered.map((by) => (
        <li key={by}>
          <button type="button" className="framed" onClick={() => void groupBy(by)}>
            {t('budget.groupBy', { by: t(`group.by.${by}`) })}
          </button>
        </li>
      ))}
    </ul>
  )
}

const nodesIn = ({ organizations, departments }: Visible): number => organizations.length + departments.length

/** Only in the layout `network`, where marks and lines may be anywhere; the others have an order of their own. */
export function crowdingIn(marks: Visible, layout: LayoutName): ReturnType<typeof crowdingOf> {
  return layout === 'network' ? crowdingOf(nodesIn(marks), marks.unitTies.length) : 'fine'
}
