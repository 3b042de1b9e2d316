import pino from 'pino'
import type { Caller, Read } from '#server/db/types.ts'
import { attachResolvers, type RootResolvers } from '#server/graphql/attachResolvers.ts'
import { readSchema, slicesOnDisk } from '#server/graphql/sdl.ts'
import { type AppParts, createApp } from '#server/http/app.ts'
import { type DocumentsMode, readTrustedDocuments } from '#server/http/trustedDocuments.ts'
import { stubResolvers } from '#tests/contract/edge/stubResolvers.ts'

export type StartedEdge = {
  readonly port: number
  /** How often a resolver and the database were called since `forget`. */
  readonly calls: { resolvers: number; database: number }
  readonly forget: () => void
  readonly warm: () => Promise<void>
  readonly stop: () => Promise<void>
}

type Options = Partial<Pick<AppParts, 'schema' | 'health' | 'limits' | 'queryLimits'>> & {
  readonly documents?: DocumentsMode
  /** In the place of made ones. */
  readonly resolvers?: RootResolvers
  readonly clientFolder?: string
  readonly publicUrl?: string
  /** The door to the database; without one, there is a version and a time zone and nothing else. */
  readonly read?: (caller: Caller) => Read
  readonly readPatiently?: (caller: Caller) => Read
  /** Whatever is written to the log. */
  readonly logged?: (line: string) => void
}

const noStore = () =>
  (async () => [{ dataVersion: 1, timeZone: 'Asia/Tokyo', fiscalYearStart: '04-01' }]) as unknown as Read
const allIsWell = {
  isWell: async () => true,
  isBreakerClosed: () => true,
  isPrepared: () => true,
  arePlanned: () => true,
}

/** The real edge. Without a schema of its own it gets resolvers that make their values: the store is no subject here. */
export async function startEdge(options: Options = {}): Promise<StartedEdge> {
  const calls = { resolvers: 0, database: 0 }
  const door = options.read ?? noStore
  const edge = await createApp({
    settings: {
      host: '127.0.0.1',
      port: 0,
      publicUrl: options.publicUrl ?? null,
      trustedProxies: 0,
      documents: options.documents ?? 'trusted',
      factMemory: 256,
      clientFolder: options.clientFolder ?? '/nowhere',
    },
    schema: options.schema ?? madeSchema(options.resolvers ?? {}, () => (calls.resolvers += 1)),
    documents: readTrustedDocuments(),
    read: (caller) => {
      const read = door(caller)
      return (async (...query: Parameters<Read>) => {
        calls.database += 1
        return read(...query)
      }) as Read
    },
    readPatiently: options.readPatiently ?? door,
    health: options.health ?? allIsWell,
    limits: options.limits ?? {},
    queryLimits: options.queryLimits ?? {},
    log: options.logged ? pino({}, { write: options.logged }) : pino({ level: 'silent' }),
  })
  return {
    port: await edge.listen(),
    calls,
    forget: () => Object.assign(calls, { resolvers: 0, database: 0 }),
    warm: edge.warm,
    stop: edge.drain,
  }
}

function madeSchema(resolvers: RootResolvers, called: () => void) {
  const schema = readSchema(slicesOnDisk())
  attachResolvers(schema, { ...stubResolvers(schema, called), ...resolvers })
  return schema
}
