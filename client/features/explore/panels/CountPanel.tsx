import { useTranslation } from 'react-i18next'
import { openCount } from '#client/features/explore/actions/openActions.ts'
import css from '#client/features/explore/parts/NodeRow.module.css'
import { NodeRow, TieRow, useNameOfEnd } from '#client/features/explore/parts/NodeRow.tsx'
import panel from '#client/features/explore/parts/Panel.module.css'
import type { Count, Counted } from '#client/features/explore/stores/panelStore.ts'
import type { DayGraph, GraphLink, GraphNode, NodeId } from '#client/graph/types.ts'
import { formatNumber } from '#client/i18n/format.ts'
import { useLanguage } from '#client/i18n/language.ts'
import { PanelHead } from '#client/ui/PanelHead.tsx'
import { type PartName, partNames } from '#client/view/tally.ts'
import type { Visible } from '#client/view/visible.ts'

const sorts: readonly Counted[] = ['partners', 'topUnits', 'ties', 'unitNotStated']

type CountPanelProps = { readonly count: Count; readonly visible: Visible; readonly dayGraph: DayGraph | null }

/** A count opened: its rows, no more and no fewer, and beside it the other parts of the same sum. */
export function CountPanel({ count, visible, dayGraph }: CountPanelProps) {
  const { t } = useTranslation(['explore', 'words'])
  const language = useLanguage()
  const nameIn = useNameOfEnd(namesIn(dayGraph))
  const tally = visible[count.of]
  const rows: readonly (GraphNode | GraphLink)[] = visible.parts[count.of][count.part]
  const kindOf = (of: Counted) => {
    if (of === 'unitNotStated') return t('words:unitNotStated')
    return t(of === 'topUnits' ? 'explore:units' : `explore:${of}`)
  }
  return (
    <div className={panel.sections}>
      <PanelHead
        eyebrow={t('explore:counts.whole', {
          count: formatNumber(rows.length, language),
          total: formatNumber(tally.total, language),
        })}
        title={t('explore:counts.title', { kind: kindOf(count.of), part: t(`explore:status.part.${count.part}`) })}
      />
      <Tabs items={sorts} current={count.of} textOf={kindOf} onPick={(of) => openCount({ ...count, of })} />
      <Tabs
        items={partNames}
        current={count.part}
        textOf={(part: PartName) => `${t(`explore:status.part.${part}`)} ${formatNumber(tally[part], language)}`}
        onPick={(part) => openCount({ ...count, part })}
      />
      <ol className={css.rows} data-testid="count-rows">
        {rows.map((row) =>
          'from' in row ? (
            <TieRow key={row.id} tie={row} text={`${nameIn(row.from)} – ${nameIn(row.to)}`} />
          ) : (
            <NodeRow
              key={row.id}
              node={row}
              note={count.part === 'notLoaded' && row.ties === 0 ? t('explore:counts.noTie') : undefined}
            />
          ),
        )}
      </ol>
    </div>
  )
}

type TabsProps<Item extends string> = {
  readonly items: readonly Item[]
  readonly current: Item
  readonly textOf: (item: Item) => string
  readonly onPick: (item: Item) => void
}

function Tabs<Item extends string>({ items, current, textOf, onPick }: TabsProps<Item>) {
  return (
    <ul className={css.tabs}>
      {items.map((item) => (
        <li key={item}>
          <button type="button" aria-current={item === current ? 'true' : undefined} onClick={() => onPick(item)}>
            {textOf(item)}
          </button>
        </li>
      ))}
    </ul>
  )
}

function namesIn(dayGraph: DayGraph | null): (id: NodeId) => GraphNode | undefined {
  return (id) => dayGraph?.nodes.get(id) ?? dayGraph?.filteredOut.nodes.get(id)
}
