import type { Read } from '#server/db/types.ts'
import { todayAt } from '#server/http/today.ts'
import { operationName, type TrustedDocuments } from '#server/http/trustedDocuments.ts'

/** What every first screen sends, with the variables of the client: the picture and the state of the data. */
const firstOperations = ['Overview', 'DataState']
/** A new database may be too slow for the first try; by then it has a plan, and the next one is in time. */
const TRIES = 3

export type WarmUpParts = {
  /** Where this server listens. */
  readonly origin: string
  readonly documents: TrustedDocuments
  readonly read: Read
}

/**
 * Sends over HTTP what the first visitor will send, so that the result is kept and compressed before that. Says nothing
 * where it fails: the visitor sends it again.
 */
export async function warmUp({ origin, documents, read }: WarmUpParts): Promise<void> {
  const [home] = await read<{ readonly timeZone: string | null }>('platform/begin-request', {})
  const asOf = todayAt(home?.timeZone ?? null)
  for (const [documentId, text] of documents) {
    if (!firstOperations.includes(operationName(text) ?? '')) continue
    for (let left = TRIES; left > 0 && !(await post(origin, { documentId, variables: { asOf } })); left--);
  }
}

async function post(origin: string, operation: object): Promise<boolean> {
  const headers = { 'content-type': 'application/json', accept: 'application/json', 'accept-encoding': 'br' }
  const response = await fetch(`${origin}/graphql`, { method: 'POST', headers, body: JSON.stringify(operation) })
  await response.arrayBuffer()
  return response.ok
}
