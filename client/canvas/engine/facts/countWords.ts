import type { TFunction } from 'i18next'

/** Counts in words, each with its own plural: a sentence may hold several. */
export function countWords<Key extends string>(
  counts: Readonly<Record<Key, number>>,
  t: TFunction,
): Readonly<Record<Key, string>> {
  const known = said.get(t) ?? new Map<string, string>()
  said.set(t, known)
  const words = Object.entries<number>(counts).map(([key, count]) => {
    const word = known.get(`${key} ${count}`) ?? t(`canvas:list.count.${key}`, { count })
    known.set(`${key} ${count}`, word)
    return [key, word]
  })
  return Object.fromEntries(words) as Record<Key, string>
}

/** Hundreds of sentences hold the same few counts, and each plural is slow to find. By language: each has its own `t`. */
const said = new WeakMap<TFunction, Map<string, string>>()
