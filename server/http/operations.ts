import type { Request, RequestHandler, Response } from 'express'
import { withinDeadline } from '#server/db/deadline.ts'
import { defaultDeadlines, lateDeadlines } from '#server/db/driver.ts'
import type { Caller, Read } from '#server/db/types.ts'
import { setFiscalYearStart } from '#server/domain/time/homeYear.ts'
import type { Graphql } from '#server/graphql/apollo.ts'
import { RETRY_AFTER } from '#server/http/errorsAsJson.ts'
import type { FactMemory } from '#server/http/factMemory.ts'
import type { LateResults } from '#server/http/lateResults.ts'
import type { Metrics } from '#server/http/metrics.ts'
import { stateOf } from '#server/http/request.ts'
import { type ResultCache, resultKey } from '#server/http/resultCache.ts'
import { bytesOf, type SentBytes, sendBytes } from '#server/http/sendBytes.ts'
import type { Slots } from '#server/http/slots.ts'
import { todayAt } from '#server/http/today.ts'
import { documentOf, operationName, type TrustedDocuments } from '#server/http/trustedDocuments.ts'

export type OperationParts = {
  readonly graphql: Graphql
  /** Reads from the database for one caller. */
  readonly read: (caller: Caller) => Read
  /** The same for what nobody waits for. */
  readonly readPatiently: (caller: Caller) => Read
  readonly factMemory: FactMemory
  readonly documents: TrustedDocuments
  readonly slots: Slots
  readonly cache: ResultCache
  readonly late: LateResults
  readonly metrics: Metrics
}

type Begin = {
  readonly dataVersion: number | null
  readonly timeZone: string | null
  readonly fiscalYearStart: string | null
}

/** The last step of `/graphql`: takes a slot, reads what every operation needs first, and sends the result. */
export function runOperations(parts: OperationParts): RequestHandler {
  const names = new Map([...parts.documents].map(([id, text]) => [id, operationName(text) ?? 'unnamed']))
  return async (request, response) => {
    const { signal, startedAt } = stateOf(response)
    const documentId = documentOf(response)
    const operation = (documentId !== null && names.get(documentId)) || 'free text'
    const free = await parts.slots.take(signal)
    let code = 'FAILED'
    try {
      code = await runOne(parts, request, response)
    } finally {
      free()
      parts.metrics.observe(operation, code, performance.now() - startedAt)
    }
  }
}

/** Runs one operation; `OK`, `CACHED` or the code of its first error. */
async function runOne(parts: OperationParts, request: Request, response: Response): Promise<string> {
  const { requestId, signal, startedAt } = stateOf(response)
  // Until there is sign-in, everybody is signed out: clearance 0, and the server listens on loopback alone.
  const caller: Caller = { clearance: 0, requestId, signal, startedAt }
  const read = parts.read(caller)
  const [begin] = await read<Begin>('platform/begin-request', {})
  const today = todayAt(begin?.timeZone ?? null)
  setFiscalYearStart(begin?.fiscalYearStart)
  response.setHeader('Cache-Control', 'private, no-cache')

  // Rules depend on nothing but the clearance, so a result found under it was allowed to this caller.
  const dataVersion = begin?.dataVersion ?? null
  const key = keyOf(request, response, { clearance: caller.clearance, dataVersion, today })
  const timeLeft = defaultDeadlines.plain - (performance.now() - startedAt)
  const known = key && (parts.cache.get(key) ?? (await parts.late.awaited(key, timeLeft)))
  if (known) {
    await sendBytes(request, response, known)
    return 'CACHED'
  }
  const { method, headers, body, url } = request
  const search = new URL(url, 'http://localhost').search
  const make = async (made: Read, by: Caller) => {
    const facts = () => factsFor(parts, by, dataVersion)
    const context = { read: made, facts, requestId, dataVersion: dataVersion ?? 0, today, caller: by }
    const result = await parts.graphql.execute({ method, headers, search, body }, context)
    const bytes = bytesOf(result.contentType, Buffer.from(result.text))
    return { status: result.status, bytes, code: firstErrorCode(result.text) }
  }
  const result = await make(read, caller)
  const { bytes, code } = result
  if (key && isWhole(result)) parts.cache.set(key, bytes)
  if (key && code === 'DEADLINE') {
    const nobody: Caller = { clearance: caller.clearance, requestId }
    parts.late.finish(key, async () => {
      const finished = await make(parts.readPatiently(nobody), nobody)
      return isWhole(finished) ? finished.bytes : null
    })
  }
  if (result.status === 503) response.setHeader('Retry-After', String(RETRY_AFTER))
  response.status(result.status)
  await sendBytes(request, response, bytes)
  return code ?? 'OK'
}

/** Read by nobody in particular: whoever came first may be gone before they are there, and others wait for them, too. */
function factsFor({ factMemory, readPatiently }: OperationParts, caller: Caller, dataVersion: number | null) {
  const { clearance, requestId, signal, startedAt } = caller
  const left = startedAt === undefined ? lateDeadlines.plain : defaultDeadlines.plain - (performance.now() - startedAt)
  return withinDeadline(left, signal, 'explore/known-facts', () =>
    factMemory({ read: readPatiently({ clearance, requestId }), clearance, dataVersion }),
  )
}

type Made = { readonly status: number; readonly bytes: SentBytes; readonly code: string | null }

function isWhole({ status, code }: Made): boolean {
  return status === 200 && code === null
}

type Standing = { readonly clearance: number; readonly dataVersion: number | null; readonly today: string }

/** Null where nothing is kept: free text, and a store without a version. */
function keyOf(request: Request, response: Response, { dataVersion, ...standing }: Standing): string | null {
  const documentId = documentOf(response)
  if (documentId === null || dataVersion === null || request.method !== 'POST') return null
  const { variables, operationName: named } = request.body as { variables?: unknown; operationName?: unknown }
  // An operation in an unusual form is run, and its result is not kept.
  if (named !== undefined || request.headers.accept !== 'application/json') return null
  return resultKey({ documentId, variables, dataVersion, ...standing })
}

/** Apollo writes errors before data, so the beginning of the text tells. */
function firstErrorCode(text: string): string | null {
  return text.startsWith('{"errors"') ? (/"code":"(\w+)"/.exec(text)?.[1] ?? 'INTERNAL') : null
}
