/** By the id of a unit or organization: made when it is asked for, and kept. */
export type ById<Item> = {
  /** Undefined: nothing. */
  readonly get: (id: string) => readonly Item[] | undefined
  readonly has: (id: string) => boolean
}

/**
 * `whole`: all that there is, once so many ids were asked for that it is cheaper than one after the other; null until
 * then. What has nothing is not kept: whoever asks may make up ids without end.
 */
export function keptById<Item>(
  make: (id: string) => readonly Item[],
  whole: (asked: number) => ReadonlyMap<string, readonly Item[]> | null = () => null,
): ById<Item> {
  const kept = new Map<string, readonly Item[]>()
  const get = (id: string): readonly Item[] | undefined => {
    const all = whole(kept.size)
    const known = all ? all.get(id) : kept.get(id)
    if (all || known) return known
    const made = make(id)
    if (made.length === 0) return undefined
    kept.set(id, made)
    return made
  }
  return { get, has: (id) => get(id) !== undefined }
}

/** What was made under an id before, else made now. */
export function keptIn<Value>(kept: Map<string, Value>, id: string, make: () => Value): Value {
  const known = kept.get(id)
  if (known !== undefined) return known
  const made = make()
  kept.set(id, made)
  return made
}
