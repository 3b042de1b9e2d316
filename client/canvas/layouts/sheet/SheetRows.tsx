import { memo } from 'react'
import type { Tone } from '#client/canvas/engine/emphasis.ts'
import { lookOf, markExtent, markImage, unitImage, unitSide } from '#client/canvas/engine/marks/marks.ts'
import { LINE_HEIGHT } from '#client/canvas/engine/names/typeset.ts'
import type { Positions } from '#client/canvas/geometry/points.ts'
import { HeadName } from '#client/canvas/layouts/sheet/HeadName.tsx'
import { freeHeads, headNames, sheetNames } from '#client/canvas/layouts/sheet/sheetNames.ts'
import type { SheetRow } from '#client/canvas/layouts/sheet/types.ts'
import { fonts, palettes } from '#client/styles/tokens.ts'
import { isUnit } from '#client/view/legendKeys.ts'
import type { ColourScheme, Language } from '#client/view/types.ts'
import type { Visible } from '#client/view/visible.ts'

export type SheetRowsProps = {
  readonly rows: readonly SheetRow[]
  readonly positions: Positions
  readonly visible: Visible
  readonly selected: ReadonlySet<string>
  /** What a search has found. */
  readonly marked: ReadonlySet<string>
  readonly language: Language
  readonly scheme: ColourScheme
  /** Counts loads of fonts, after which names are measured again. */
  readonly fontLoads: number
  readonly toneOf: (id: string) => Tone
}

/** Marks of a list are smaller than on a plane, and none is larger than its row. */
const SCALE = 0.7
const LARGEST = 6.5
const GAP = 5
const opacity: Readonly<Record<Tone, number>> = { plain: 1, tied: 1, receded: 0.7, dimmed: 0.3 }

/** Half the side of a mark in a row, px. */
export const MARK_ROOM = LARGEST + GAP

export const SheetMarks = memo(function SheetMarks(props: SheetRowsProps) {
  const { rows, positions, visible, selected, marked, scheme, toneOf } = props
  const palette = palettes[scheme]
  return (
    <g>
      {rows.map(({ node, at }) => {
        const { x, y } = positions.get(node.id) ?? at
        const tone = toneOf(node.id)
        const lens = visible.reading.looks.get(node.id) ?? null
        const half = halfOf(node)
        const box = { x: x - half, y: y - half, width: half * 2, height: half * 2 }
        const image = isUnit(node)
          ? lens && unitImage(lens, half * 2, scheme)
          : markImage(lookOf(node, SCALE, lens), scheme)
        const off = half + 3
        return (
          <g key={node.id} data-node={node.id} data-mark={node.id} opacity={opacity[tone]}>
            {image ? (
              <image {...box} href={image} />
            ) : (
              <rect {...box} rx={half * 0.5} fill={tone === 'tied' ? palette.accent : palette.dept} />
            )}
            {(selected.has(node.id) || marked.has(node.id)) && (
              <rect
                data-part={selected.has(node.id) ? 'selection' : 'marked'}
                x={x - off}
                y={y - off}
                width={off * 2}
                height={off * 2}
                rx={isUnit(node) ? off * 0.4 : off}
                fill="none"
                stroke={palette.accent}
                strokeWidth={selected.has(node.id) ? 2 : 1.5}
              />
            )}
          </g>
        )
      })}
    </g>
  )
})

function halfOf(node: SheetRow['node']): number {
  if (isUnit(node)) return Math.min(LARGEST, unitSide(node.ties, SCALE) / 2)
  return Math.min(LARGEST + 1, markExtent(lookOf(node, SCALE)))
}

/** Names beside the marks or above them, each in its own language. */
export const SheetNames = memo(function SheetNames(props: SheetRowsProps) {
  const { rows, positions, selected, language, scheme, toneOf } = props
  const palette = palettes[scheme]
  const colourOf = (id: string) => {
    const tone = toneOf(id)
    if (tone === 'dimmed') return palette.ink3
    return tone === 'tied' ? palette.accentInk : palette[tone === 'plain' ? 'ink' : 'ink2']
  }
  const asked = { rows, positions, selected, language, markRoom: MARK_ROOM }
  const labels = headNames(asked)
  const heads = freeHeads(asked, labels)
  return (
    <div aria-hidden="true" style={{ fontFamily: fonts.sans }}>
      {heads.length > 0 && (
        <svg
          width={1}
          height={1}
          style={{ position: 'absolute', left: 0, top: 0, overflow: 'visible' }}
          aria-hidden="true"
        >
          {heads.map(({ node, at, room }) => {
            const { x, y } = positions.get(node.id) ?? at
            const { id, names } = node
            return <HeadName key={id} {...{ id, names, language, x, room }} colour={colourOf(id)} y={y - MARK_ROOM} />
          })}
        </svg>
      )}
      {[...sheetNames(asked), ...labels].map(({ row: { node, side }, set, style, left, top, isSelected }) => (
        <div
          key={node.id}
          lang={set.lang}
          data-node={node.id}
          data-label-for={node.id}
          style={{
            position: 'absolute',
            ...{ left, top, width: set.width },
            ...(isSelected ? { background: palette.plate, zIndex: 1 } : {}),
            fontSize: style.size,
            fontWeight: style.weight,
            lineHeight: LINE_HEIGHT,
            textAlign: side === 'left' ? 'end' : side === 'up' ? 'center' : 'start',
            whiteSpace: 'nowrap',
            color: colourOf(node.id),
          }}
        >
          {set.lines.map((line) => (
            <div key={line}>{line}</div>
          ))}
        </div>
      ))}
    </div>
  )
})
