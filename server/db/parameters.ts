import neo4j from 'neo4j-driver'
import type { CypherFile } from '#server/db/catalogue.ts'
import { DatabaseError } from '#server/db/errors.ts'
import type { ParameterType } from '#server/db/header.ts'
import { NotPlain, plainValue } from '#server/db/plainValue.ts'

/**
 * For an empty list of ids: no id is empty, so it finds the same. Neo4j would take an empty list for one of another type,
 * and plan the query a second time, which takes seconds.
 */
const NO_ID: readonly string[] = ['']

/**
 * The parameters that a file's header names, as Neo4j's own types: the driver would send plain numbers as floats and
 * dates as text. What the header does not name is left out. Throws BAD_PARAMETER.
 */
export function encodeParameters(file: CypherFile, given: object, standing: object): Record<string, unknown> {
  const values = new Map<string, unknown>([...Object.entries(given), ...Object.entries(standing)])
  return Object.fromEntries(
    file.parameters.map((parameter) => [parameter.name, encode(file, parameter, values.get(parameter.name))]),
  )
}

function encode(file: CypherFile, parameter: ParameterType, value: unknown): unknown {
  const { stem } = file
  if (value === undefined || value === null) throw refused(stem, `$${parameter.name}`, 'is missing')
  if (!parameter.list) return encodeOne(stem, parameter.type, value, `$${parameter.name}`)
  if (!Array.isArray(value)) throw refused(stem, `$${parameter.name}`, 'is no list')
  if (value.length === 0 && parameter.type === 'string' && file.mode === 'READ') return NO_ID
  // Array.from also visits the holes of a list, which `map` leaves out.
  return Array.from(value, (one, at) => encodeOne(stem, parameter.type, one, `$${parameter.name}[${at}]`))
}

function encodeOne(stem: string, type: ParameterType['type'], value: unknown, path: string): unknown {
  try {
    const encoded = encoders[type](value)
    if (encoded !== undefined) return encoded
  } catch (problem) {
    throw problem instanceof NotPlain ? refused(stem, path + problem.path, problem.reason) : problem
  }
  throw refused(stem, path, `is no ${type}`)
}

// Each gives undefined for what is not of its type.
const encoders = {
  string: (value) => (typeof value === 'string' ? value : undefined),
  boolean: (value) => (typeof value === 'boolean' ? value : undefined),
  float: (value) => (Number.isFinite(value) ? value : undefined),
  integer: (value) => (Number.isSafeInteger(value) ? neo4j.int(Number(value)) : undefined),
  date: toDate,
  datetime: toDateTime,
  map: (value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? plainValue(value) : undefined,
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

function refused(stem: string, path: string, what: string): DatabaseError {
  return new DatabaseError('BAD_PARAMETER', `${stem}: ${path} ${what}`)
}
