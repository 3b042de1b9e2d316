import { HOME, nodeId } from '#client/graph/ids.ts'
import { laterParts, readLater } from '#client/view/address/laterParts.ts'
import { list, NotAView, text, texts, textsOrNull, word } from '#client/view/address/readTuple.ts'
import { isAskedDay } from '#client/view/days.ts'
import { type SavedExpansion, type SavedNode, type SavedView, savedLayouts } from '#client/view/savedView.ts'
import { selectionOf } from '#client/view/selection.ts'
import type { NodeFilters, Selection } from '#client/view/types.ts'

const places = ['abroad', 'at_home', 'both'] as const
const languages = ['ja', 'en'] as const
const starts = ['overview', 'nodes'] as const
const scopes = ['named', 'top'] as const
const PINNED = 1
const HIDDEN = 2
const BY_HAND = 4
const PLACED = 8

/** A view without names for its parts, ids once and referred to by number; positions stand elsewhere. */
export function toTuple(view: SavedView): unknown {
  const { filters: f, facts } = view
  const index = new Map<string, number>(view.nodes.map(({ id }, at) => [id, at]))
  // What is no node of the list (the band, an end without a node) stands as it is.
  const refer = (id: string) => index.get(id) ?? id
  return [
    view.nodes.map(({ id }) => id),
    view.nodes.map(flagsOf).join(''),
    [savedLayouts.indexOf(view.layout), view.asOf, languages.indexOf(view.language), starts.indexOf(view.opensWith)],
    [
      f.sectors,
      f.countries,
      f.regions,
      f.departmentKinds,
      f.partnershipStates,
      f.strategicOnly ? 1 : 0,
      places.indexOf(f.place),
    ],
    [facts.agreementKinds, facts.activityKinds, facts.strategyItems, facts.themes, facts.unit].map(
      (part) => part ?? null,
    ),
    view.hiddenKinds,
    selectionTuple(view.selection, refer),
    view.expansions.map(({ owner, brought, found }) => [
      refer(owner),
      runsOf(brought.map(refer)),
      runsOf(found.map(refer)),
    ]),
    ...laterParts(view),
  ]
}

/** The view again, positions left at (0, 0) where there are any. Throws `NotAView`. */
export function fromTuple(value: unknown): SavedView {
  const [ids, flags, head, filters, facts, kinds, selection, expansions, later, ...more] = list(value)
  if (more.length > 0) throw new NotAView()
  const nodes = nodesFrom(texts(ids), text(flags))
  const [layout, asOf, language, start] = list(head, 4)
  const resolve = (one: unknown) => (typeof one === 'number' ? idAt(nodes, one) : nodeId(text(one)))
  if (!isAskedDay(text(asOf))) throw new NotAView()
  const { facts: moreFacts, ...parts } = readLater(later)
  return {
    layout: word(savedLayouts, layout),
    ...parts,
    asOf: text(asOf),
    language: word(languages, language),
    opensWith: word(starts, start),
    filters: filtersFrom(filters),
    facts: { ...factsFrom(facts), ...moreFacts },
    hiddenKinds: texts(kinds) as SavedView['hiddenKinds'],
    selection: selectionFrom(selection, resolve),
    nodes,
    expansions: list(expansions).map((one) => expansionFrom(one, resolve)),
  }
}

function flagsOf({ at, isPinned, isHidden, isByHand }: SavedNode): string {
  return (
    Number(isPinned) * PINNED +
    Number(isHidden) * HIDDEN +
    Number(isByHand) * BY_HAND +
    (at ? PLACED : 0)
  ).toString(16)
}

function nodesFrom(ids: readonly string[], flags: string): readonly SavedNode[] {
  if (flags.length !== ids.length || !/^[0-9a-f]*$/.test(flags)) throw new NotAView()
  return ids.map((id, index) => {
    const flag = Number.parseInt(flags[index] ?? '0', 16)
    const has = (bit: number) => (flag & bit) !== 0
    return {
      id: nodeId(id),
      at: has(PLACED) ? { x: 0, y: 0 } : null,
      isPinned: has(PINNED),
      isHidden: has(HIDDEN),
      isByHand: has(BY_HAND),
    }
  })
}

function filtersFrom(value: unknown): NodeFilters {
  const [sectors, countries, regions, departmentKinds, partnershipStates, strategic, place] = list(value, 7)
  return {
    // Words of a later vocabulary only match nothing; they do no harm here.
    sectors: textsOrNull(sectors) as NodeFilters['sectors'],
    countries: textsOrNull(countries),
    regions: textsOrNull(regions),
    departmentKinds: textsOrNull(departmentKinds) as NodeFilters['departmentKinds'],
    partnershipStates: textsOrNull(partnershipStates) as NodeFilters['partnershipStates'],
    strategicOnly: strategic === 1,
    place: word(places, place),
  }
}

function factsFrom(value: unknown): SavedView['facts'] {
  const [agreementKinds, activityKinds, strategyItems, themes, unit] = list(value, 5)
  const lists = { agreementKinds, activityKinds, strategyItems, themes }
  const set = Object.entries(lists).flatMap(([key, one]) => (one === null ? [] : [[key, [...texts(one)]] as const]))
  const scope = unit === null ? {} : { unit: word(scopes, scopes.indexOf(text(unit) as 'named')) }
  return { ...Object.fromEntries(set), ...scope }
}

function selectionTuple(selection: Selection, refer: (id: string) => number | string): readonly unknown[] {
  if (selection.kind === 'node') return [refer(selection.id)]
  if (selection.kind === 'nodes') return [selection.ids.map(refer)]
  return selection.kind === 'tie' ? [refer(selection.from), refer(selection.to)] : []
}

function selectionFrom(value: unknown, resolve: (one: unknown) => SavedNode['id']): Selection {
  const [first, second, ...more] = list(value)
  if (more.length > 0) throw new NotAView()
  if (first === undefined) return { kind: 'none' }
  if (Array.isArray(first)) return selectionOf(list(first).map(resolve))
  if (second === undefined) return { kind: 'node', id: resolve(first) }
  return { kind: 'tie', from: resolve(first), to: resolve(second) }
}

function expansionFrom(value: unknown, resolve: (one: unknown) => SavedNode['id']): SavedExpansion {
  const [owner, brought, found] = list(value, 3)
  return {
    owner: owner === HOME ? HOME : resolve(owner),
    brought: unrolled(list(brought)).map(resolve),
    found: unrolled(list(found)).map(resolve),
  }
}

/** Numbers in a row as `[from, count]`: what an expansion brought stands in a row. */
function runsOf(items: readonly (number | string)[]): readonly unknown[] {
  const runs: (string | [number, number])[] = []
  for (const item of items) {
    const last = runs.at(-1)
    if (typeof item === 'string') runs.push(item)
    else if (Array.isArray(last) && last[0] + last[1] === item) last[1]++
    else runs.push([item, 1])
  }
  return runs
}

function unrolled(runs: readonly unknown[]): readonly unknown[] {
  return runs.flatMap((run): readonly unknown[] => {
    if (typeof run === 'string') return [run]
    const [from, count] = list(run, 2)
    if (typeof from !== 'number' || typeof count !== 'number' || !(count >= 1 && count <= 100_000)) throw new NotAView()
    return Array.from({ length: Math.floor(count) }, (_, index) => from + index)
  })
}

function idAt(nodes: readonly SavedNode[], index: number): SavedNode['id'] {
  const node = nodes[index]
  if (!node) throw new NotAView()
  return node.id
}
