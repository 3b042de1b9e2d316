import { fileURLToPath } from 'node:url'
import pino from 'pino'
import type { Read } from '#server/db/types.ts'
import { attachResolvers, type RootResolvers } from '#server/graphql/attachResolvers.ts'
import { readSchema, slicesOnDisk } from '#server/graphql/sdl.ts'
import { createApp } from '#server/http/app.ts'
import { type DocumentsMode, readTrustedDocuments } from '#server/http/trustedDocuments.ts'
import { stubResolvers } from '#tests/contract/edge/stubResolvers.ts'

export type StartedEdge = {
  readonly port: number
  /** How often a resolver and the database were called since `forget`. */
  readonly calls: { resolvers: number; database: number }
  readonly forget: () => void
  readonly stop: () => Promise<void>
}

type Options = {
  readonly documents?: DocumentsMode
  readonly resolvers?: RootResolvers
  readonly clientFolder?: string
  /** Instead of an answer, what the door to the database does. */
  readonly read?: Read
  readonly isWell?: () => Promise<boolean>
  /** Whatever is written to the log. */
  readonly logged?: (line: string) => void
}

/** The real edge over the real schema. Its resolvers make their values; the store is the subject of other tests. */
export async function startEdge(options: Options = {}): Promise<StartedEdge> {
  const calls = { resolvers: 0, database: 0 }
  const schema = readSchema(slicesOnDisk())
  const stubs = stubResolvers(schema, () => {
    calls.resolvers += 1
  })
  attachResolvers(schema, { ...stubs, ...options.resolvers })
  const begin = (async () => {
    calls.database += 1
    return [{ dataVersion: 1, timeZone: 'Asia/Tokyo' }]
  }) as unknown as Read
  const edge = await createApp({
    settings: {
      host: '127.0.0.1',
      port: 0,
      trustedProxies: 0,
      documents: options.documents ?? 'trusted',
      clientFolder: options.clientFolder ?? fileURLToPath(new URL('./client/', import.meta.url)),
    },
    schema,
    documents: readTrustedDocuments(),
    read: () => options.read ?? begin,
    health: { isWell: options.isWell ?? (async () => true), isBreakerClosed: () => true, isPrepared: () => true },
    log: options.logged ? pino({}, { write: options.logged }) : pino({ level: 'silent' }),
  })
  return {
    port: await edge.listen(),
    calls,
    forget: () => Object.assign(calls, { resolvers: 0, database: 0 }),
    stop: edge.drain,
  }
}
