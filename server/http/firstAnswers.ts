import type { Read } from '#server/db/types.ts'
import { todayAt } from '#server/http/today.ts'
import type { TrustedDocuments } from '#server/http/trustedDocuments.ts'

/** What every first screen asks, with the variables that the client sends: the picture and the state of the data. */
const firstOperations = ['Overview', 'DataState']
/** A new database may be too slow for the first of them; then its plan is made, and the next one is in time. */
const TRIES = 3

export type FirstQuestions = {
  /** Where this server listens. */
  readonly origin: string
  readonly documents: TrustedDocuments
  readonly read: Read
}

/**
 * Asks over the wire what the first visitor will ask, so that a new process has met it all once: the way through the
 * edge, the question in the database, the answer kept and packed. Says nothing where it fails: the visitor asks again.
 */
export async function askFirst({ origin, documents, read }: FirstQuestions): Promise<void> {
  const [home] = await read<{ readonly timeZone: string | null }>('platform/begin-request', {})
  const asOf = todayAt(home?.timeZone ?? null)
  const ids = [...documents].filter(([, text]) => firstOperations.includes(nameOf(text))).map(([id]) => id)
  for (const documentId of ids) {
    for (let left = TRIES; left > 0 && !(await ask(origin, { documentId, variables: { asOf } })); left--);
  }
}

async function ask(origin: string, question: object): Promise<boolean> {
  const headers = { 'content-type': 'application/json', accept: 'application/json', 'accept-encoding': 'br' }
  const response = await fetch(`${origin}/graphql`, { method: 'POST', headers, body: JSON.stringify(question) })
  await response.arrayBuffer()
  return response.ok
}

function nameOf(text: string): string {
  return /^query\s+(\w+)/.exec(text)?.[1] ?? ''
}
