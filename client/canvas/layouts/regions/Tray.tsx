import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { type ShownOf, shownOfText } from '#client/canvas/engine/facts/shownOf.ts'
import type { Box } from '#client/canvas/geometry/points.ts'
import { fonts, palettes } from '#client/styles/tokens.ts'
import type { ColourScheme } from '#client/view/types.ts'

type TrayProps = {
  readonly box: Box
  readonly count: ShownOf
  readonly scale: number
  readonly scheme: ColourScheme
  /** A selected tie ends here. */
  readonly isMarked: boolean
}

/** Hatched, at the open foot of the core: ties of which no record says which unit they belong to. */
export function Tray({ box, count, scale, scheme, isMarked }: TrayProps) {
  const { t } = useTranslation('canvas')
  const hatch = useId()
  const palette = palettes[scheme]
  const { left, top } = box
  const size = { width: box.right - left, height: box.bottom - top }
  return (
    <g data-part="tray">
      <pattern id={hatch} width={5} height={5} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line y2={5} stroke={palette.tieGrey} strokeWidth={1.2} />
      </pattern>
      <rect x={left} y={top} {...size} fill={palette.plate} />
      <rect
        x={left}
        y={top}
        {...size}
        fill={`url(#${hatch})`}
        stroke={isMarked ? palette.accent : palette.tieGrey}
        strokeWidth={isMarked ? 2 : 0.8}
      />
      <text
        x={(left + box.right) / 2}
        y={top + size.height / 2 + 3.2 * scale}
        textAnchor="middle"
        fontFamily={fonts.sans}
        fontSize={9 * scale}
        fontWeight={500}
        fill={isMarked ? palette.accentInk : palette.ink}
        stroke={palette.plate}
        strokeWidth={4}
        strokeLinejoin="round"
        paintOrder="stroke"
      >
        {t('unitNotStated', { n: shownOfText(count) })}
      </text>
    </g>
  )
}
