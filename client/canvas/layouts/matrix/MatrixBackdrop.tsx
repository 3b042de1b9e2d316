import { useId } from 'react'
import type { Emphasis } from '#client/canvas/engine/emphasis.ts'
import type { MatrixCell } from '#client/canvas/layouts/matrix/matrixCells.ts'
import { UNIT_NOT_STATED } from '#client/graph/ids.ts'
import { fonts, type Palette, palettes } from '#client/styles/tokens.ts'
import type { ColourScheme } from '#client/view/types.ts'

export const CELL = { width: 26, height: 17 } as const

export type MatrixPlace = {
  readonly rows: ReadonlyMap<string, number>
  readonly columns: ReadonlyMap<string, number>
  readonly side: number
  readonly head: number
  readonly width: number
  readonly height: number
}

type MatrixBackdropProps = {
  readonly place: MatrixPlace
  readonly cells: readonly MatrixCell[]
  /** Chosen with the arrow keys. */
  readonly active: MatrixCell | null
  readonly emphasis: Emphasis
  readonly scheme: ColourScheme
}

/** Hairlines and cells: the state of the strongest tie as its line, and how many agreements and activities. */
export function MatrixBackdrop({ place, cells, active, emphasis, scheme }: MatrixBackdropProps) {
  const palette = palettes[scheme]
  const hatch = useId()
  const { rows, columns, side, head, width, height } = place
  const notStated = rows.get(UNIT_NOT_STATED)
  const across = [...rows.values()].map((y) => `M${side} ${y + CELL.height / 2}H${width}`).join('')
  const down = [...columns.values()].map((x) => `M${x + CELL.width / 2} ${head}V${height}`).join('')
  return (
    <g fontFamily={fonts.sans} fontSize={9}>
      <pattern id={hatch} width={5} height={5} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path d="M0 0V5" stroke={palette.hair} strokeWidth={1.2} />
      </pattern>
      {notStated !== undefined && (
        <rect
          x={side}
          y={notStated - CELL.height / 2}
          width={Math.max(0, width - side)}
          height={CELL.height}
          fill={`url(#${hatch})`}
        />
      )}
      <path d={across + down} stroke={palette.hair} strokeWidth={0.5} fill="none" />
      {cells.map((cell) => {
        const [x, y] = [columns.get(cell.column), rows.get(cell.row)]
        if (x === undefined || y === undefined) return null
        const isActive = cell === active
        return <Cell key={`${cell.row}|${cell.column}`} {...{ cell, x, y, isActive, emphasis, palette }} />
      })}
    </g>
  )
}

type CellProps = {
  readonly cell: MatrixCell
  readonly x: number
  readonly y: number
  readonly isActive: boolean
  readonly emphasis: Emphasis
  readonly palette: Palette
}

function Cell({ cell, x, y, isActive, emphasis, palette }: CellProps) {
  const first = cell.ties[0]
  if (!first) return null
  const stands = cell.ties.some(({ id }) => emphasis.ties.has(id))
  const isChosen = stands && emphasis.reason === 'selection'
  const isBack = emphasis.reason !== 'none' && !stands
  const stroke = isChosen ? palette.accent : colours(palette)[first.state]
  const box = { x: x - CELL.width / 2 + 1, y: y - CELL.height / 2 + 1, width: CELL.width - 2, height: CELL.height - 2 }
  return (
    <g data-from={first.from} data-to={first.to} data-cell={`${cell.row}|${cell.column}`} opacity={isBack ? 0.4 : 1}>
      <rect
        {...box}
        fill={isChosen ? palette.accentSoft : palette.plate}
        stroke={isActive || isChosen ? palette.accent : 'none'}
        strokeWidth={1.5}
      />
      <path
        d={`M${x - 9} ${y}h8`}
        stroke={stroke}
        strokeWidth={first.state === 'grey' ? 1.4 : 2}
        strokeDasharray={dashes[first.state]}
        strokeLinecap={first.state === 'unformalised' ? 'round' : 'butt'}
        fill="none"
      />
      <text x={x + 9.5} y={y + 3.3} textAnchor="end" fill={isChosen ? palette.accentInk : palette.ink2}>
        {cell.count}
      </text>
    </g>
  )
}

const dashes = { in_force: undefined, expiring: '3 2', unformalised: '.1 3', grey: undefined } as const
const colours = (palette: Palette) =>
  ({ in_force: palette.tie, expiring: palette.warn, unformalised: palette.tie, grey: palette.tieGrey }) as const
