/** The list under a key, made where there is none: what is put into it costs the same however long it is. */
export function listUnder<Key, One>(lists: Map<Key, One[]>, key: Key): One[] {
  const list = lists.get(key)
  if (list !== undefined) return list
  const made: One[] = []
  lists.set(key, made)
  return made
}

/** Lists that stay as they are: one that has grown keeps room for a dozen more, which of many short ones is most. */
export function asLongAsTheyAre<Key, Item>(lists: Map<Key, Item[]>): Map<Key, Item[]> {
  for (const [key, list] of lists) lists.set(key, list.slice())
  return lists
}
