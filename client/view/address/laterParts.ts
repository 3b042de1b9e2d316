import { nodeId } from '#client/graph/ids.ts'
import { list, NotAView, named, text, texts } from '#client/view/address/readTuple.ts'
import { arrangements, changedIn, openingArrangement } from '#client/view/arrangement.ts'
import { type Grouping, groupings, isGrouped, LONGEST_CALL, notGrouped } from '#client/view/grouping.ts'
import { lenses, PLAIN_LENS } from '#client/view/lenses/lenses.ts'
import type { SavedGroup, SavedView } from '#client/view/savedView.ts'
import { anyShape, cores, depths, isShaped, type Shape } from '#client/view/shape.ts'

/** What came after the first addresses, by name; nothing where it is as it opens, so that those still read the same. */
export function laterParts({
  lens,
  level,
  arrangement,
  topics,
  shape,
  grouping,
  groups,
  facts,
}: SavedView): readonly unknown[] {
  const { agreementStates, series, sourceKinds } = facts
  const set = Object.entries({ agreementStates, series, sourceKinds }).filter(([, list]) => list)
  const arranged = changedIn(arrangement)
  const later = {
    ...(lens === PLAIN_LENS ? {} : { lens }),
    ...(level === 'ties' ? {} : { level }),
    ...(Object.keys(arranged).length === 0 ? {} : { arranged }),
    ...(topics.length === 0 ? {} : { topics: topics.map(({ id, isHidden }) => (isHidden ? [id] : id)) }),
    ...(isShaped(shape) ? { shape: shapeTuple(shape) } : {}),
    ...(isGrouped(grouping) || grouping.open.length > 0 ? { grouping: [grouping.by, grouping.open] } : {}),
    ...(grouping.made.length > 0 ? { made: grouping.made.map(({ key, called, ids }) => [key, called, ids]) } : {}),
    ...(groups.length === 0
      ? {}
      : { groups: groups.map(({ id, at, isPinned }) => [id, Math.round(at.x), Math.round(at.y), Number(isPinned)]) }),
    ...(set.length > 0 ? { facts: Object.fromEntries(set) } : {}),
  }
  return Object.keys(later).length === 0 ? [] : [later]
}

type LaterParts = Pick<
  SavedView,
  'lens' | 'level' | 'arrangement' | 'topics' | 'shape' | 'grouping' | 'groups' | 'facts'
>

/** Those parts again; what is not named is as it opens. */
export function readLater(value: unknown = {}): LaterParts {
  const { lens, level, arranged, topics, shape, grouping, made, groups, facts } = named(value)
  return {
    lens: lensFrom(lens),
    level: levelFrom(level),
    arrangement: arrangementFrom(arranged),
    topics: topicsFrom(topics),
    shape: shapeFrom(shape),
    grouping: { ...groupingFrom(grouping), made: list(made ?? []).map(madeFrom) },
    groups: list(groups ?? []).map(groupFrom),
    facts: laterFacts(facts),
  }
}

/** A hidden one stands in a list of its own. */
function topicsFrom(value: unknown = []): SavedView['topics'] {
  return list(value).map((one) => ({
    id: nodeId(text(Array.isArray(one) ? list(one, 1)[0] : one)),
    isHidden: Array.isArray(one),
  }))
}

function shapeTuple({ near, core, largest }: Shape): readonly unknown[] {
  return [near && [near.depth, near.ids], core, Number(largest)]
}

function shapeFrom(value: unknown): Shape {
  if (value === undefined) return anyShape
  const [near, core, largest] = list(value, 3)
  return {
    near: near === null ? null : nearFrom(near),
    core: core === null ? null : oneOf(cores, core),
    largest: largest === 1,
  }
}

function nearFrom(value: unknown): Shape['near'] {
  const [depth, ids] = list(value, 2)
  return { depth: oneOf(depths, depth), ids: texts(ids).map(nodeId) }
}

function groupingFrom(value: unknown): Grouping {
  if (value === undefined) return notGrouped
  const [by, open] = list(value, 2)
  return { ...notGrouped, by: oneOf(groupings, by), open: texts(open) }
}

function madeFrom(value: unknown): Grouping['made'][number] {
  const [key, called, ids] = list(value, 3)
  if (!/^\d{1,9}$/.test(text(key))) throw new NotAView()
  return {
    key: text(key),
    called: called === null ? null : text(called).slice(0, LONGEST_CALL),
    ids: texts(ids).map(nodeId),
  }
}

function groupFrom(value: unknown): SavedGroup {
  const [id, x, y, pinned] = list(value, 4)
  if (!Number.isSafeInteger(x) || !Number.isSafeInteger(y)) throw new NotAView()
  return { id: nodeId(text(id)), at: { x: x as number, y: y as number }, isPinned: pinned === 1 }
}

function oneOf<Word>(words: readonly Word[], value: unknown): Word {
  const found = words.find((word) => word === value)
  if (found === undefined) throw new NotAView()
  return found
}

function lensFrom(value: unknown = PLAIN_LENS): string {
  const lens = lenses.find(({ key }) => key === value)
  if (!lens) throw new NotAView()
  return lens.key
}

function levelFrom(value: unknown = 'ties'): SavedView['level'] {
  if (value !== 'ties' && value !== 'opened') throw new NotAView()
  return value
}

function arrangementFrom(value: unknown = {}): SavedView['arrangement'] {
  const chosen = named(value)
  const parts = Object.entries(arrangements) as readonly [string, readonly unknown[]][]
  if (parts.some(([part, ways]) => part in chosen && !ways.includes(chosen[part]))) throw new NotAView()
  return {
    ...openingArrangement,
    ...Object.fromEntries(parts.flatMap(([part]) => (part in chosen ? [[part, chosen[part]]] : []))),
  }
}

function laterFacts(value: unknown = {}): SavedView['facts'] {
  const { agreementStates, series, sourceKinds } = named(value)
  const set = Object.entries({ agreementStates, series, sourceKinds }).filter(([, one]) => one !== undefined)
  return Object.fromEntries(set.map(([key, one]) => [key, [...texts(one)]]))
}
