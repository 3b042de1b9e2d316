import type { TFunction } from 'i18next'

/** Counts in words, each with its own plural: a sentence may hold several. */
export function countWords<Key extends string>(
  counts: Readonly<Record<Key, number>>,
  t: TFunction,
): Readonly<Record<Key, string>> {
  const words = Object.entries<number>(counts).map(([key, count]) => [key, t(`canvas:list.count.${key}`, { count })])
  return Object.fromEntries(words) as Record<Key, string>
}
