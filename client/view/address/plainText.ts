import { nodeId } from '#client/graph/ids.ts'
import { changedIn, openingArrangement } from '#client/view/arrangement.ts'
import { isAskedDay } from '#client/view/days.ts'
import { noFilters } from '#client/view/filters.ts'
import { isGrouped, notGrouped } from '#client/view/grouping.ts'
import { PLAIN_LENS } from '#client/view/lenses/lenses.ts'
import type { Part, Parts } from '#client/view/listChoice.ts'
import { type SavedView, savedLayouts } from '#client/view/savedView.ts'
import { selectionOf } from '#client/view/selection.ts'
import { anyShape, isShaped } from '#client/view/shape.ts'
import type { Language, PlaceSwitch, Selection } from '#client/view/types.ts'

const places: readonly PlaceSwitch[] = ['abroad', 'at_home', 'both']

/** The whole picture as the screen opens, of one day. */
export function plainView(asOf: string, language: Language): SavedView {
  return {
    layout: 'regions',
    lens: PLAIN_LENS,
    level: 'ties',
    arrangement: openingArrangement,
    topics: [],
    shape: anyShape,
    grouping: notGrouped,
    groups: [],
    asOf,
    language,
    filters: { ...noFilters, place: 'abroad' },
    facts: {},
    hiddenKinds: [],
    selection: { kind: 'none' },
    opensWith: 'overview',
    nodes: [],
    expansions: [],
  }
}

/** Whether readable words can say all of a view: date, switches, layout, selection, language. */
export function isPlain(view: SavedView): boolean {
  const { filters, facts, nodes } = view
  const others = { ...filters, place: noFilters.place, strategicOnly: noFilters.strategicOnly }
  return (
    view.opensWith === 'overview' &&
    view.lens === PLAIN_LENS &&
    view.level === 'ties' &&
    Object.keys(changedIn(view.arrangement)).length === 0 &&
    !isShaped(view.shape) &&
    !isGrouped(view.grouping) &&
    view.grouping.open.length === 0 &&
    view.groups.length === 0 &&
    nodes.length === 0 &&
    view.topics.length === 0 &&
    view.hiddenKinds.length === 0 &&
    Object.values(facts).every((value) => value === null || value === undefined) &&
    JSON.stringify(others) === JSON.stringify(noFilters)
  )
}

/**
 * A view in words that a person can read and type: `asOf=2026-03-31&place=both&select=org-a&lang=ja`. What is as the
 * screen opens is left out. Empty: nothing differs, and a bare address opens it in `ownLanguage`. `ofList`: what the list
 * of the screen is narrowed to.
 */
export function plainText(view: SavedView, today: string, ownLanguage: Language | null, ofList: Parts = {}): string {
  const parts = new URLSearchParams()
  const opening = plainView(today, view.language)
  if (view.asOf !== today) parts.set('asOf', view.asOf)
  if (view.filters.place !== opening.filters.place) parts.set('place', view.filters.place)
  if (view.filters.strategicOnly) parts.set('strategic', '1')
  if (view.layout !== opening.layout) parts.set('layout', view.layout)
  const selected = selectionText(view.selection)
  if (selected !== null) parts.set('select', selected)
  for (const [key, value] of Object.entries(ofList)) parts.set(key, value)
  if (parts.size > 0 || view.language !== ownLanguage) parts.set('lang', view.language)
  return parts.toString().replaceAll('%7E', '~').replaceAll('%2C', ',')
}

export type PlainReading = {
  readonly view: SavedView
  /** What stood for a day and is none. */
  readonly wrongDay: string | null
  /** Null: the address names none. */
  readonly language: Language | null
}

/** A part that cannot be read is left as the screen opens. */
export function readPlain(text: string, today: string, ownLanguage: Language): PlainReading {
  const parts = new URLSearchParams(text)
  const asOf = parts.get('asOf')
  const isWrong = asOf !== null && !isAskedDay(asOf)
  const lang = parts.get('lang')
  const language = lang === null ? null : lang.startsWith('ja') ? 'ja' : 'en'
  const bare = plainView(asOf === null || isWrong ? today : asOf, language ?? ownLanguage)
  const place = places.find((one) => one === parts.get('place')) ?? bare.filters.place
  return {
    view: {
      ...bare,
      layout: savedLayouts.find((one) => one === parts.get('layout')) ?? bare.layout,
      filters: { ...bare.filters, place, strategicOnly: parts.get('strategic') === '1' },
      selection: selectionFrom(parts.get('select')),
    },
    wrongDay: isWrong ? asOf : null,
    language,
  }
}

/** Whether a part of an address in words is one that `readPlain` reads. A day that is none is told apart. */
export function isPlainPart({ key, value }: Part): boolean {
  if (value === '') return ['asOf', 'place', 'strategic', 'layout', 'select', 'lang'].includes(key)
  if (key === 'place') return places.some((one) => one === value)
  if (key === 'layout') return savedLayouts.some((one) => one === value)
  if (key === 'strategic') return value === '1' || value === '0'
  if (key === 'lang') return /^(ja|en)\b/.test(value)
  return key === 'asOf' || key === 'select'
}

function selectionText(selection: Selection): string | null {
  if (selection.kind === 'node') return selection.id
  if (selection.kind === 'nodes') return selection.ids.join(',')
  return selection.kind === 'tie' ? `${selection.from}~${selection.to}` : null
}

function selectionFrom(text: string | null): Selection {
  if (!text) return { kind: 'none' }
  const [from, to] = text.split('~')
  return from && to ? { kind: 'tie', from, to: nodeId(to) } : selectionOf(text.split(',').filter(Boolean).map(nodeId))
}
