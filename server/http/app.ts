import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import express, { type Express } from 'express'
import type { GraphQLSchema } from 'graphql'
import type { Logger } from 'pino'
import type { Asker, Read } from '#server/db/types.ts'
import { startGraphql } from '#server/graphql/apollo.ts'
import { BadRequest } from '#server/graphql/errors.ts'
import { createExecutor } from '#server/graphql/executor.ts'
import { createAnswerCache } from '#server/http/answerCache.ts'
import { builtClient } from '#server/http/builtClient.ts'
import { errorsAsJson, refuseSocket } from '#server/http/errorsAsJson.ts'
import { askFirst } from '#server/http/firstAnswers.ts'
import { type Health, healthPages } from '#server/http/health.ts'
import { limitByAddress, limits, readBody, socketLimits } from '#server/http/limits.ts'
import { onlyGraphqlRequests } from '#server/http/methods.ts'
import { createMetrics } from '#server/http/metrics.ts'
import { pageHeaders } from '#server/http/pageHeaders.ts'
import { answerQuestions } from '#server/http/questions.ts'
import { nameRequest } from '#server/http/request.ts'
import { createRoom } from '#server/http/room.ts'
import { type DocumentsMode, type TrustedDocuments, trustDocuments } from '#server/http/trustedDocuments.ts'

export type EdgeSettings = {
  /** Loopback, until there is sign-in. */
  readonly host: string
  /** 0: any that is free. */
  readonly port: number
  /** How many proxies in front are believed when they name the client's address. */
  readonly trustedProxies: number
  readonly documents: DocumentsMode
  /** Where the built client lies. */
  readonly clientFolder: string
}

export type EdgeParts = {
  readonly settings: EdgeSettings
  readonly schema: GraphQLSchema
  readonly documents: TrustedDocuments
  readonly read: (asker: Asker) => Read
  readonly health: Health
  readonly log: Logger
}

export type Edge = {
  /** Resolves with the port when the server listens. Rejects with Node's error, such as `EADDRINUSE`. */
  readonly listen: () => Promise<number>
  /** Once it listens: what the first visitor will ask has been asked and answered. Never rejects. */
  readonly warm: () => Promise<void>
  /** `/readyz` says no from now on; open questions end (10 s), then all sockets are closed. */
  readonly drain: () => Promise<void>
}

/** The HTTP side of the product. Its use stands in README.md beside this file. */
export async function createApp(parts: EdgeParts): Promise<Edge> {
  const { settings, schema, documents, log } = parts
  const app = express()
  const server = createServer(socketLimits, app)
  server.maxRequestsPerSocket = limits.requestsPerSocket
  server.on('clientError', refuseSocket)
  const executor = createExecutor(schema, documents)
  const graphql = await startGraphql({ schema, executor, httpServer: server, log })

  const room = createRoom(limits)
  const metrics = createMetrics()
  const gauges = () => metrics.text({ questions_in_flight: room.inFlight(), questions_waiting: room.waiting() })
  let isDraining = false

  configure(app, settings)
  app.use(nameRequest)
  app.use(pageHeaders())
  app.use(healthPages(parts.health, () => isDraining, gauges))
  app.all(
    '/graphql',
    onlyGraphqlRequests,
    readBody(),
    limitByAddress(),
    trustDocuments(documents, settings.documents),
    answerQuestions({ graphql, documents, room, metrics, read: parts.read, cache: createAnswerCache() }),
  )
  app.use(builtClient(settings.clientFolder))
  app.use((_request, _response, next) => next(new BadRequest('notFound', 404)))
  app.use(errorsAsJson(log))

  const warm = async () => {
    const { address, family, port } = server.address() as AddressInfo
    const origin = `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`
    const read = parts.read({ clearance: 0, requestId: 'first' })
    await askFirst({ origin, documents, read }).catch((problem: unknown) => log.warn({ problem }, 'first questions'))
  }

  return {
    listen: () => listen(server, settings),
    warm,
    drain: () => {
      isDraining = true
      return graphql.stop()
    },
  }
}

function configure(app: Express, settings: EdgeSettings): void {
  app.disable('x-powered-by')
  app.disable('etag') // our own is over the bytes sent
  app.enable('strict routing')
  app.enable('case sensitive routing')
  app.set('trust proxy', settings.trustedProxies)
}

function listen(server: Server, { host, port }: EdgeSettings): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })
}
