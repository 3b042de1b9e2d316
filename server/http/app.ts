import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import express, { type Express } from 'express'
import type { GraphQLSchema } from 'graphql'
import type { Logger } from 'pino'
import type { Caller, Read } from '#server/db/types.ts'
import { startGraphql } from '#server/graphql/apollo.ts'
import { BadRequest } from '#server/graphql/errors.ts'
import { createExecutor } from '#server/graphql/executor.ts'
import type { QueryLimits } from '#server/graphql/queryLimits.ts'
import { builtClient } from '#server/http/builtClient.ts'
import { errorsAsJson } from '#server/http/errorsAsJson.ts'
import { createFactMemory } from '#server/http/factMemory.ts'
import { type Health, healthPages } from '#server/http/health.ts'
import { createLateResults } from '#server/http/lateResults.ts'
import { limits as defaultLimits, type Limits, limitByAddress, readBody } from '#server/http/limits.ts'
import { createListener } from '#server/http/listener.ts'
import { onlyGraphqlRequests } from '#server/http/methods.ts'
import { createMetrics } from '#server/http/metrics.ts'
import { newVersions } from '#server/http/newVersions.ts'
import { runOperations } from '#server/http/operations.ts'
import { onlyOwnNames } from '#server/http/ownNames.ts'
import { pageHeaders } from '#server/http/pageHeaders.ts'
import { nameRequest } from '#server/http/request.ts'
import { createResultCache } from '#server/http/resultCache.ts'
import { createSlots } from '#server/http/slots.ts'
import { type DocumentsMode, type TrustedDocuments, trustDocuments } from '#server/http/trustedDocuments.ts'
import { warmUp } from '#server/http/warmUp.ts'

export type AppSettings = {
  /** Loopback, until there is sign-in. */
  readonly host: string
  /** 0: any that is free. */
  readonly port: number
  /** Address under which people reach the server; null: where it listens. */
  readonly publicUrl: string | null
  /** How many proxies in front are believed when they name the client's address. */
  readonly trustedProxies: number
  readonly documents: DocumentsMode
  /** Megabytes for the facts of the last versions of the data, and their networks. */
  readonly factMemory: number
  /** Where the built client lies. */
  readonly clientFolder: string
}

export type AppParts = {
  readonly settings: AppSettings
  readonly schema: GraphQLSchema
  readonly documents: TrustedDocuments
  readonly read: (caller: Caller) => Read
  /** The same without a person's deadline: what came too late is finished by it. */
  readonly readPatiently: (caller: Caller) => Read
  readonly health: Health
  readonly log: Logger
  /** Tests set them low. */
  readonly limits?: Partial<Limits>
  readonly queryLimits?: Partial<QueryLimits>
}

export type App = {
  /** Resolves with the port when the server listens. Rejects with Node's error, such as `EADDRINUSE`. */
  readonly listen: () => Promise<number>
  /** Once it listens: runs what the first visitor will send, and looks for new data from then on. Never rejects. */
  readonly warm: () => Promise<void>
  /** `/readyz` says no from now on; open operations end (10 s), then all sockets are closed. */
  readonly drain: () => Promise<void>
}

/** The HTTP side of the product. README.md beside this file shows its use. */
export async function createApp(parts: AppParts): Promise<App> {
  const { settings, schema, documents, log } = parts
  const limits = { ...defaultLimits, ...parts.limits }
  const app = express()
  const server = createListener(app, limits)
  const executor = createExecutor(schema, documents)
  const graphql = await startGraphql({ schema, executor, httpServer: server, log, limits: parts.queryLimits ?? {} })

  const { read, readPatiently } = parts
  const cache = createResultCache()
  const factMemory = createFactMemory(settings.factMemory)
  const versions = newVersions({
    read: readPatiently({ clearance: 0, requestId: 'versions' }),
    clearance: 0,
    factMemory,
  })
  const late = createLateResults((key, bytes) => cache.set(key, bytes))
  const slots = createSlots(limits)
  const metrics = createMetrics(slots)
  let isDraining = false

  configure(app, settings)
  app.use(nameRequest)
  app.use(pageHeaders())
  app.use(onlyOwnNames(settings))
  app.use(healthPages(parts.health, () => isDraining, metrics))
  app.all(
    '/graphql',
    onlyGraphqlRequests,
    readBody(limits),
    limitByAddress(limits),
    trustDocuments(documents, settings.documents),
    runOperations({ graphql, documents, slots, metrics, read, readPatiently, factMemory, cache, late }),
  )
  app.use(builtClient(settings.clientFolder))
  app.use((_request, _response, next) => next(new BadRequest('notFound', 404)))
  app.use(errorsAsJson(log))

  const warm = async () => {
    const { address, family, port } = server.address() as AddressInfo
    const origin = `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`
    const first = read({ clearance: 0, requestId: 'first' })
    await warmUp({ origin, documents, read: first }).catch((problem: unknown) => log.warn({ problem }, 'warming up'))
    versions.begin()
  }

  return {
    listen: () => listen(server, settings),
    warm,
    drain: () => {
      isDraining = true
      versions.end()
      return graphql.stop()
    },
  }
}

function configure(app: Express, settings: AppSettings): void {
  app.disable('x-powered-by')
  app.disable('etag') // our own is over the bytes sent
  app.enable('strict routing')
  app.enable('case sensitive routing')
  app.set('trust proxy', settings.trustedProxies)
}

function listen(server: Server, { host, port }: AppSettings): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })
}
