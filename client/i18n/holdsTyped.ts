import { holdsTyped as heldBy } from '#server/domain/things/names.ts'

/**
 * Whether one of the names holds what was typed, however people write it: by the rule by which the search of the server
 * compares. The only thing that the client takes from the server.
 */
export const holdsTyped = (names: readonly (string | null | undefined)[], typed: string): boolean =>
  heldBy(names, typed)
