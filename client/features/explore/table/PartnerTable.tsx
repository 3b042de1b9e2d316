import { useVirtualizer } from '@tanstack/react-virtual'
import { type MouseEvent, memo, type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import css from '#client/features/explore/table/PartnerTable.module.css'
import {
  type Column,
  columnsOf,
  countryNames,
  isNumber,
  nextSort,
  sortRows,
} from '#client/features/explore/table/tableRows.ts'
import type { PartnershipState } from '#client/generated/graphql.ts'
import type { Graph, GraphNode, NodeId } from '#client/graph/types.ts'
import { useLanguage } from '#client/i18n/language.ts'
import { Mark, StrategicMark } from '#client/shared/entity/Mark.tsx'
import { pageOf } from '#client/shared/entity/pageAddress.ts'
import { useInFull } from '#client/styles/paper.ts'
import { ArrowIcon } from '#client/ui/icons.tsx'
import { DataTable, type Sort } from '#client/ui/list/DataTable.tsx'
import { Name } from '#client/ui/Name.tsx'
import { Quiet } from '#client/ui/Quiet.tsx'
import { ranksOf } from '#client/view/reading.ts'
import type { Visible } from '#client/view/visible.ts'

const ROW = 23
const HEAD = 25

type PartnerTableProps = {
  readonly graph: Graph
  readonly visible: Visible
  readonly selected: readonly NodeId[]
  readonly isFolded: boolean
  readonly onFold: () => void
  /** With Shift or Ctrl a row is added to the selection, or taken away. */
  readonly onPick: (id: NodeId, isGathering: boolean) => void
}

/** The picture as a table: same rows, same selection. Only the rows in sight are in the page. */
export const PartnerTable = memo(function PartnerTable({
  graph,
  visible,
  selected,
  isFolded,
  onFold,
  onPick,
}: PartnerTableProps) {
  const { t } = useTranslation(['explore', 'words', 'lens'])
  const language = useLanguage()
  const [sort, setSort] = useState<Sort<Column>>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const country = useMemo(() => countryNames(graph.countries, language), [graph.countries, language])
  const { reading } = visible
  const ranks = useMemo(() => ranksOf(reading), [reading])
  const columns = columnsOf(reading.texts.size > 0)
  const [isOnlySelected, setOnlySelected] = useState(false)
  const own = useMemo(() => new Set(selected), [selected])
  const listed = useMemo(
    () => (isOnlySelected ? visible.organizations.filter(({ id }) => own.has(id)) : visible.organizations),
    [visible.organizations, isOnlySelected, own],
  )
  const rows = useMemo(
    () =>
      sortRows(listed, sort, {
        language,
        country,
        state: (state) => (state ? t(`words:partnershipState.${state}`) : ''),
        sector: (sector) => (sector ? t(`words:sector.${sector}`) : ''),
        lens: ({ id }) => ranks.get(id) ?? -1,
      }),
    [listed, ranks, sort, language, country, t],
  )
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 12,
    scrollMargin: HEAD,
  })
  const last = selected.at(-1)
  const selectedIndex = last === undefined ? -1 : rows.findIndex((row) => row.id === last)
  const isInFull = useInFull()
  const seen = virtual.getVirtualItems()
  const { start = HEAD, size = ROW } = virtual.measurementsCache[selectedIndex] ?? {}
  // biome-ignore lint/correctness/useExhaustiveDependencies: what happens to the rows above it moves nothing
  useEffect(() => {
    if (selectedIndex >= 0 && scroller.current) scrollToRow(scroller.current, start - HEAD, size)
  }, [selectedIndex, size])

  const items = isInFull ? rows.map((_, index) => ({ index })) : seen
  const above = isInFull ? 0 : (seen[0]?.start ?? HEAD) - HEAD
  const below = isInFull ? 0 : virtual.getTotalSize() - ((seen.at(-1)?.end ?? HEAD) - HEAD)
  return (
    <section className={css.area} aria-label={t('explore:table.label')}>
      <button type="button" className={css.fold} aria-expanded={!isFolded} onClick={onFold}>
        <span aria-hidden>{isFolded ? '▴' : '▾'}</span>
        <span className="visually-hidden">{t('explore:table.fold')}</span>
      </button>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <div ref={scroller} className={css.scroller} tabIndex={0}>
        <DataTable<GraphNode, Column>
          className={css.table}
          file={t('explore:partners')}
          rows={items.flatMap(({ index }) => rows[index] ?? [])}
          inSight={{ total: rows.length, above, below }}
          sort={sort}
          onSort={(column) => setSort(nextSort(sort, column))}
          rowAttributes={(row, index) => ({
            'aria-rowindex': (items[0]?.index ?? 0) + index + 2,
            'aria-selected': own.has(row.id),
            'data-id': row.id,
            // A selected row has the lines that its words take.
            'data-index': String((items[0]?.index ?? 0) + index),
            ref: virtual.measureElement,
            onClick: (event) => onPick(row.id, event.shiftKey || event.ctrlKey || event.metaKey),
          })}
          columns={columns.map((column) => ({
            key: column,
            kind: isNumber(column) ? 'number' : undefined,
            className: css[`${column}Column`],
            head: headOf(column),
            beside: column === 'name' && <OnlySelected isOn={isOnlySelected} onChange={setOnlySelected} />,
            cell: (row) => <Cell {...{ column, row, country }} lens={reading.texts.get(row.id) ?? ''} />,
          }))}
        />
        {rows.length === 0 && (
          <p className={css.empty}>{t(isOnlySelected ? 'explore:table.noneSelected' : 'explore:table.empty')}</p>
        )}
      </div>
    </section>
  )

  function headOf(column: Column): ReactNode {
    if (column === 'lens') return t(`lens:name.${reading.lens}`)
    if (column === 'lastSeen') return <span title={t('words:lastSeenRule')}>{t('explore:table.lastSeen')}</span>
    if (column !== 'name') return t(`explore:table.${column}`)
    return (
      <>
        {t('explore:table.name')}
        <Quiet>
          {' '}
          {rows.length}
          <span className={css.total}> / {visible.partners.total}</span>
        </Quiet>
      </>
    )
  }
})

type OnlySelectedProps = { readonly isOn: boolean; readonly onChange: (isOn: boolean) => void }

function OnlySelected({ isOn, onChange }: OnlySelectedProps) {
  const { t } = useTranslation('explore')
  return (
    <label className={css.only} title={t('table.onlySelected')}>
      <input
        type="checkbox"
        aria-label={t('table.onlySelected')}
        checked={isOn}
        onChange={({ target }) => onChange(target.checked)}
      />
      <span aria-hidden>{t('table.selected')}</span>
    </label>
  )
}

type CellProps = {
  readonly column: Column
  readonly row: GraphNode
  /** What the lens says of it. */
  readonly lens: string
  readonly country: (code: string | null) => string
}

function Cell({ column, row, lens, country }: CellProps): ReactNode {
  const { t } = useTranslation(['words', 'explore'])
  if (column === 'name') return <PartnerName row={row} />
  if (column === 'lens') return lens
  if (column === 'sector') return row.sector && t(`words:sector.${row.sector}`)
  if (column === 'state') return row.partnershipState && <State state={row.partnershipState} />
  if (column === 'agreements') return <OfWhich part={row.agreementsInForce} whole={row.agreements} />
  if (column === 'recent') return <OfWhich part={row.recentActivities} whole={row.activities} />
  if (column === 'units') return row.counterparts
  if (column === 'lastSeen') return row.lastSeen ?? <Quiet>{t('words:notKnown')}</Quiet>
  if (!row.countryCode) return t('words:place.multinational')
  return (
    <Link href={pageOf({ id: row.countryCode, label: 'Country' })} className={css.country} onClick={leaves}>
      {country(row.countryCode)}
    </Link>
  )
}

function State({ state }: { readonly state: PartnershipState }) {
  const { t } = useTranslation('words')
  return <span title={t(`partnershipRule.${state}`)}>{t(`partnershipState.${state}`)}</span>
}

function PartnerName({ row }: { readonly row: GraphNode }) {
  const { t } = useTranslation(['words', 'explore'])
  return (
    <>
      <button type="button" className={css.name}>
        <Mark sector={row.sector} label={row.label} />
        {row.strategic && <StrategicMark title={t('words:strategic')} />}
        <Name names={row.names} />
      </button>
      <Link href={pageOf(row)} className={css.page} title={t('explore:details.page')} onClick={leaves}>
        <ArrowIcon size={12} />
        <span className="visually-hidden">
          <Name names={row.names} /> – {t('explore:details.page')}
        </span>
      </Link>
    </>
  )
}

function OfWhich({ part, whole }: { readonly part: number; readonly whole: number }) {
  return (
    <>
      {part} <Quiet>/ {whole}</Quiet>
    </>
  )
}

/** A link of a row leads away from it; the rest of the row selects. */
function leaves(event: MouseEvent): void {
  event.stopPropagation()
}

/** Only as far as needed; the head stays above the rows and takes its own room. A row with more lines than fit begins there. */
function scrollToRow(box: HTMLElement, top: number, height: number): void {
  const room = box.clientHeight - HEAD
  if (top < box.scrollTop || height > room) box.scrollTop = top
  else if (top + height > box.scrollTop + room) box.scrollTop = top + height - room
}
