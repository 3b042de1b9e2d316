import type { NextFunction, Request, Response } from 'express'
import { BadRequest } from '#server/graphql/errors.ts'

/** A page of another origin cannot set these without asking first, and we never say yes. */
const preflightHeaders = ['apollo-require-preflight', 'x-apollo-operation-name']

/** `/graphql` takes POST with JSON, and GET for queries with a header that forces a preflight. */
export function onlyGraphqlRequests(request: Request, response: Response, next: NextFunction): void {
  if (request.method !== 'POST' && request.method !== 'GET') {
    response.setHeader('Allow', 'POST, GET')
    throw new BadRequest('method', 405)
  }
  const type = request.headers['content-type']
  const isJson = type !== undefined && /^application\/json\s*(;|$)/i.test(type)
  if (request.method === 'GET') {
    if (type !== undefined && !isJson) throw new BadRequest('contentType', 415)
    if (!preflightHeaders.some((name) => request.headers[name])) throw new BadRequest('preflight')
  } else if (!isJson) throw new BadRequest('contentType', 415)
  next()
}
