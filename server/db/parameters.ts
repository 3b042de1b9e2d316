import neo4j from 'neo4j-driver'
import type { CypherFile } from '#server/db/catalogue.ts'
import { DatabaseError } from '#server/db/errors.ts'
import type { ParameterType } from '#server/db/header.ts'

/**
 * The parameters that a file's header names, as Neo4j's own types: the driver would send plain numbers as floats and
 * dates as text. What the header does not name is left out. Throws BAD_PARAMETER.
 */
export function encodeParameters(file: CypherFile, asked: object, standing: object): Record<string, unknown> {
  const given = new Map<string, unknown>([...Object.entries(asked), ...Object.entries(standing)])
  return Object.fromEntries(
    file.parameters.map((parameter) => [parameter.name, encode(file.stem, parameter, given.get(parameter.name))]),
  )
}

function encode(stem: string, parameter: ParameterType, value: unknown): unknown {
  if (value === undefined || value === null) {
    if (parameter.nullable) return null
    throw refused(stem, parameter, 'is missing')
  }
  if (!parameter.list) return encodeOne(stem, parameter, value)
  if (!Array.isArray(value)) throw refused(stem, parameter, 'is no list')
  return value.map((one) => encodeOne(stem, parameter, one))
}

function encodeOne(stem: string, parameter: ParameterType, value: unknown): unknown {
  const encoded = encoders[parameter.type](value)
  if (encoded === undefined) throw refused(stem, parameter, `is no ${parameter.type}`)
  return encoded
}

// Each gives undefined for what is not of its type.
const encoders = {
  string: (value) => (typeof value === 'string' ? value : undefined),
  boolean: (value) => (typeof value === 'boolean' ? value : undefined),
  float: (value) => (Number.isFinite(value) ? value : undefined),
  integer: (value) => (Number.isSafeInteger(value) ? encodeDeep(value) : undefined),
  date: toDate,
  datetime: toDateTime,
  map: (value) => (typeof value === 'object' && !Array.isArray(value) ? encodeDeep(value) : undefined),
} satisfies Record<ParameterType['type'], (value: unknown) => unknown>

function toDate(value: unknown): unknown {
  const parts = typeof value === 'string' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) : null
  if (!parts || timeOf(value)?.toISOString().slice(0, 10) !== value) return undefined
  return new neo4j.types.Date(Number(parts[1]), Number(parts[2]), Number(parts[3]))
}

function toDateTime(value: unknown): unknown {
  const time = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:\d{2})$/.test(value) && timeOf(value)
  if (!time) return undefined
  const [hours, minutes, seconds] = [time.getUTCHours(), time.getUTCMinutes(), time.getUTCSeconds()]
  const nanoseconds = time.getUTCMilliseconds() * 1_000_000
  const [year, month, day] = [time.getUTCFullYear(), time.getUTCMonth() + 1, time.getUTCDate()]
  return new neo4j.types.DateTime(year, month, day, hours, minutes, seconds, nanoseconds, 0)
}

/** Undefined for 30 February and the like. */
function timeOf(value: unknown): Date | undefined {
  const time = new Date(String(value))
  return Number.isNaN(time.getTime()) ? undefined : time
}

/** Inside a map the header says nothing: whole numbers become integers, dates stay text, undefined becomes null. */
function encodeDeep(value: unknown): unknown {
  if (value === undefined) return null
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value
  if (Array.isArray(value)) return value.map(encodeDeep)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, encodeDeep(one)]))
}

function refused(stem: string, { name }: ParameterType, what: string): DatabaseError {
  return new DatabaseError('BAD_PARAMETER', `${stem}: $${name} ${what}`)
}
