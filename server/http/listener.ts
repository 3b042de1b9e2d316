import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Express } from 'express'
import { BadRequest } from '#server/graphql/errors.ts'
import { errorText, rawError, refuseSocket } from '#server/http/errorsAsJson.ts'
import { type Limits, socketLimits } from '#server/http/limits.ts'

/** Node's server before Express: what the two would refuse by themselves, in no words or in HTML, is JSON here. */
export function createListener(app: Express, limits: Limits): Server {
  // A request without a host is refused as one with a foreign name.
  const server = createServer({ ...socketLimits(limits), requireHostHeader: false }, (request, response) => {
    if (isTarget(request)) app(request, response)
    else refuse(response, new BadRequest('address', 400))
  })
  server.maxRequestsPerSocket = limits.requestsPerSocket
  server.on('clientError', refuseSocket)
  server.on('checkExpectation', (_request, response) => refuse(response, new BadRequest('expectation', 417)))
  server.on('connect', (_request: IncomingMessage, socket: Duplex) => {
    socket.on('error', () => socket.destroy())
    socket.end(rawError(new BadRequest('method', 405)))
  })
  return server
}

/** Makes a whole address (`GET http://host/path`) a path, and its host the host, as HTTP wants it. False: it is none. */
function isTarget(request: IncomingMessage): boolean {
  const { url = '' } = request
  if (url.startsWith('/')) return true
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return false
  const { host, pathname, search } = new URL(url)
  request.rawHeaders.push('Host', host)
  request.url = pathname + search
  return true
}

function refuse(response: ServerResponse, error: BadRequest): void {
  const text = errorText(error)
  const headers = { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text), Connection: 'close' }
  response.writeHead(error.status, headers).end(text)
}
