import { type Camera, toScreen } from '#client/canvas/engine/camera/camera.ts'
import type { Badge } from '#client/canvas/engine/marks/badges.ts'
import type { CoreName } from '#client/canvas/engine/names/drawnName.ts'
import { canvasName } from '#client/canvas/engine/names/nameText.ts'
import { type SelectedNames, selectedFirst } from '#client/canvas/engine/names/selectedNames.ts'
import { LINE_HEIGHT } from '#client/canvas/engine/names/typeset.ts'
import { BoxGrid } from '#client/canvas/geometry/boxGrid.ts'
import { textWidth } from '#client/canvas/geometry/measureText.ts'
import type { Point, Side } from '#client/canvas/geometry/points.ts'
import type { RegionsPlan } from '#client/canvas/layouts/regions/places/types.ts'
import type { GraphNode } from '#client/graph/types.ts'
import type { Language } from '#client/view/types.ts'

type CoreNamesQuestion = {
  readonly units: readonly GraphNode[]
  readonly plan: RegionsPlan
  readonly camera: Camera
  readonly language: Language
  readonly selected: SelectedNames
  readonly badges?: readonly Badge[]
  /** The caption of a kind. */
  readonly wordOf: (kind: string) => string
}

const SIZE = 9.8
const CAPTION_SIZE = 9.2
const SMALLEST = 8.5
/** Rows are so close that their boxes may share this much, px. */
const SHARED = 0.5

/**
 * Names towards the middle of the core, in official order, then the captions of kinds that have a visible unit. What
 * would touch something above it, on a plate seen from far away, is left out; the selected unit comes first.
 */
export function coreNames(question: CoreNamesQuestion): { units: CoreName[]; captions: CoreName[] } {
  const taken = new BoxGrid(44)
  for (const { box } of question.badges ?? []) taken.add(box)
  const keep = (name: CoreName) => {
    if (taken.hits(name.box, -SHARED)) return false
    taken.add(name.box)
    return true
  }
  return { units: unitNames(question).filter(keep), captions: captions(question).filter(keep) }
}

/** Smaller where rows had to come closer, as long as it can be read. */
const sizeOn = ({ size, row }: RegionsPlan, usual: number): number =>
  Math.min(usual * Math.max(1, size.scale), Math.max(SMALLEST, row / LINE_HEIGHT))

function unitNames({ units, plan, camera, language, selected }: CoreNamesQuestion): CoreName[] {
  const size = sizeOn(plan, SIZE)
  const byId = new Map<string, GraphNode>(units.map((unit) => [unit.id, unit]))
  return selectedFirst(plan.units, selected).flatMap((place) => {
    const unit = byId.get(place.id)
    if (!unit) return []
    const { text, lang } = canvasName(unit.names, language)
    const width = textWidth(text, size, selected.ids.has(place.id) ? 600 : 400)
    const off = (place.size / 2) * camera.zoom + 4
    return [{ id: place.id, text, lang, size, ...row(place.side, toScreen(place, camera), { off, width, size }) }]
  })
}

function captions({ units, plan, camera, language, wordOf }: CoreNamesQuestion): CoreName[] {
  const size = sizeOn(plan, CAPTION_SIZE)
  const kinds = new Set<string>(units.map((unit) => unit.departmentKind ?? 'centre'))
  return plan.captions
    .filter(({ kind }) => kinds.has(kind))
    .map((caption) => {
      const text = wordOf(caption.kind)
      const width = textWidth(text, size, 500, 'serif') + text.length * size * 0.08
      const place = row(caption.side, toScreen(caption, camera), { off: 0, width, size })
      return { id: caption.kind, text, lang: language, size, ...place }
    })
}

type RowSize = { readonly off: number; readonly width: number; readonly size: number }

function row(side: Side, { x, y }: Point, { off, width, size }: RowSize): Pick<CoreName, 'box' | 'align'> {
  const left = side === 'left' ? x + off : x - off - width
  const half = (size * LINE_HEIGHT) / 2
  return {
    box: { left, right: left + width, top: y - half, bottom: y + half },
    align: side === 'left' ? 'start' : 'end',
  }
}
