import { useTranslation } from 'react-i18next'
import { type ShownOf, shownOfText } from '#client/canvas/engine/facts/shownOf.ts'
import { fonts, palettes } from '#client/styles/tokens.ts'
import type { ColourScheme } from '#client/view/types.ts'

export type Heading = {
  readonly x: number
  readonly text: string
  readonly count: ShownOf
  /** How many rows there are, where they may be other than what is counted. */
  readonly rows?: number
  readonly align?: 'start' | 'middle' | 'end'
}

type HeadingsProps = { readonly heads: readonly Heading[]; readonly width: number; readonly scheme: ColourScheme }

/** Words above columns, each with its count, over a rule. */
export function Headings({ heads, width, scheme }: HeadingsProps) {
  const { t } = useTranslation('canvas')
  const { ink, ink3, hair2 } = palettes[scheme]
  return (
    <svg width={width} height={26} style={{ display: 'block' }} aria-hidden="true">
      {heads.map(({ x, text, count, rows = count.shown, align = 'start' }) => (
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
            {rows !== count.shown && ` · ${t('sheet.rows', { count: rows })}`}
          </tspan>
        </text>
      ))}
      <path d={`M0 25.5H${width}`} stroke={hair2} />
    </svg>
  )
}
