import {
  LINE_HEIGHT,
  type NameStyle,
  type SetName,
  setInLines,
  setOnOneLine,
} from '#client/canvas/engine/names/typeset.ts'
import { overlap } from '#client/canvas/geometry/boxGrid.ts'
import type { Box, Positions } from '#client/canvas/geometry/points.ts'
import { headSet } from '#client/canvas/layouts/sheet/HeadName.tsx'
import type { SheetRow } from '#client/canvas/layouts/sheet/types.ts'
import type { Language } from '#client/view/types.ts'

export type SheetName = {
  readonly row: SheetRow
  readonly set: SetName
  readonly style: NameStyle
  readonly left: number
  readonly top: number
  readonly isSelected: boolean
}

const SIZE = 11
/** Of a name over a column, when it is selected, px. */
const HEAD_ROOM = 170

type Asked = {
  readonly rows: readonly SheetRow[]
  readonly positions: Positions
  readonly selected: ReadonlySet<string>
  readonly language: Language
  /** Half the side of a mark in a row, px. */
  readonly markRoom: number
}

/**
 * Names beside the marks of a sheet. One that is not selected ends where its column does; a selected one is whole, in as
 * many lines as it takes, over its neighbours, and off all others that are selected.
 */
export function sheetNames(asked: Asked): readonly SheetName[] {
  const { rows, positions, selected, language, markRoom } = asked
  const beside = rows.flatMap((row): SheetName[] => {
    if (row.room <= 0 || row.side === 'up') return []
    const isSelected = selected.has(row.node.id)
    const style: NameStyle = { size: SIZE, weight: isSelected ? 700 : 400, tone: 'ink' }
    const set = (isSelected ? setInLines : setOnOneLine)(row.node.names, language, style, row.room)
    const { x, y } = positions.get(row.node.id) ?? row.at
    const left = row.side === 'right' ? x + markRoom : x - markRoom - set.width
    return [{ row, set, style, left, top: y - (SIZE * LINE_HEIGHT) / 2, isSelected }]
  })
  const own = beside.filter(({ isSelected }) => isSelected)
  const columns = [...new Set(own.map(({ row }) => columnOf(row)))]
  const apart = columns.flatMap((column) => {
    const ys = rows.filter((row) => columnOf(row) === column).map((row) => (positions.get(row.node.id) ?? row.at).y)
    const names = own.filter(({ row }) => columnOf(row) === column)
    return stacked(names, Math.max(...ys) + (SIZE * LINE_HEIGHT) / 2)
  })
  // What lies below a selected name gives way to it: half of a name reads as another one.
  const boxes = apart.map(boxOf)
  const others = beside.filter((name) => !name.isSelected && !boxes.some((box) => overlap(box, boxOf(name))))
  return [...others, ...apart]
}

/** Of a name, px of the sheet. */
export function boxOf({ left, top, set: { width, height } }: SheetName): Box {
  return { left, top, right: left + width, bottom: top + height }
}

const columnOf = ({ side, sticks, at }: SheetRow) => `${side} ${sticks ?? ''} ${at.x}`

/** Each below the one before it, and the last no lower than the last row, where there is room above. */
function stacked(names: readonly SheetName[], bottom: number): readonly SheetName[] {
  const down = names.toSorted((a, b) => a.top - b.top)
  const tops: number[] = []
  for (const [at, name] of down.entries()) {
    const above = at === 0 ? Number.NEGATIVE_INFINITY : (tops[at - 1] ?? 0) + (down[at - 1]?.set.height ?? 0)
    tops.push(Math.max(name.top, above))
  }
  let limit = bottom
  for (let at = down.length - 1; at >= 0; at--) {
    const height = down[at]?.set.height ?? 0
    tops[at] = Math.min(tops[at] ?? 0, limit - height)
    limit = tops[at] ?? 0
  }
  return down.map((name, at) => ({ ...name, top: tops[at] ?? name.top }))
}

/** Names over columns that lie below none of these, which are selected. */
export function freeHeads(
  { rows, positions, selected, language, markRoom }: Asked,
  labels: readonly SheetName[],
): readonly SheetRow[] {
  const boxes = labels.map(boxOf)
  return rows.filter(({ node, at, room, side }) => {
    if (side !== 'up' || selected.has(node.id)) return false
    const { x, y } = positions.get(node.id) ?? at
    const { width, height } = headSet(node.names, language, room)
    const bottom = y - markRoom
    const own = { left: x - height / 2, right: x + height / 2, top: bottom - width, bottom }
    return !boxes.some((box) => overlap(box, own))
  })
}

/** The selected names over columns: across, whole, at the top of their strip, each off the others. */
export function headNames({ rows, positions, selected, language }: Omit<Asked, 'markRoom'>): readonly SheetName[] {
  const heads = rows.filter(({ side }) => side === 'up')
  const xs = heads.map(({ node, at }) => (positions.get(node.id) ?? at).x)
  const [first, last] = [Math.min(...xs) - SIZE, Math.max(...xs) + SIZE]
  const placed: SheetName[] = []
  for (const row of heads) {
    if (!selected.has(row.node.id)) continue
    const style: NameStyle = { size: SIZE, weight: 700, tone: 'ink' }
    const set = setInLines(row.node.names, language, style, HEAD_ROOM)
    const { x } = positions.get(row.node.id) ?? row.at
    const left = Math.max(first, Math.min(x - set.width / 2, last - set.width))
    const beside = placed.filter(
      (other) => other.left < left + set.width + GAP && left < other.left + other.set.width + GAP,
    )
    const top = Math.max(GAP, ...beside.map((other) => other.top + other.set.height + GAP))
    placed.push({ row, set, style, left, top, isSelected: true })
  }
  return placed
}

const GAP = 2
