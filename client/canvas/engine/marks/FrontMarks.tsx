import { memo } from 'react'
import { type Camera, toScreen } from '#client/canvas/engine/camera/camera.ts'
import type { Emphasis } from '#client/canvas/engine/emphasis.ts'
import { lookOf, markShapes, unitCorner, unitLensSvg, unitSide } from '#client/canvas/engine/marks/marks.ts'
import type { Point } from '#client/canvas/geometry/points.ts'
import type { GraphNode } from '#client/graph/types.ts'
import { type Palette, palettes } from '#client/styles/tokens.ts'
import { isUnit } from '#client/view/legendKeys.ts'
import type { LensLook } from '#client/view/lenses/lens.ts'
import type { ColourScheme } from '#client/view/types.ts'
import type { Visible } from '#client/view/visible.ts'

type FrontMarksProps = {
  readonly visible: Visible
  readonly emphasis: Emphasis
  readonly placeOf: (id: string) => Point | undefined
  readonly camera: Camera
  readonly scale: number
  readonly scheme: ColourScheme
}

/**
 * The marks that stand out, once more and at full strength, while all marks of Cytoscape recede as one layer. So no click
 * changes the style of hundreds of nodes.
 */
export const FrontMarks = memo(function FrontMarks({
  visible,
  emphasis,
  placeOf,
  camera,
  scale,
  scheme,
}: FrontMarksProps) {
  if (emphasis.reason === 'none') return null
  const { looks } = visible.reading
  const nodes = [...visible.departments, ...visible.organizations].filter(({ id }) => emphasis.nodes.has(id))
  return (
    <svg width="100%" height="100%" style={{ position: 'absolute', inset: 0, overflow: 'visible' }} aria-hidden="true">
      {nodes.map((node) => {
        const at = placeOf(node.id)
        if (!at) return null
        const { x, y } = toScreen(at, camera)
        const lens = looks.get(node.id) ?? null
        const shapes = isUnit(node)
          ? unitShapes(node, { lens, scale, scheme, isTied: emphasis.reason === 'selection' })
          : markShapes(lookOf(node, scale, lens), scheme)
        return (
          <g
            key={node.id}
            data-front={node.id}
            transform={`translate(${x} ${y}) scale(${camera.zoom})`}
            // biome-ignore lint/security/noDangerouslySetInnerHtml: the same text that Cytoscape gets as an image, made of our tokens and of numbers
            dangerouslySetInnerHTML={{ __html: shapes }}
          />
        )
      })}
    </svg>
  )
})

type UnitLook = {
  readonly lens: LensLook | null
  readonly scale: number
  readonly scheme: ColourScheme
  readonly isTied: boolean
}

/** The square of a unit, in violet where it belongs to what is selected; under a lens with a violet border. */
function unitShapes({ ties }: GraphNode, { lens, scale, scheme, isTied }: UnitLook): string {
  const palette = palettes[scheme]
  const side = unitSide(ties, scale)
  if (!lens) return square(side, `fill="${isTied ? palette.accent : palette.dept}"`)
  const border = isTied ? square(side + 1.5, violet(palette)) : ''
  return unitLensSvg(lens, side, scheme) + border
}

const violet = ({ accent }: Palette) => `fill="none" stroke="${accent}" stroke-width="1.5"`

function square(side: number, paint: string): string {
  return `<rect x="${-side / 2}" y="${-side / 2}" width="${side}" height="${side}" rx="${unitCorner(side)}" ${paint}/>`
}
