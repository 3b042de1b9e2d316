import { memo } from 'react'
import { type Camera, toScreen } from '#client/canvas/engine/camera/camera.ts'
import type { Tone } from '#client/canvas/engine/emphasis.ts'
import type { CoreName, DrawnName } from '#client/canvas/engine/names/drawnName.ts'
import { LINE_HEIGHT } from '#client/canvas/engine/names/typeset.ts'
import type { Names } from '#client/canvas/engine/names/useNames.ts'
import type { Positions } from '#client/canvas/geometry/points.ts'
import { fonts, palettes } from '#client/styles/tokens.ts'
import type { ColourScheme } from '#client/view/types.ts'

type NamesLayerProps = {
  readonly names: Names
  readonly positions: Positions
  readonly camera: Camera
  readonly scheme: ColourScheme
  /** How a name steps back or comes forward, by id of its node. */
  readonly toneOf: (id: string) => Tone
}

/** Names above the marks: text of the page, each in its own language, with a halo in the colour of the plate. */
export const NamesLayer = memo(function NamesLayer(props: NamesLayerProps) {
  const { positions, camera, scheme, toneOf } = props
  const { partners, units, captions } = props.names
  const palette = palettes[scheme]
  return (
    <div aria-hidden="true" style={{ fontFamily: fonts.sans }}>
      <Leaders names={partners} positions={positions} camera={camera} scheme={scheme} />
      {partners.map((name) => {
        const shift = shiftOf(name, positions, camera)
        const tone = toneOf(name.id)
        return (
          <div
            key={name.id}
            lang={name.lang}
            data-label-for={name.id}
            style={{
              ...halo(palette.plate),
              left: name.box.left + shift.x,
              top: name.box.top + shift.y,
              width: name.box.right - name.box.left,
              fontSize: name.style.size,
              fontWeight: name.style.weight,
              lineHeight: LINE_HEIGHT,
              textAlign: name.align === 'middle' ? 'center' : name.align,
              color: tone === 'tied' ? palette.accentInk : palette[tone === 'dimmed' ? 'ink3' : name.style.tone],
            }}
          >
            {name.lines.map((line) => (
              <div key={line}>{line}</div>
            ))}
          </div>
        )
      })}
      {units.map((name) => {
        const tone = toneOf(name.id)
        const colour = tone === 'tied' ? palette.accentInk : palette[tone === 'plain' ? 'ink' : 'ink2']
        return (
          <CoreText
            key={name.id}
            name={name}
            plate={palette.plate}
            colour={colour}
            weight={tone === 'tied' ? 600 : 400}
          />
        )
      })}
      {captions.map((name) => (
        <CoreText key={name.id} name={name} plate={palette.plate} colour={palette.ink3} weight={500} isCaption />
      ))}
    </div>
  )
})

type CoreTextProps = { name: CoreName; plate: string; colour: string; weight: number; isCaption?: boolean }

function CoreText({ name, plate, colour, weight, isCaption = false }: CoreTextProps) {
  const { box } = name
  return (
    <div
      lang={name.lang}
      {...(isCaption ? { 'data-caption-for': name.id } : { 'data-label-for': name.id })}
      style={{
        ...halo(plate),
        ...(name.align === 'start' ? { left: box.left } : { right: `calc(100% - ${box.right}px)` }),
        top: box.top,
        fontSize: name.size,
        lineHeight: LINE_HEIGHT,
        fontWeight: weight,
        color: colour,
        ...(isCaption ? { fontFamily: fonts.serif, letterSpacing: '.08em' } : {}),
      }}
    >
      {name.text}
    </div>
  )
}

function Leaders({
  names,
  positions,
  camera,
  scheme,
}: Pick<NamesLayerProps, 'positions' | 'camera' | 'scheme'> & { readonly names: Names['partners'] }) {
  return (
    <svg width="100%" height="100%" style={{ position: 'absolute', inset: 0, overflow: 'visible' }} aria-hidden="true">
      {names.map((name) => {
        if (!name.leader) return null
        const { x, y } = shiftOf(name, positions, camera)
        const { from, to } = name.leader
        return (
          <line
            key={name.id}
            x1={from.x + x}
            y1={from.y + y}
            x2={to.x + x}
            y2={to.y + y}
            stroke={palettes[scheme].ink3}
            strokeWidth={0.7}
          />
        )
      })}
    </svg>
  )
}

/** While marks move their names move with them. */
function shiftOf(name: DrawnName, positions: Positions, camera: Camera) {
  const at = positions.get(name.id)
  if (!at) return { x: 0, y: 0 }
  const now = toScreen(at, camera)
  return { x: now.x - name.mark.x, y: now.y - name.mark.y }
}

function halo(plate: string) {
  return {
    position: 'absolute',
    whiteSpace: 'nowrap',
    WebkitTextStroke: `2.8px ${plate}`,
    paintOrder: 'stroke fill',
    strokeLinejoin: 'round',
  } as const
}
