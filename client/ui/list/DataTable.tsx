import { type HTMLAttributes, type ReactNode, type RefAttributes, useRef } from 'react'
import { CsvButton } from '#client/ui/list/CsvButton.tsx'
import css from '#client/ui/list/DataTable.module.css'
import { Empty } from '#client/ui/Notice.tsx'

/** One column. The first one of a table names its rows. */
export type Column<Row, Key extends string = string> = {
  readonly key: Key
  readonly head: ReactNode
  /** Beside the head, where that is a button. */
  readonly beside?: ReactNode
  readonly cell: (row: Row) => ReactNode
  /** Numbers are set to the right; neither they nor what is `unbroken` breaks into lines. */
  readonly kind?: 'number' | 'unbroken' | 'wide' | undefined
  readonly className?: string | undefined
}

/** A column in one line. */
export function column<Row>(
  key: string,
  head: ReactNode,
  cell: Column<Row>['cell'],
  kind?: Column<Row>['kind'],
): Column<Row> {
  return { key, head, cell, kind }
}

export type RowGroup<Row> = { readonly key: string; readonly title: ReactNode; readonly rows: readonly Row[] }

/** Null: in the order of `rows`. */
export type Sort<Key extends string> = { readonly column: Key; readonly descending: boolean } | null

type RowAttributes = HTMLAttributes<HTMLTableRowElement> &
  RefAttributes<HTMLTableRowElement> &
  Readonly<Record<`data-${string}`, string>>

type Identified = { readonly id: string }

type DataTableProps<Row extends Identified, Key extends string> = {
  /** `false` leaves a column out. */
  readonly columns: readonly (Column<Row, Key> | false)[]
  readonly rows: readonly Row[]
  /** Said instead of a table without rows. */
  readonly empty?: string | undefined
  /** Else the row carries its id as `data-id`. */
  readonly rowAttributes?: (row: Row, index: number) => RowAttributes
  /** Instead of `rows` in one run: under a head for each group. */
  readonly groups?: readonly RowGroup<Row>[]
  readonly sort?: Sort<Key>
  /** Makes each head a button. */
  readonly onSort?: (column: Key) => void
  /** Where `rows` are only those in sight: how many there are, and the room of those above and below, in pixels. */
  readonly inSight?: { readonly total: number; readonly above: number; readonly below: number }
  /** The look of another table than that of a page. */
  readonly className?: string | undefined
  readonly testId?: string
  /** What it lists: then it can be taken as a file. */
  readonly file?: string | undefined
}

export function DataTable<Row extends Identified, Key extends string = string>(props: DataTableProps<Row, Key>) {
  const { rows, rowAttributes = dataId, empty, groups, sort = null, onSort, inSight, testId } = props
  const { file } = props
  const place = useRef<HTMLTableElement>(null)
  if (rows.length === 0 && empty !== undefined) return <Empty>{empty}</Empty>
  const columns = props.columns.filter((column) => column !== false)
  const toRow = (row: Row, index: number) => (
    <tr key={row.id} {...rowAttributes(row, index)}>
      {columns.map((column) => (
        <Cell key={column.key} column={column} row={row} isHead={column === columns[0]} />
      ))}
    </tr>
  )
  const table = (
    <table
      ref={place}
      className={props.className ?? css.table}
      data-testid={testId}
      aria-rowcount={inSight && inSight.total + 1}
    >
      <thead>
        <tr>
          {columns.map((column) => (
            <Head key={column.key} {...{ column, sort, onSort }} />
          ))}
        </tr>
      </thead>
      {groups?.map((group) => (
        <tbody key={group.key}>
          <tr className={css.group}>
            <th scope="rowgroup" colSpan={columns.length}>
              {group.title}
            </th>
          </tr>
          {group.rows.map(toRow)}
        </tbody>
      ))}
      {!groups && (
        <tbody>
          <Spacer height={inSight?.above} span={columns.length} />
          {rows.map(toRow)}
          <Spacer height={inSight?.below} span={columns.length} />
        </tbody>
      )}
    </table>
  )
  if (!file) return table
  return (
    <>
      {table}
      <CsvButton table={place} of={file} />
    </>
  )
}

function dataId({ id }: Identified): RowAttributes {
  return { 'data-id': id }
}

type HeadProps<Row, Key extends string> = {
  readonly column: Column<Row, Key>
  readonly sort: Sort<Key>
  readonly onSort: ((column: Key) => void) | undefined
}

function Head<Row, Key extends string>({ column, sort, onSort }: HeadProps<Row, Key>) {
  const isSorted = sort?.column === column.key
  if (!onSort)
    return (
      <th scope="col" className={classOf(column)}>
        {column.head}
      </th>
    )
  const direction = sort?.descending ? 'descending' : 'ascending'
  return (
    <th scope="col" className={classOf(column)} aria-sort={isSorted ? direction : 'none'}>
      <button type="button" onClick={() => onSort(column.key)}>
        {column.head}
        <span aria-hidden>{isSorted ? (sort.descending ? ' ↓' : ' ↑') : ''}</span>
      </button>
      {column.beside}
    </th>
  )
}

type CellProps<Row> = { readonly column: Column<Row>; readonly row: Row; readonly isHead: boolean }

function Cell<Row>({ column, row, isHead }: CellProps<Row>) {
  const className = classOf(column)
  if (!isHead) return <td className={className}>{column.cell(row)}</td>
  return (
    <th scope="row" className={className}>
      {column.cell(row)}
    </th>
  )
}

function classOf<Row>({ kind, className }: Column<Row>): string | undefined {
  return kind ? [css[kind], className].filter(Boolean).join(' ') : className
}

function Spacer({ height = 0, span }: { readonly height: number | undefined; readonly span: number }) {
  if (height === 0) return null
  return (
    <tr aria-hidden style={{ height }}>
      <td colSpan={span} />
    </tr>
  )
}
