import { short, svgElement } from '#client/canvas/engine/export/svg.ts'
import { inOrder, type TieDrawing } from '#client/canvas/engine/ties/TieCanvas.tsx'
import { HOLLOW, tieLook } from '#client/canvas/engine/ties/tieLook.ts'
import { palettes } from '#client/styles/tokens.ts'

/** The ties of a bitmap as lines, so that a picture of many is as sharp as one of few. */
export function copyTies(drawing: TieDrawing): SVGGElement {
  const { scheme, emphasis, isFull, unit, camera } = drawing
  const { zoom, pan } = camera
  const [x, y] = [short(pan.x), short(pan.y)]
  const lines = inOrder(drawing).flatMap((tie) => {
    const look = tieLook(tie, scheme, emphasis, isFull)
    const shared = { d: tie.path, fill: 'none' }
    const isHollow = tie.kind === 'open'
    const dash = isHollow ? null : look.dash
    const line = svgElement('path', {
      ...shared,
      stroke: look.stroke,
      'stroke-width': (isHollow ? look.width + HOLLOW : look.width) * unit,
      'stroke-linecap': look.dash || tie.isGrown ? 'round' : undefined,
      'stroke-dasharray': dash
        ?.split(' ')
        .map((length) => Number(length) * unit)
        .join(' '),
      opacity: look.opacity === 1 ? undefined : look.opacity,
    })
    if (!isHollow) return [line]
    const inside = { stroke: palettes[scheme].plate, 'stroke-width': Math.max(0.9, look.width - 0.4) * unit }
    return [line, svgElement('path', { ...shared, ...inside })]
  })
  return svgElement('g', { transform: `translate(${x} ${y}) scale(${zoom})` }, ...lines)
}
