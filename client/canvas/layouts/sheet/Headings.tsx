import { type ShownOf, shownOfText } from '#client/canvas/engine/facts/shownOf.ts'
import { fonts, palettes } from '#client/styles/tokens.ts'
import type { ColourScheme } from '#client/view/types.ts'

export type Heading = {
  readonly x: number
  readonly text: string
  readonly count: ShownOf
  readonly align?: 'start' | 'middle' | 'end'
}

type HeadingsProps = { readonly heads: readonly Heading[]; readonly width: number; readonly scheme: ColourScheme }

/** Words above columns, each with its count, over a rule. */
export function Headings({ heads, width, scheme }: HeadingsProps) {
  const { ink, ink3, hair2 } = palettes[scheme]
  return (
    <svg width={width} height={26} style={{ display: 'block' }} aria-hidden="true">
      {heads.map(({ x, text, count, align = 'start' }) => (
        <text
          key={text}
          x={x}
          y={16}
          textAnchor={align}
          fontFamily={fonts.sans}
          fontSize={12}
          fontWeight={600}
          fill={ink}
        >
          {text}
          <tspan dx={6} fontSize={10.5} fontWeight={400} fill={ink3}>
            {shownOfText(count)}
          </tspan>
        </text>
      ))}
      <path d={`M0 25.5H${width}`} stroke={hair2} />
    </svg>
  )
}
