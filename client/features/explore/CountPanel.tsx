import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import css from '#client/features/explore/CountPanel.module.css'
import { type Count, type Counted, openCount } from '#client/features/explore/countStore.ts'
import details from '#client/features/explore/Details.module.css'
import { Mark, TieSample } from '#client/features/explore/Mark.tsx'
import { selectOnPlate } from '#client/features/explore/pickHit.ts'
import { HOME, nodeId, UNIT_NOT_STATED } from '#client/graph/ids.ts'
import type { GraphLink, GraphNode, NodeId, Whole } from '#client/graph/types.ts'
import { formatNumber } from '#client/i18n/format.ts'
import { useLanguage } from '#client/i18n/language.ts'
import { nameOf } from '#client/i18n/nameOf.ts'
import { Name } from '#client/ui/Name.tsx'
import { type PartName, partNames } from '#client/view/tally.ts'
import { viewStore } from '#client/view/viewStore.ts'
import type { Visible } from '#client/view/visible.ts'

const sorts: readonly Counted[] = ['partners', 'topUnits', 'ties', 'unitNotStated']

type CountPanelProps = { readonly count: Count; readonly visible: Visible; readonly whole: Whole | null }

/** A count opened: its rows, no more and no fewer, and beside it the other parts of the same sum. */
export function CountPanel({ count, visible, whole }: CountPanelProps) {
  const { t } = useTranslation(['explore', 'words'])
  const language = useLanguage()
  const tally = visible[count.of]
  const rows: readonly (GraphNode | GraphLink)[] = visible.parts[count.of][count.part]
  const kindOf = (of: Counted) => {
    if (of === 'unitNotStated') return t('words:unitNotStated')
    return t(of === 'topUnits' ? 'explore:units' : `explore:${of}`)
  }
  return (
    <div className={details.sections}>
      <div>
        <p className={details.eyebrow}>
          {t('explore:counts.whole', {
            count: formatNumber(rows.length, language),
            total: formatNumber(tally.total, language),
          })}
        </p>
        <h2 className={details.name} data-testid="panel-name">
          {t('explore:counts.title', { kind: kindOf(count.of), part: t(`explore:status.part.${count.part}`) })}
        </h2>
      </div>
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
            <TieRow key={row.id} tie={row} whole={whole} />
          ) : (
            <NodeRow key={row.id} node={row} isAway={count.part === 'notLoaded'} />
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

function NodeRow({ node, isAway }: { readonly node: GraphNode; readonly isAway: boolean }) {
  const { t } = useTranslation('explore')
  return (
    <li data-row={node.id}>
      <button type="button" className={css.row} onClick={() => selectOnPlate(node.id)}>
        <Mark sector={node.sector} label={node.label} />
        <Name names={node.names} />
        {isAway && node.ties === 0 && <small>{t('counts.noTie')}</small>}
      </button>
    </li>
  )
}

function TieRow({ tie, whole }: { readonly tie: GraphLink; readonly whole: Whole | null }) {
  const { t } = useTranslation('words')
  const language = useLanguage()
  const named = useMemo(() => namesIn(whole), [whole])
  const textOf = (id: string) => {
    if (id === HOME) return t('home')
    if (id === UNIT_NOT_STATED) return t('unitNotStated')
    const node = named(nodeId(id))
    return node ? nameOf(node.names, language, { short: true }).text : ''
  }
  return (
    <li data-row={tie.id}>
      <button
        type="button"
        className={css.row}
        onClick={() => viewStore.getState().select({ kind: 'tie', from: tie.from, to: nodeId(tie.to) })}
      >
        <TieSample state={tie.state} />
        <span>{`${textOf(tie.from)} – ${textOf(tie.to)}`}</span>
      </button>
    </li>
  )
}

function namesIn(whole: Whole | null): (id: NodeId) => GraphNode | undefined {
  return (id) => whole?.nodes.get(id) ?? whole?.filteredOut.nodes.get(id)
}
