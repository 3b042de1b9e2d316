import { isDate, isDateTime, isInt, type Record as Neo4jRecord } from 'neo4j-driver'
import { DatabaseError } from '#server/db/errors.ts'

/**
 * One record as plain JSON: integers as numbers, dates as `YYYY-MM-DD`, datetimes as ISO 8601 in UTC. The caller states
 * the shape, because the names after RETURN are the names of the schema; only here is it taken on trust.
 */
export function decodeRow<Row>(record: Neo4jRecord): Row {
  return Object.fromEntries(record.keys.map((key) => [String(key), decode(record.get(key))])) as Row
}

function decode(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return typeof value === 'bigint' ? Number(value) : value
  if (Array.isArray(value)) return value.map(decode)
  if (isInt(value)) return value.toNumber()
  if (isDate(value)) return value.toString()
  if (isDateTime(value)) return value.toStandardDate().toISOString()
  const prototype: unknown = Object.getPrototypeOf(value)
  // Nodes, links, paths, points, durations: a file returns maps with the names of the schema instead.
  if (prototype !== Object.prototype && prototype !== null) {
    throw new DatabaseError('QUERY_FAILED', `a ${value.constructor.name} was returned; return a map`)
  }
  const plain: Record<string, unknown> = {}
  for (const [key, one] of Object.entries(value)) plain[key] = decode(one)
  return plain
}
