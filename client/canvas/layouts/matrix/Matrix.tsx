import { type KeyboardEvent, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { shownFacts } from '#client/canvas/engine/facts/shownFacts.ts'
import { shownOfText } from '#client/canvas/engine/facts/shownOf.ts'
import { asFarAs, type NameStyle } from '#client/canvas/engine/names/typeset.ts'
import type { LayoutProps } from '#client/canvas/engine/types.ts'
import { CELL, MatrixBackdrop, type MatrixPlace } from '#client/canvas/layouts/matrix/MatrixBackdrop.tsx'
import { type MatrixCell, matrixCells } from '#client/canvas/layouts/matrix/matrixCells.ts'
import { type MatrixOrder, matrixOrder } from '#client/canvas/layouts/matrix/matrixPlan.ts'
import { Choice } from '#client/canvas/layouts/sheet/Choice.tsx'
import { HeadName } from '#client/canvas/layouts/sheet/HeadName.tsx'
import { MARK_ROOM } from '#client/canvas/layouts/sheet/SheetRows.tsx'
import { sheetCounts } from '#client/canvas/layouts/sheet/sheetCounts.ts'
import type { SheetLayout, SheetPicture, SheetRow } from '#client/canvas/layouts/sheet/types.ts'
import { HOME, nodeId, UNIT_NOT_STATED } from '#client/graph/ids.ts'
import type { Graph, Names } from '#client/graph/types.ts'
import { fonts, palettes } from '#client/styles/tokens.ts'
import { type Arrangement, arrangements } from '#client/view/arrangement.ts'
import type { ColourScheme, Language } from '#client/view/types.ts'
import { type Visible, visibleTies } from '#client/view/visible.ts'

/** Units down; partners, countries or themes across; a cell where they are tied. */
export const matrix: SheetLayout = { name: 'matrix', family: 'sheet', usePicture: useMatrixPicture }

const HEAD = 128
const STYLE: NameStyle = { size: 11, weight: 400, tone: 'ink' }

function useMatrixPicture(props: LayoutProps): SheetPicture {
  const { graph, view, visible, language, scheme, size, facts, onSelect, onArrange } = props
  const { t } = useTranslation(['canvas', 'words'])
  const { matrix: by, matrixOrder: chosenOrder } = view.arrangement
  const inBlocks = chosenOrder === 'blocks'
  const [active, setActive] = useState<MatrixCell | null>(null)
  const { cells, names } = useMemo(() => {
    const topics = (facts?.topics ?? []).filter(({ label, names: own }) => label === 'Theme' && own !== null)
    const named = new Map(topics.flatMap(({ id, names: own }) => (own ? [[id, own] as const] : [])))
    return matrixCells(by, visibleTies(visible), { graph, shown: shownFacts(facts, visible), topics: named })
  }, [by, graph, visible, facts])
  const order = useMemo(() => {
    const tied = new Set(cells.map(({ row }) => row))
    const rows = visible.departments.map(({ id }) => id as string).filter((id) => tied.has(id))
    const lastRows = [HOME, UNIT_NOT_STATED].filter((id) => tied.has(id))
    const columns = by === 'partners' ? visible.organizations.map(({ id }) => id as string) : [...names.keys()]
    const used = new Set(cells.map(({ column }) => column))
    const pairs = cells.map(({ row, column }) => [row, column] as const)
    return matrixOrder({ rows, lastRows, columns: columns.filter((id) => used.has(id)), cells: pairs }, inBlocks)
  }, [cells, names, visible, by, inBlocks])
  const place = useMemo(() => placeOf(order, size.width), [order, size.width])
  const rows = useMemo(() => headsOf(graph, order, place), [graph, order, place])
  const onKey = (event: KeyboardEvent) => {
    const step = steps[event.key]
    const first = active?.ties[0]
    if (event.key === 'Enter' && first) onSelect({ kind: 'tie', from: first.from, to: nodeId(first.to) })
    else if (step) setActive(nextCell(cells, place, active, step))
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const options = <Value extends string>(values: readonly Value[], prefix: string) =>
    values.map((value) => ({ value, text: t(`matrix.${prefix}.${value}`) }))
  return {
    label: t('matrix.label'),
    width: place.width,
    height: place.height,
    rows,
    onKey,
    backdrop: (emphasis) => <MatrixBackdrop {...{ place, cells, active, emphasis, scheme }} />,
    head: {
      height: HEAD,
      content: by !== 'partners' && <ColumnNames {...{ order, place, names, language, scheme }} />,
    },
    side: { width: place.side, content: <OtherEnds {...{ place, scheme }} /> },
    corner: <Counts {...{ order, visible, by, scheme }} width={place.side} />,
    choices: (
      <div style={{ display: 'flex', gap: 14 }}>
        <Choice
          label={t('matrix.columns.label')}
          options={options(arrangements.matrix, 'columns')}
          chosen={by}
          scheme={scheme}
          onChoose={(value) => onArrange?.({ matrix: value })}
        />
        <Choice
          label={t('matrix.order.label')}
          options={options(arrangements.matrixOrder, 'order')}
          chosen={chosenOrder}
          scheme={scheme}
          onChoose={(value) => onArrange?.({ matrixOrder: value })}
        />
      </div>
    ),
    isReady: by !== 'themes' || facts != null,
  }
}

function placeOf({ rows, columns }: MatrixOrder, room: number): MatrixPlace {
  const side = Math.round(Math.min(190, room * 0.2))
  const width = Math.max(room, side + columns.length * CELL.width + 24)
  return {
    rows: new Map(rows.map((id, at) => [id, HEAD + (at + 0.5) * CELL.height])),
    columns: new Map(columns.map((id, at) => [id, side + (at + 0.5) * CELL.width])),
    side,
    head: HEAD,
    width,
    height: HEAD + rows.length * CELL.height + 10,
  }
}

/** Units at the left edge, partners at the upper one: both stay in view. */
function headsOf(graph: Graph, { rows, columns }: MatrixOrder, place: MatrixPlace): SheetRow[] {
  const units = rows.flatMap((id): SheetRow[] => {
    const node = graph.nodes.get(nodeId(id))
    const at = { x: place.side - 12, y: place.rows.get(id) ?? 0 }
    return node ? [{ node, at, room: place.side - 12 - MARK_ROOM - 8, side: 'left', sticks: 'left' }] : []
  })
  const partners = columns.flatMap((id): SheetRow[] => {
    const node = graph.nodes.get(nodeId(id))
    const at = { x: place.columns.get(id) ?? 0, y: HEAD - 10 }
    return node ? [{ node, at, room: HEAD - 10 - MARK_ROOM - 6, side: 'up', sticks: 'top' }] : []
  })
  return [...units, ...partners]
}

type ColumnNamesProps = {
  readonly order: MatrixOrder
  readonly place: MatrixPlace
  readonly names: ReadonlyMap<string, Names>
  readonly language: Language
  readonly scheme: ColourScheme
}

function ColumnNames({ order, place, names, language, scheme }: ColumnNamesProps) {
  return (
    <svg width={place.width} height={HEAD} style={{ position: 'absolute' }} fontFamily={fonts.sans} aria-hidden="true">
      {order.columns.map((id) => {
        const own = names.get(id)
        const x = place.columns.get(id)
        if (!own || x === undefined) return null
        const colour = palettes[scheme].ink
        return <HeadName key={id} {...{ id, language, x, colour }} names={own} y={HEAD - 8} room={HEAD - 16} />
      })}
    </svg>
  )
}

type CountsProps = {
  readonly order: MatrixOrder
  readonly visible: Visible
  readonly by: Arrangement['matrix']
  readonly width: number
  readonly scheme: ColourScheme
}

/** What the picture counts, as legend and strip count it, and how many rows and columns it takes: what is tied to nothing has none. */
function Counts({ order: { rows, columns }, visible, by, width, scheme }: CountsProps) {
  const { t } = useTranslation('canvas')
  const units = rows.filter((id) => id !== HOME && id !== UNIT_NOT_STATED).length
  const across = by === 'partners' ? t('columns.partners') : t(`matrix.columns.${by}`)
  const counts = sheetCounts(visible, null)
  const counted = by === 'themes' ? { shown: columns.length, total: columns.length } : counts[by]
  const lines = [
    `${t('columns.units')} ${shownOfText(counts.units)}`,
    ...(units === counts.units.shown ? [] : [t('sheet.rows', { count: units })]),
    // The longest words of the corner take a line for themselves.
    ...(by === 'countries' ? [across, shownOfText(counted)] : [`${across} ${shownOfText(counted)}`]),
    ...(columns.length === counted.shown ? [] : [t('sheet.columns', { count: columns.length })]),
  ]
  return (
    <svg
      width={width}
      height={HEAD}
      fontFamily={fonts.sans}
      fontSize={10.5}
      fill={palettes[scheme].ink3}
      aria-hidden="true"
    >
      {lines.map((line, at) => (
        <text key={line} x={14} y={HEAD - 11 - (lines.length - 1 - at) * 15} data-part="matrix-count">
          {line}
        </text>
      ))}
    </svg>
  )
}

/** Ends at home that are no unit. */
function OtherEnds({ place, scheme }: { place: MatrixPlace; scheme: ColourScheme }) {
  const { t } = useTranslation('words')
  return (
    <svg
      width={place.side}
      height={place.height}
      style={{ position: 'absolute' }}
      fontFamily={fonts.sans}
      aria-hidden="true"
    >
      {[HOME, UNIT_NOT_STATED].map((id) => {
        const y = place.rows.get(id)
        if (y === undefined) return null
        return (
          <text
            key={id}
            x={place.side - 6}
            y={y + 4}
            textAnchor="end"
            fontSize={STYLE.size}
            fill={palettes[scheme].ink3}
          >
            {asFarAs(t(id === HOME ? 'home' : 'unitNotStated'), STYLE, place.side - 14)}
          </text>
        )
      })}
    </svg>
  )
}

const steps: Readonly<Record<string, readonly [dx: number, dy: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** The nearest filled cell in a direction: along the row or column first. */
function nextCell(
  cells: readonly MatrixCell[],
  { rows, columns }: MatrixPlace,
  from: MatrixCell | null,
  [dx, dy]: readonly [number, number],
): MatrixCell | null {
  const at = (cell: MatrixCell) => ({ x: columns.get(cell.column) ?? 0, y: rows.get(cell.row) ?? 0 })
  const start = from && cells.find(({ row, column }) => row === from.row && column === from.column)
  const here = start ? at(start) : { x: 0, y: 0 }
  let best = start ?? null
  let least = Number.POSITIVE_INFINITY
  for (const cell of cells) {
    const { x, y } = at(cell)
    const [ahead, aside] =
      dx === 0 ? [(y - here.y) * dy, Math.abs(x - here.x)] : [(x - here.x) * dx, Math.abs(y - here.y)]
    const cost = start ? ahead + aside * 6 : x + y
    if ((!start || ahead > 1) && cost < least) [best, least] = [cell, cost]
  }
  return best
}
