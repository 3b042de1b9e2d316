import neo4j from 'neo4j-driver'

/** What cannot be sent as it is. `path` leads to it from the parameter: `[3].fields.signedOn`. */
export class NotPlain extends Error {
  override readonly name = 'NotPlain'
  constructor(
    readonly path: string,
    readonly reason: string,
  ) {
    super(`${path} ${reason}`)
  }
}

/** A map or list around a value. The path is put together only where something is refused. */
type Around = { readonly holder: object; readonly key: string | number; readonly outer: Around | undefined }

/**
 * A value without a header of its own: text, truth values, numbers, null, and lists and plain objects of them. Whole
 * numbers become integers; undefined becomes null in an object, and is refused in a list. All else is refused in depth,
 * because the driver would change it without a word: a `Date` or `URL` into `{}`, a `Map` into a list of pairs.
 */
export function plainValue(value: unknown, around?: Around): unknown {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value
    case 'number':
      if (Number.isSafeInteger(value)) return neo4j.int(value)
      if (Number.isFinite(value) && !Number.isInteger(value)) return value
      throw refused(around, `is the number ${value}, which cannot be sent exactly`)
    case 'bigint':
      if (BigInt.asIntN(64, value) === value) return value
      throw refused(around, 'is an integer beyond 64 bits')
    case 'object':
      return value === null ? null : plainHolder(value, around)
    default:
      throw refused(around, `is ${value === undefined ? 'undefined in a list' : `a ${typeof value}`}`)
  }
}

function plainHolder(holder: object, outer: Around | undefined): unknown {
  for (let one = outer; one; one = one.outer) if (one.holder === holder) throw refused(outer, 'contains itself')
  const inside = (one: unknown, key: string | number) => plainValue(one, { holder, key, outer })
  // Array.from also visits the holes of a list, which `map` leaves out.
  if (Array.isArray(holder)) return Array.from(holder, inside)
  const prototype: unknown = Object.getPrototypeOf(holder)
  if (prototype !== Object.prototype && prototype !== null) {
    throw refused(outer, `is of class ${holder.constructor?.name ?? 'unknown'}, not a plain object`)
  }
  const keys = Reflect.ownKeys(holder)
  const strange = keys.find((key) => typeof key === 'symbol' || key === '__proto__')
  if (strange !== undefined) throw refused(outer, `has the key ${String(strange)}`)
  return Object.fromEntries(
    Object.entries(holder).map(([key, one]) => [key, one === undefined ? null : inside(one, key)]),
  )
}

function refused(around: Around | undefined, reason: string): NotPlain {
  let path = ''
  for (let one = around; one; one = one.outer) {
    path = (typeof one.key === 'number' ? `[${one.key}]` : `.${one.key}`) + path
  }
  return new NotPlain(path, reason)
}
