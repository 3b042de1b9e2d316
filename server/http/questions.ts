import type { Request, RequestHandler, Response } from 'express'
import type { Asker, Read } from '#server/db/types.ts'
import type { Graphql } from '#server/graphql/apollo.ts'
import type { AnswerCache } from '#server/http/answerCache.ts'
import type { Metrics } from '#server/http/metrics.ts'
import { stateOf } from '#server/http/request.ts'
import type { Room } from '#server/http/room.ts'
import { bytesOf, type SentBytes, sendBytes } from '#server/http/sendBytes.ts'
import { todayAt } from '#server/http/today.ts'
import { documentOf, type TrustedDocuments } from '#server/http/trustedDocuments.ts'

export type QuestionParts = {
  readonly graphql: Graphql
  /** The door to the database for one asker. */
  readonly read: (asker: Asker) => Read
  readonly documents: TrustedDocuments
  readonly room: Room
  readonly cache: AnswerCache
  readonly metrics: Metrics
}

type Begin = { readonly dataVersion: number | null; readonly timeZone: string | null }

/** The last step of `/graphql`: takes a place, asks what every question needs first, and answers. */
export function answerQuestions(parts: QuestionParts): RequestHandler {
  const names = operationNames(parts.documents)
  return async (request, response) => {
    const { signal, startedAt } = stateOf(response)
    const documentId = documentOf(response)
    const operation = (documentId !== null && names.get(documentId)) || 'free text'
    const leave = await parts.room.enter(signal)
    let code = 'FAILED'
    try {
      code = await answerOne(parts, request, response)
    } finally {
      leave()
      parts.metrics.count(operation, code, performance.now() - startedAt)
    }
  }
}

/** Answers one question; `OK`, `CACHED` or the code of its first error. */
async function answerOne(parts: QuestionParts, request: Request, response: Response): Promise<string> {
  const { requestId, signal, startedAt } = stateOf(response)
  // Until there is sign-in, everybody is signed out: clearance 0, and the server listens on loopback alone.
  const asker: Asker = { clearance: 0, requestId, signal, startedAt }
  const read = parts.read(asker)
  const [begin] = await read<Begin>('platform/begin-request', {})
  const today = todayAt(begin?.timeZone ?? null)
  response.setHeader('Cache-Control', 'private, no-cache')

  // Rules look at nothing but the clearance, so an answer found under it was allowed to this asker.
  const key = keyOf(request, response, { clearance: asker.clearance, dataVersion: begin?.dataVersion ?? null, today })
  const known = key && parts.cache.get(key)
  if (known) {
    await sendBytes(request, response, known)
    return 'CACHED'
  }
  const { method, headers, body, url } = request
  const search = new URL(url, 'http://localhost').search
  const answer = await parts.graphql.answer({ method, headers, search, body }, { read, requestId, today, asker })
  const bytes: SentBytes = bytesOf(answer.contentType, Buffer.from(answer.text))
  const code = firstErrorCode(answer.text)
  if (key && code === null && answer.status === 200) parts.cache.set(key, bytes)
  response.status(answer.status)
  await sendBytes(request, response, bytes)
  return code ?? 'OK'
}

type Standing = { readonly clearance: number; readonly dataVersion: number | null; readonly today: string }

/** Null where nothing is kept: free text, and a store without a version. */
function keyOf(request: Request, response: Response, { dataVersion, ...standing }: Standing) {
  const documentId = documentOf(response)
  if (documentId === null || dataVersion === null || request.method !== 'POST') return null
  const { variables, operationName } = request.body as { variables?: unknown; operationName?: unknown }
  // What is asked in an unusual form is answered, and not kept.
  if (operationName !== undefined || request.headers.accept !== 'application/json') return null
  return { documentId, variables, dataVersion, ...standing }
}

/** Apollo writes errors before data, so the beginning of the text tells. */
function firstErrorCode(text: string): string | null {
  return text.startsWith('{"errors"') ? (/"code":"(\w+)"/.exec(text)?.[1] ?? 'INTERNAL') : null
}

function operationNames(documents: TrustedDocuments): ReadonlyMap<string, string> {
  return new Map([...documents].map(([id, text]) => [id, /^(?:query|mutation)\s+(\w+)/.exec(text)?.[1] ?? 'unnamed']))
}
