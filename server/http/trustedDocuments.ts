import { readFileSync } from 'node:fs'
import type { NextFunction, Request, RequestHandler, Response } from 'express'
import { BadRequest, ClientOutdated } from '#server/graphql/errors.ts'

/** `any` also takes free text: for development and for the attack list, never for a server that others reach. */
export type DocumentsMode = 'trusted' | 'any'

/** Id → text of every document that is accepted: this release's and those of the one before. */
export type TrustedDocuments = ReadonlyMap<string, string>

const file = new URL('../generated/documents.json', import.meta.url)

export function readTrustedDocuments(): TrustedDocuments {
  const { current, previous } = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly current: Readonly<Record<string, string>>
    readonly previous: Readonly<Record<string, string>>
  }
  return new Map([...Object.entries(previous), ...Object.entries(current)])
}

export function operationName(text: string): string | undefined {
  return /^(?:query|mutation)\s+(\w+)/.exec(text)?.[1]
}

/** The id of the document that this request runs; null for free text. */
export function documentOf(response: Response): string | null {
  return (response.locals as { documentId?: string }).documentId ?? null
}

/** An operation as the client sends it: the id of a document (or, where free text is allowed, a text), and values. */
type Sent = { documentId?: unknown; query?: unknown }

/** Puts the text in the place of the id. An unknown id costs no resolver and no database call. */
export function trustDocuments(documents: TrustedDocuments, mode: DocumentsMode): RequestHandler {
  return (request: Request, response: Response, next: NextFunction) => {
    const { documentId, query } = sentIn(request)
    if (mode === 'any' && documentId === undefined) return next()
    if (typeof documentId !== 'string') throw new BadRequest('documentId')
    const text = documents.get(documentId)
    if (text === undefined) throw new ClientOutdated()
    if (query !== undefined) throw new BadRequest('documentId')
    Object.assign(response.locals, { documentId })
    replace(request, text)
    next()
  }
}

function sentIn(request: Request): Sent {
  if (request.method === 'GET') {
    const search = new URL(request.url, 'http://localhost').searchParams
    return { documentId: search.get('documentId') ?? undefined, query: search.get('query') ?? undefined }
  }
  const body: unknown = request.body
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new BadRequest('body')
  return body
}

function replace(request: Request, text: string): void {
  if (request.method !== 'GET') {
    const { documentId: _id, ...rest } = request.body as Record<string, unknown>
    request.body = { ...rest, query: text }
    return
  }
  const url = new URL(request.url, 'http://localhost')
  url.searchParams.delete('documentId')
  url.searchParams.set('query', text)
  request.url = url.pathname + url.search
}
