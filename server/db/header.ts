/** One parameter of a `.cypher` header. `type` without `[]`. */
export type ParameterType = {
  readonly name: string
  readonly type: ScalarType
  readonly list: boolean
}

export type ScalarType = 'string' | 'integer' | 'float' | 'boolean' | 'date' | 'datetime' | 'map'

export type AccessMode = 'READ' | 'WRITE' | 'SCHEMA'

export type CypherHeader = {
  readonly stem: string
  readonly mode: AccessMode
  readonly analysis: boolean
  readonly parameters: readonly ParameterType[]
}

/** A header that cannot be read, or that disagrees with its query. The message names the file and the cure. */
export class HeaderError extends Error {
  override readonly name = 'HeaderError'
}

const FIRST_LINE = /^(\S+) · (READ|WRITE|SCHEMA)( · analysis)?$/
const PARAMETER = /^\$(\w+)\s+(string|integer|float|boolean|date|datetime|map)(\[\])?(?:\s|$)/

/**
 * Reads the header of one file and checks it against the query below it: the stem is the file's path, and the
 * parameters named are exactly the parameters used.
 */
export function parseHeader(stem: string, text: string): CypherHeader {
  const comment = /^\/\*\s*([\s\S]*?)\*\//.exec(text)
  if (!comment) throw new HeaderError(`${stem}: the file does not begin with a header in /* … */`)
  const lines = (comment[1] ?? '').split('\n').map((line) => line.trim())
  const first = FIRST_LINE.exec(lines[0] ?? '')
  if (!first) throw new HeaderError(`${stem}: the first line must read "${stem} · READ", WRITE or SCHEMA [· analysis]`)
  if (first[1] !== stem) throw new HeaderError(`${stem}: the header calls itself ${first[1]}`)
  if (!lines[1] || lines[1].startsWith('$'))
    throw new HeaderError(`${stem}: the second line says what the file answers`)
  const parameters = lines.filter((line) => /^\$\w+\s/.test(line)).map((line) => parseParameter(stem, line))
  compareWithUse(stem, parameters, withoutTextAndComments(text.slice(comment[0].length)))
  const mode = first[2] === 'WRITE' ? 'WRITE' : first[2] === 'SCHEMA' ? 'SCHEMA' : 'READ'
  return { stem, mode, analysis: first[3] !== undefined, parameters }
}

function parseParameter(stem: string, line: string): ParameterType {
  const found = PARAMETER.exec(line)
  if (!found) throw new HeaderError(`${stem}: unknown type in "${line}"`)
  return {
    name: found[1] ?? '',
    type: found[2] as ScalarType,
    list: found[3] !== undefined,
  }
}

function compareWithUse(stem: string, parameters: readonly ParameterType[], query: string): void {
  const named = parameters.map((parameter) => parameter.name)
  const used = new Set([...query.matchAll(/\$(\w+)/g)].map((found) => found[1] ?? ''))
  const twice = named.find((name, index) => named.indexOf(name) !== index)
  if (twice) throw new HeaderError(`${stem}: the header names $${twice} twice`)
  for (const name of used) if (!named.includes(name)) throw new HeaderError(`${stem}: $${name} is not in the header`)
  for (const name of named) if (!used.has(name)) throw new HeaderError(`${stem}: $${name} is not used by the query`)
}

/** The query without comments and text literals, in which a `$` or `;` means nothing. */
export function withoutTextAndComments(query: string): string {
  return query.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"/g, (part) =>
    part.replace(/[^\n]/g, ' '),
  )
}
