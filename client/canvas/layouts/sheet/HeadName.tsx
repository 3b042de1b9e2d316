import { type SetName, setOnTwoLines } from '#client/canvas/engine/names/typeset.ts'
import type { Names } from '#client/graph/types.ts'
import { fonts } from '#client/styles/tokens.ts'
import type { Language } from '#client/view/types.ts'

type HeadNameProps = {
  /** Of the node or topic. */
  readonly id: string
  readonly names: Names
  readonly language: Language
  /** Middle of the column. */
  readonly x: number
  /** Where the name ends, above its mark. */
  readonly y: number
  /** Px upwards. */
  readonly room: number
  readonly isStrong?: boolean
  readonly colour: string
}

const SIZES = { one: 11, two: 10 } as const
/** From line to line: two of them are no wider than a column, the room above and below their letters included. */
const PITCH = 1.1
/** From the middle of a line to where its letters stand: turned names take as much room to the right as to the left. */
const MIDDLE = 0.43

/**
 * A name over a column, in two lines where it is too long for one. Japanese is set letter under letter, as it does over
 * columns everywhere; Latin is turned and reads upwards.
 */
export function HeadName({ id, names, language, x, y, room, isStrong = false, colour }: HeadNameProps) {
  const weight = isStrong ? 700 : 400
  const set = headSet(names, language, room, weight)
  const isUpright = /^(ja|zh|ko)/.test(set.lang)
  const { size } = set
  return (
    <g data-node={id} data-label-for={id} lang={set.lang} fontSize={size} fontWeight={weight} fill={colour}>
      {asideOf(set, size).map(({ line, aside }) =>
        isUpright ? (
          // Lines of upright text follow each other to the left.
          <text key={line} x={x - aside} y={y} writingMode="vertical-rl" textAnchor="end" fontFamily={fonts.sans}>
            {line}
          </text>
        ) : (
          <text
            key={line}
            transform={`translate(${x + aside + size * MIDDLE} ${y}) rotate(-90)`}
            fontFamily={fonts.sans}
          >
            {line}
          </text>
        ),
      )}
    </g>
  )
}

/** Its lines, of which the longest is as long as the name is high. */
export function headSet(names: Names, language: Language, room: number, weight: 400 | 700 = 400) {
  return setOnTwoLines(names, language, { weight, tone: 'ink' }, SIZES, room)
}

/** How far the middle of each line is from that of the column, px in the direction in which lines follow. */
function asideOf({ lines }: SetName, size: number): readonly { readonly line: string; readonly aside: number }[] {
  return lines.map((line, at) => ({ line, aside: (at - (lines.length - 1) / 2) * size * PITCH }))
}
