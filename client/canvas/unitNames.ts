import { BoxGrid } from '#client/canvas/boxGrid.ts'
import { type Camera, toScreen } from '#client/canvas/camera.ts'
import type { Box, RegionsPlan } from '#client/canvas/layouts/regions/types.ts'
import { textWidth } from '#client/canvas/measureText.ts'
import { canvasName } from '#client/canvas/nameText.ts'
import { LINE_HEIGHT } from '#client/canvas/typeset.ts'
import type { GraphNode } from '#client/graph/types.ts'
import type { Language } from '#client/view/types.ts'

/** Name of a unit or of a kind of units inside the brackets, px on the screen. */
export type CoreName = {
  readonly id: string
  readonly text: string
  readonly lang: string
  readonly box: Box
  readonly align: 'start' | 'end'
  readonly size: number
}

const SIZE = 9.8
const CAPTION_SIZE = 9.2

/** Names of units towards the middle of the core, in official order; one that would touch the one above is left out. */
export function unitNames(
  units: readonly GraphNode[],
  plan: RegionsPlan,
  camera: Camera,
  language: Language,
  selected: string | null,
): CoreName[] {
  const size = SIZE * Math.max(1, plan.size.scale)
  const taken = new BoxGrid(44)
  const byId = new Map(units.map((unit) => [unit.id as string, unit]))
  const placed = [...plan.units].sort((a, b) => Number(b.id === selected) - Number(a.id === selected))
  return placed.flatMap((place) => {
    const unit = byId.get(place.id)
    if (!unit) return []
    const { text, lang } = canvasName(unit.names, language)
    const { x, y } = toScreen(place, camera)
    const off = (place.size / 2) * camera.zoom + 4
    const box = rowBox(place.side, x, y, off, textWidth(text, size, place.id === selected ? 600 : 400), size)
    if (taken.hits(box, -0.5)) return []
    taken.add(box)
    return [{ id: place.id, text, lang, box, align: place.side === 'left' ? 'start' : 'end', size } as const]
  })
}

/** Captions of kinds that have a visible unit. */
export function kindNames(
  units: readonly GraphNode[],
  plan: RegionsPlan,
  camera: Camera,
  language: Language,
  wordOf: (kind: string) => string,
): CoreName[] {
  const kinds = new Set(units.map((unit) => unit.departmentKind ?? 'centre'))
  const size = CAPTION_SIZE * Math.max(1, plan.size.scale)
  return plan.captions.flatMap(({ kind, side, ...at }) => {
    if (!kinds.has(kind as never)) return []
    const text = wordOf(kind)
    const { x, y } = toScreen(at, camera)
    const width = textWidth(text, size, 500, 'serif') + text.length * size * 0.08
    return [
      {
        id: kind,
        text,
        lang: language,
        box: rowBox(side, x, y, 0, width, size),
        align: side === 'left' ? 'start' : 'end',
        size,
      } as const,
    ]
  })
}

function rowBox(side: 'left' | 'right', x: number, y: number, off: number, width: number, size: number): Box {
  const left = side === 'left' ? x + off : x - off - width
  const half = (size * LINE_HEIGHT) / 2
  return { left, right: left + width, top: y - half, bottom: y + half }
}
