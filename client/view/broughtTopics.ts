import type { NodeId } from '#client/graph/types.ts'

/** One that stands on the canvas because a reader brought it. */
export type BroughtTopic = { readonly id: NodeId; readonly isHidden: boolean }

/** Brings these, or shows them again. What stands already keeps its place in the order. */
export function withTopics(topics: readonly BroughtTopic[], ids: readonly NodeId[]): readonly BroughtTopic[] {
  const wanted = new Set(ids)
  const fresh = [...wanted].filter((id) => !topics.some((one) => one.id === id))
  if (fresh.length === 0 && !topics.some(({ id, isHidden }) => isHidden && wanted.has(id))) return topics
  const kept = topics.map((one) => (wanted.has(one.id) ? { ...one, isHidden: false } : one))
  return [...kept, ...fresh.map((id) => ({ id, isHidden: false }))]
}

export function hideTopics(topics: readonly BroughtTopic[], ids: readonly NodeId[]): readonly BroughtTopic[] {
  const away = topics.some(({ id, isHidden }) => !isHidden && ids.includes(id))
  return away ? topics.map((one) => (ids.includes(one.id) ? { ...one, isHidden: true } : one)) : topics
}

export function withoutTopics(topics: readonly BroughtTopic[], ids: readonly NodeId[]): readonly BroughtTopic[] {
  const rest = topics.filter(({ id }) => !ids.includes(id))
  return rest.length === topics.length ? topics : rest
}

/** All that were hidden one by one. */
export function shownAgain(topics: readonly BroughtTopic[]): readonly BroughtTopic[] {
  return withTopics(
    topics,
    topics.map(({ id }) => id),
  )
}
