import { type Camera, toScreen } from '#client/canvas/engine/camera/camera.ts'
import type { Badge } from '#client/canvas/engine/marks/badges.ts'
import { nameRadiusOf, radiusOf } from '#client/canvas/engine/marks/markSize.ts'
import type { DrawnName } from '#client/canvas/engine/names/drawnName.ts'
import { GAP, type NameCandidate, OFF, type PlacedName, placeNames } from '#client/canvas/engine/names/placeNames.ts'
import { leadsOfSelected, type SelectedNames, selectedFirst } from '#client/canvas/engine/names/selectedNames.ts'
import {
  isTooLong,
  LINE_HEIGHT,
  type NameStyle,
  type SetName,
  STRONGEST,
  setInLines,
  setOnOneLine,
  setWhole,
  styleOfRank,
  typeset,
} from '#client/canvas/engine/names/typeset.ts'
import { overlap } from '#client/canvas/geometry/boxGrid.ts'
import type { Box, Positions } from '#client/canvas/geometry/points.ts'
import type { GraphNode } from '#client/graph/types.ts'
import type { Language } from '#client/view/types.ts'

/** Whether the name of a node may be in a box of the screen, as far as the layout is concerned. */
export type AllowsName = (box: Box, id: string, camera: Camera) => boolean

/** A mark with a name that is no unit and no partner; its radius in px at zoom 1. */
export type OtherMark = Pick<GraphNode, 'id' | 'names'> & { readonly radius: number }

/** As the names of ordinary partners are set. */
const OTHER_RANK = STRONGEST

export type PlacedNamesQuestion = {
  /** All that is drawn, strongest first. */
  readonly nodes: readonly GraphNode[]
  /** Other marks with names, which are shown whatever their rank. */
  readonly others?: readonly OtherMark[] | undefined
  readonly positions: Positions
  /** Neighbours that are not drawn. */
  readonly badges: readonly Badge[]
  /** Of the marks. */
  readonly scale: number
  readonly camera: Camera
  readonly plate: { readonly width: number; readonly height: number }
  readonly language: Language
  readonly selected: SelectedNames
  /** While marks move only the strongest are named. */
  readonly onlyStrongest: boolean
  readonly allowsName?: AllowsName | undefined
  readonly oneLine?: OneLine | undefined
}

/** For names that are in one line; null: they break as they like. */
export type OneLine = (id: string) => LineRoom | null

/** Px at zoom 1. */
type LineRoom = {
  /** From the middle of the mark to the name, so that names of one column begin below each other. */
  readonly indent: number
  readonly room: number
  /** From line to line. */
  readonly height?: number
  /** Whether what has no room is cut, or left out until the reader comes nearer. */
  readonly isCut: boolean
}

/** Of the lines of the selected name, in its size. */
const WIDEST = 15
const NARROWEST = 8
/** A name that has no room in its line is set so much smaller before it is left out. */
const SMALLER = [1, 0.93, 0.86]
const SMALLEST = Math.min(...SMALLER)

/** Names off the badges, which belong to their marks; strongest first. */
export function placedNames(question: PlacedNamesQuestion): DrawnName[] {
  const { marks, candidates, isFree, standing } = askedOf(question)
  return standing(placeNames(selectedFirst(candidates, question.selected), marks, isFree))
}

/**
 * The names as they are, and those of what is selected. A selection moves no name but those whose place it needs: they look
 * for another.
 */
export function besideSelected(question: PlacedNamesQuestion, before: readonly DrawnName[]): DrawnName[] {
  const { ids } = question.selected
  const beside = new Set(before.map(({ id }) => id))
  const { marks, rings, candidates, isFree, standing } = askedOf(question, (id) => ids.has(id) || beside.has(id))
  const own = placeNames(
    candidates.filter(({ id }) => ids.has(id)),
    marks,
    isFree,
  )
  const needed = [...rings, ...own.map(({ box }) => box)]
  const staying = before.filter(({ id, box }) => !ids.has(id) && !needed.some((other) => overlap(box, other, GAP)))
  const stays = new Set(staying.map(({ id }) => id))
  const moving = placeNames(
    candidates.filter(({ id }) => !ids.has(id) && !stays.has(id)),
    [...marks, ...needed, ...staying.map(({ box }) => box)],
    isFree,
  )
  return [...standing(own), ...staying, ...standing(moving)]
}

type Asked = {
  readonly marks: readonly Box[]
  /** Of the marks that are selected, with the rings around them. */
  readonly rings: readonly Box[]
  readonly candidates: readonly NameCandidate[]
  readonly isFree: (box: Box, id: string) => boolean
  /** Placed names with their letters. */
  readonly standing: (names: readonly PlacedName[]) => DrawnName[]
}

/** All marks, and the names that ask for a place among them. */
function askedOf(question: PlacedNamesQuestion, mayAsk: (id: string) => boolean = () => true): Asked {
  const { nodes, positions, scale, camera, plate, language, selected, onlyStrongest, allowsName } = question
  const marks: Box[] = question.badges.map(({ box }) => box)
  const rings: Box[] = []
  const sets = new Map<string, { set: SetName; style: NameStyle; mark: DrawnName['mark'] }>()
  const others = (question.others ?? []).map((node) => ({
    node,
    rank: OTHER_RANK,
    radius: node.radius,
    nameRadius: node.radius,
  }))
  const ranked = nodes.map((node, rank) => ({
    ...{ node, rank },
    radius: radiusOf(node, scale),
    nameRadius: nameRadiusOf(node, scale),
  }))
  const candidates = [...others, ...ranked].flatMap(({ node, rank, radius: markRadius, nameRadius }) => {
    const at = positions.get(node.id)
    if (!at) return []
    const mark = toScreen(at, camera)
    const must = node.id === selected.only
    const isRinged = selected.ids.has(node.id)
    const own = markRadius * camera.zoom + 0.6 + (isRinged ? 5.5 : 0)
    const box = { left: mark.x - own, right: mark.x + own, top: mark.y - own, bottom: mark.y + own }
    marks.push(box)
    if (isRinged) rings.push(box)
    const isOn = mark.x >= 0 && mark.y >= 0 && mark.x <= plate.width && mark.y <= plate.height
    if (!isOn || !mayAsk(node.id) || (onlyStrongest && rank >= STRONGEST && !isRinged)) return []
    const style = styleOfRank(rank, must, 1)
    const line = question.oneLine?.(node.id) ?? null
    const size = () => {
      const own = line ? setInLine(node.names, language, style, nearer(line, camera), must) : null
      const set = line ? own?.set : setFreely(node.names, language, style, must)
      if (!set || (!line && isTooLong(set, style) && !must)) return null
      sets.set(node.id, { set, style: own?.style ?? style, mark })
      return { width: set.width, height: set.height }
    }
    const least = { width: style.size / 2, height: style.size * SMALLEST * LINE_HEIGHT }
    const reach = Math.max(own - 2, nameRadius * camera.zoom + (isRinged ? 5 : 0))
    const radius = line ? Math.max(reach, line.indent * camera.zoom - OFF) : reach
    const usual = line ? 'beside' : rank < 70 && !onlyStrongest ? 'near' : 'never'
    const leads = leadsOfSelected(selected, node.id) ?? usual
    return [{ id: node.id, mark, radius, size, least, leads }]
  })
  const corners = cornersOf(plate)
  const isFree = (box: Box, id: string) =>
    box.left >= 2 &&
    box.top >= 2 &&
    box.right <= plate.width - 2 &&
    box.bottom <= plate.height - 2 &&
    !corners.some((corner) => overlap(box, corner)) &&
    (allowsName?.(box, id, camera) ?? true)
  const standing = (names: readonly PlacedName[]) =>
    names.flatMap((name) => {
      const own = sets.get(name.id)
      return own ? [{ ...own.set, ...name, style: own.style, mark: own.mark }] : []
    })
  return { marks, rings, candidates, isFree, standing }
}

const nearer = (line: LineRoom, { zoom }: Camera): LineRoom => ({
  ...line,
  room: line.room * zoom,
  ...(line.height === undefined ? {} : { height: line.height * zoom }),
})

/** Where it may break as it likes; the selected one is no wider than others, and whole. */
function setFreely(names: GraphNode['names'], language: Language, style: NameStyle, must: boolean): SetName {
  const set = typeset(names, language, style)
  return must && isTooLong(set, style) ? setInLines(names, language, style, style.size * WIDEST) : set
}

function setInLine(
  names: GraphNode['names'],
  language: Language,
  style: NameStyle,
  { room, height = Number.POSITIVE_INFINITY, isCut }: LineRoom,
  must: boolean,
): { readonly set: SetName; readonly style: NameStyle } | null {
  if (must) return { set: setInLines(names, language, style, Math.max(room, style.size * NARROWEST)), style }
  if (isCut) return { set: setOnOneLine(names, language, style, room), style }
  const largest = Math.min(style.size, (height - 2 * GAP) / LINE_HEIGHT)
  for (const share of SMALLER) {
    const smaller = { ...style, size: largest * share }
    const set = setWhole(names, language, smaller, room)
    if (set) return { set, style: smaller }
  }
  return null
}

/** Where the screen has its title, zoom and the count of names. */
function cornersOf({ width, height }: PlacedNamesQuestion['plate']): readonly Box[] {
  return [
    { left: 0, top: 0, right: Math.min(480, width), bottom: 46 },
    { left: 0, top: height - 44, right: 74, bottom: height },
    { left: width - 112, top: height - 46, right: width, bottom: height },
  ]
}
