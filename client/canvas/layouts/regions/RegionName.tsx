import { useTranslation } from 'react-i18next'
import { type ShownOf, shownOfText } from '#client/canvas/engine/facts/shownOf.ts'
import { linePath } from '#client/canvas/geometry/lines.ts'
import { textWidth } from '#client/canvas/geometry/measureText.ts'
import type { FrameName } from '#client/canvas/layouts/regions/places/frameNames.ts'
import { along, type Geometry } from '#client/canvas/layouts/regions/places/geometry.ts'
import type { Sector } from '#client/canvas/layouts/regions/places/types.ts'
import { fonts, palettes } from '#client/styles/tokens.ts'
import type { ColourScheme, Language } from '#client/view/types.ts'

type RegionNameProps = {
  readonly id: string
  readonly name: FrameName
  readonly sector: Sector
  readonly text: string
  readonly partners: ShownOf
  /** Null: none, or no room for figures. */
  readonly wholeUniversity: ShownOf | null
  readonly geometry: Geometry
  readonly language: Language
  readonly scheme: ColourScheme
}

/** One region: its name with its count on the frame, its whole-university ties on the band. */
export function RegionName(props: RegionNameProps) {
  const isUpright = props.language === 'ja' && props.name.atSide
  return (
    <g lang={props.language}>
      {isUpright ? <UprightName {...props} /> : <CurvedName {...props} />}
      <BandCount {...props} />
    </g>
  )
}

function CurvedName({ id, name, partners, text, geometry, scheme }: RegionNameProps) {
  const palette = palettes[scheme]
  const { scale } = geometry
  const base = name.clockwise ? 8 * scale : 8 * scale + name.size * 0.82
  const line = along(geometry, (angle) => geometry.outer(angle) + base, name.middle - 0.6, name.middle + 0.6)
  return (
    <>
      <path id={id} d={linePath(name.clockwise ? line : line.reverse())} fill="none" />
      <text
        fontFamily={fonts.serif}
        fontSize={name.size}
        fontWeight={600}
        letterSpacing=".12em"
        fill={palette.ink}
        textAnchor="middle"
      >
        <textPath href={`#${id}`} startOffset="50%">
          {text}
          <tspan
            fontSize={Math.max(9, name.size * 0.82)}
            fontWeight={500}
            letterSpacing=".02em"
            fill={palette.ink3}
            dx={5}
          >
            {shownOfText(partners)}
          </tspan>
        </textPath>
      </text>
    </>
  )
}

/** Japanese at the left and right edge, letter under letter. */
function UprightName({ name, partners, text, geometry, scheme }: RegionNameProps) {
  const palette = palettes[scheme]
  const out = Math.sin(name.middle) > 0 ? 1 : -1
  const edge = geometry.at(name.middle, geometry.outer(name.middle))
  const x = edge.x + out * 15 * geometry.scale
  return (
    <g fontFamily={fonts.serif} textAnchor="middle">
      <text
        x={x}
        y={edge.y}
        fontSize={name.size}
        fontWeight={600}
        letterSpacing=".1em"
        fill={palette.ink}
        style={{ writingMode: 'vertical-rl', textOrientation: 'upright' }}
      >
        {text}
      </text>
      <text
        x={x}
        y={edge.y + name.size * (text.length * 0.55 + 1.3)}
        fontSize={Math.max(9, name.size * 0.82)}
        fontWeight={500}
        fill={palette.ink3}
      >
        {shownOfText(partners)}
      </text>
    </g>
  )
}

function BandCount({ id, name, sector, wholeUniversity, geometry, scheme }: RegionNameProps) {
  const { t } = useTranslation('canvas')
  const { scale } = geometry
  const room = (sector.to - sector.from) * geometry.inner(name.middle)
  if (!wholeUniversity) return null
  const text = t('wholeUniversity', { n: shownOfText(wholeUniversity) })
  if (room < textWidth(text, 9 * scale, 500, 'sans')) return null
  const offset = (name.clockwise ? 1.6 : 8) * scale
  const line = along(geometry, (angle) => geometry.inner(angle) + offset, name.middle - 0.4, name.middle + 0.4)
  return (
    <>
      <path id={`${id}-band`} d={linePath(name.clockwise ? line : line.reverse())} fill="none" />
      <text
        fontFamily={fonts.sans}
        fontSize={9 * scale}
        fontWeight={500}
        fill={palettes[scheme].accentInk}
        textAnchor="middle"
      >
        <textPath href={`#${id}-band`} startOffset="50%">
          {text}
        </textPath>
      </text>
    </>
  )
}
