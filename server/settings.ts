import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { StartProblem } from '#server/messages.ts'

export const root = fileURLToPath(new URL('../', import.meta.url))

const seedFolder = join(root, 'cypher', 'seed')
const loopback = new Set(['127.0.0.1', '::1', 'localhost'])
// In a container the outside decides what is published; docker-compose.yml publishes on loopback alone.
const inContainer = existsSync('/.dockerenv') || existsSync('/run/.containerenv')

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(4_000),
  HOST: z
    .string()
    .default('127.0.0.1')
    .refine((host) => loopback.has(host) || (inContainer && host === '0.0.0.0')),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .refine(isSecureOrLocal)
    .optional(),
  NEO4J_URI: z
    .string()
    .regex(/^(bolt|neo4j)(\+s|\+ssc)?:\/\/[^/\s@]+\/?$/)
    .optional(),
  NEO4J_USER: z.string().min(1).default('neo4j'),
  NEO4J_PASSWORD: z.string().optional(),
  NEO4J_DATABASE: z
    .string()
    .regex(/^[a-zA-Z][a-zA-Z0-9.-]{2,62}$/)
    .default('neo4j'),
  SEED: z.string().optional(),
  DATA_FOLDER: z.string().min(1).optional(),
  GRAPHQL_DOCUMENTS: z.enum(['trusted', 'any']).default('trusted'),
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  FACT_MEMORY_MB: z.coerce.number().int().min(0).max(65_536).default(256),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('warn'),
})

/** What the environment says, read and checked once. */
export type Settings = {
  /** 0: any free port. */
  readonly port: number
  readonly host: string
  /** Address under which people reach the server; null: where it listens. */
  readonly publicUrl: string | null
  /** The user's own database; null: we find or start one. */
  readonly neo4j: {
    readonly uri: string
    readonly user: string
    readonly password: string
    readonly database: string
  } | null
  /** Folder with `home.csv` and the facts that come with it; null: start empty. */
  readonly seed: string | null
  /** Everything that is made and not committed. */
  readonly dataFolder: string
  readonly documents: 'trusted' | 'any'
  /** How many proxies in front are believed when they name the client's address. */
  readonly trustedProxies: number
  /** Megabytes for facts and networks that are kept between requests. */
  readonly factMemory: number
  readonly logLevel: string
}

/** Throws BAD_SETTING for the first setting that cannot be. An empty value counts as not set. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const read = environment.safeParse(given)
  if (!read.success) throw badSetting(String(read.error.issues[0]?.path[0] ?? ''), env)
  const set = read.data
  return {
    port: set.PORT,
    host: set.HOST,
    publicUrl: set.PUBLIC_URL ?? null,
    neo4j: set.NEO4J_URI ? neo4jOf(set.NEO4J_URI, set, env) : null,
    seed: seedOf(set.SEED, env),
    dataFolder: resolve(root, set.DATA_FOLDER ?? '.data'),
    documents: set.GRAPHQL_DOCUMENTS,
    trustedProxies: set.TRUSTED_PROXIES,
    factMemory: set.FACT_MEMORY_MB,
    logLevel: set.LOG_LEVEL,
  }
}

function neo4jOf(uri: string, set: z.infer<typeof environment>, env: NodeJS.ProcessEnv): Settings['neo4j'] {
  if (set.NEO4J_PASSWORD === undefined) throw badSetting('NEO4J_PASSWORD', env)
  return { uri, user: set.NEO4J_USER, password: set.NEO4J_PASSWORD, database: set.NEO4J_DATABASE }
}

/** A name of a folder that comes with the program, `none`, or a folder of the same shape. */
function seedOf(seed: string | undefined, env: NodeJS.ProcessEnv): string | null {
  if (seed === 'none') return null
  if (seed === undefined)
    return (
      readdirSync(seedFolder)
        .map((name) => join(seedFolder, name))
        .find(isSeed) ?? null
    )
  const found = [join(seedFolder, seed), resolve(seed)].find(isSeed)
  if (!found) throw badSetting('SEED', env)
  return found
}

function isSeed(folder: string): boolean {
  return existsSync(join(folder, 'home.csv'))
}

function isSecureOrLocal(address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (url?.username !== '' || url.password !== '') return false
  return url.protocol === 'https:' || loopback.has(url.hostname.replace(/[[\]]/g, ''))
}

function badSetting(name: string, env: NodeJS.ProcessEnv): StartProblem {
  const value = env[name] ?? ''
  // What stands before an @ may be a password: neither is printed.
  if (name === 'NEO4J_URI' && value.includes('@')) return new StartProblem('PASSWORD_IN_ADDRESS')
  const shown = name === 'NEO4J_PASSWORD' ? '' : value.replace(/^(\w+:\/\/)?.*@/s, '$1…@')
  return new StartProblem('BAD_SETTING', { name, value: shown })
}

/** The same text without what must never be printed: a part of an address before an @, and the database's password. */
export function withoutSecrets(text: string, { NEO4J_PASSWORD: password = '' }: NodeJS.ProcessEnv): string {
  const bare = text.replace(/(\w:\/\/)[^\s/@]*@/g, '$1…@')
  return password === '' ? bare : bare.replaceAll(password, '…')
}
