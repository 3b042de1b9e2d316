/** What was read is no view: wrong shape, or a word that this program does not know. */
export class NotAView extends Error {}

/** Readers of lists that come from an address: each throws `NotAView` where something else stands. */

export function list(value: unknown, length?: number): readonly unknown[] {
  if (!Array.isArray(value) || (length !== undefined && value.length !== length)) throw new NotAView()
  return value
}

export function text(value: unknown): string {
  if (typeof value !== 'string') throw new NotAView()
  return value
}

export const texts = (value: unknown): readonly string[] => list(value).map(text)
export const textsOrNull = (value: unknown): readonly string[] | null => (value === null ? null : texts(value))

export function word<Word extends string>(words: readonly Word[], index: unknown): Word {
  const found = typeof index === 'number' ? words[index] : undefined
  if (found === undefined) throw new NotAView()
  return found
}

export function named(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new NotAView()
  return value as Readonly<Record<string, unknown>>
}
