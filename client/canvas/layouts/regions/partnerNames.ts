import { type Camera, toModel, toScreen } from '#client/canvas/engine/camera/camera.ts'
import type { Badge } from '#client/canvas/engine/marks/badges.ts'
import { nameFrom, outerRadius } from '#client/canvas/engine/marks/marks.ts'
import type { DrawnName } from '#client/canvas/engine/names/drawnName.ts'
import { type Leads, type PlacedName, placeNames } from '#client/canvas/engine/names/placeNames.ts'
import { leadsOfSelected, type SelectedNames, selectedFirst } from '#client/canvas/engine/names/selectedNames.ts'
import {
  isTooLong,
  type NameStyle,
  type SetName,
  STRONG,
  STRONGEST,
  setInLines,
  styleOfRank,
  typeset,
} from '#client/canvas/engine/names/typeset.ts'
import type { Box, Point, Positions } from '#client/canvas/geometry/points.ts'
import { BAND_OUTER, type Geometry } from '#client/canvas/layouts/regions/places/geometry.ts'
import type { GraphNode } from '#client/graph/types.ts'
import type { Language } from '#client/view/types.ts'

type NamesQuestion = {
  /** Visible partners, strongest first. */
  readonly partners: readonly GraphNode[]
  readonly positions: Positions
  readonly geometry: Geometry
  readonly camera: Camera
  readonly plate: { readonly width: number; readonly height: number }
  readonly language: Language
  readonly selected: SelectedNames
  readonly badges?: readonly Badge[]
  /** Before the picture has settled 14 are named, the strongest that find a place; on their way only beside their marks. */
  readonly phase: 'start' | 'moving' | 'settled'
}

/** What is selected is large; where a long name finds no room so, smaller. */
const SELECTED_SIZES = [1, 0.92, 0.84, 0.76]
/** And where it finds none so, in more lines, no wider than these: shares of its size. */
const NARROW = [18, 14, 11, 8.5, 6.5]
/** A smaller name is better than a large one further than this from its mark, px. */
const NEARBY = 70
/** Px between the name and the edge of band, frame or plate. */
const OFF_THE_BAND = 1
/** A name wider than this has its band test at every so many px along its edges. */
const EDGE_STEP = 8

/** Which partners are named, and where: strongest first; the selected one in any case. */
export function partnerNames(question: NamesQuestion): DrawnName[] {
  const { partners, positions, geometry, camera, plate, language, selected, badges = [], phase } = question
  const factor = Math.max(1, geometry.scale)
  const sets = new Map<string, { readonly set: SetName; readonly style: NameStyle; readonly mark: Point }>()
  const marks: Box[] = badges.map(({ box }) => box)
  const candidates = partners.flatMap((node, rank) => {
    const at = positions.get(node.id)
    if (!at) return []
    const mark = toScreen(at, camera)
    const must = node.id === selected.only
    const isRinged = selected.ids.has(node.id)
    const radius = outerRadius(node, geometry.scale) * camera.zoom
    marks.push(...markBoxes(node, mark, radius, camera, geometry.scale, isRinged))
    if (!isOn(mark, plate) || (phase !== 'settled' && rank >= STRONG && !isRinged)) return []
    const reach = nameFrom(node, geometry.scale) * camera.zoom + (isRinged ? 5 : 0)
    const settings = (must ? SELECTED_SIZES : [1]).map((share) => {
      const style = styleOfRank(rank, must, factor * share)
      return { set: typeset(node.names, language, style), style, mark }
    })
    const last = must ? settings.at(-1)?.style : undefined
    if (last)
      for (const breaksWords of [false, true])
        for (const widest of NARROW)
          settings.push({
            set: setInLines(node.names, language, last, last.size * widest, breaksWords),
            style: last,
            mark,
          })
    return settings.flatMap((setting) => {
      const { set, style } = setting
      if (isTooLong(set, style) && !must) return []
      const size = { width: set.width, height: set.height }
      return [
        {
          setting,
          id: node.id,
          mark,
          radius: reach,
          size: () => size,
          least: size,
          leads: leadsOfSelected(selected, node.id) ?? leadsOf(rank, phase),
        },
      ]
    })
  })
  const isFree = (box: Box) => isBetweenBandAndFrame(box, geometry, camera, plate)
  const own = candidates.filter(({ id }) => id === selected.only)
  const tried = own.map((candidate) => ({ candidate, name: placeNames([candidate], marks, isFree)[0] }))
  const clear = tried.filter(({ name }) => name?.isClear)
  const within = (px: number) => clear.find(({ name }) => lengthOf(name?.leader) <= px)
  const chosen = (within(NEARBY) ?? within(1.5 * NEARBY) ?? clear.at(-1) ?? tried.at(-1))?.candidate
  const others = candidates.filter(({ id }) => id !== selected.only)
  const asking = [...(chosen ? [chosen] : []), ...selectedFirst(others, selected)]
  for (const { id, setting } of asking) sets.set(id, setting)
  const placed = placeNames(asking, marks, isFree)
  return (phase === 'settled' ? placed : placed.slice(0, STRONGEST)).flatMap((name) => {
    const own = sets.get(name.id)
    return own ? [{ ...own.set, ...name, style: own.style, mark: own.mark }] : []
  })
}

/** In the first picture no name has room yet: the strongest go further for it. While marks move no line swings about. */
function leadsOf(rank: number, phase: NamesQuestion['phase']): Leads {
  if (phase === 'moving' || rank >= 70) return 'never'
  return phase === 'start' && rank < STRONGEST ? 'far' : 'near'
}

function lengthOf(leader: PlacedName['leader'] | undefined): number {
  return leader ? Math.hypot(leader.to.x - leader.from.x, leader.to.y - leader.from.y) : 0
}

function markBoxes(
  node: GraphNode,
  { x, y }: Point,
  radius: number,
  { zoom }: Camera,
  scale: number,
  isSelected: boolean,
): Box[] {
  const own = radius + 0.6 + (isSelected ? 5.5 : 0)
  const box = { left: x - own, right: x + own, top: y - own, bottom: y + own }
  if (!node.strategic) return [box]
  const reach = nameFrom(node, scale) * zoom
  return [box, { left: x, right: x + reach, top: y - reach, bottom: y }]
}

function isOn({ x, y }: Point, { width, height }: { width: number; height: number }): boolean {
  return x >= 0 && y >= 0 && x <= width && y <= height
}

/** Whole in the plate, in the frame, and off the band. */
function isBetweenBandAndFrame(
  box: Box,
  geometry: Geometry,
  camera: Camera,
  plate: { width: number; height: number },
): boolean {
  if (box.left < 2 || box.top < 2 || box.right > plate.width - 2 || box.bottom > plate.height - 2) return false
  const steps = Math.max(1, Math.ceil((box.right - box.left) / EDGE_STEP))
  for (let step = 0; step <= steps; step++) {
    const x = box.left + ((box.right - box.left) * step) / steps
    for (const y of [box.top, (box.top + box.bottom) / 2, box.bottom]) {
      const { angle, radius } = geometry.polar(toModel({ x, y }, camera))
      if (radius > geometry.outer(angle) + 1) return false
      if (radius < geometry.inner(angle) + BAND_OUTER * geometry.scale + OFF_THE_BAND / camera.zoom) return false
    }
  }
  return true
}
