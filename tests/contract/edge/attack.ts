import { readTrustedDocuments } from '#server/http/trustedDocuments.ts'
import type { Sent } from '#tests/contract/edge/send.ts'

/**
 * Limits of the product set low, so that each is passed by the smallest input just over it. An attack with a `limit`
 * goes to a server with these.
 */
export const lowLimits = { headerBytes: 1_024, bodyBytes: 1_000, nesting: 8 } as const
export const lowQueryLimits = {
  tokens: 60,
  selections: 10,
  depth: 4,
  aliases: 2,
  directives: 2,
  duplicates: 1,
  cost: 2_051,
} as const

export type Attack = {
  readonly name: string
  readonly sent: Sent
  /** Statuses that are right. */
  readonly expected: readonly number[]
  /** Refused by a resolver of the product: the made ones of the edge tests do not look at arguments. */
  readonly byResolver?: true
  /** Sent to the server with low limits, which names this one; a limit of the parser is `syntax` or `document`. */
  readonly limit?: keyof typeof lowLimits | keyof typeof lowQueryLimits | 'syntax' | 'document' | 'headers'
  /** Words that the response must not have beside the secrets. */
  readonly hides?: RegExp
}

const documents = readTrustedDocuments()
export const idOf = (name: string) =>
  [...documents].findLast(([, text]) => text.startsWith(`query ${name}(`))?.[0] ?? ''
export const textOf = (name: string) => documents.get(idOf(name)) ?? ''
