/** The parts of a `.cypher` source, and how its expanded text is laid out. */
import { HeaderError, withoutTextAndComments } from '#server/db/header.ts'

/** A line `$name  type = example  what it is` of a header. */
export type Parameter = Readonly<Record<'name' | 'type' | 'example' | 'what', string>>

const PARAMETER = /^\$(\w+)\s+([a-z]+(?:\[\])?) = (.+?)\s{2,}(\S.*)$/

export function parts(file: string, text: string): { readonly lines: readonly string[]; readonly body: string } {
  const comment = /^\/\*\s*([\s\S]*?)\s*\*\//.exec(text)
  if (!comment) throw new HeaderError(`${file}: the file does not begin with a header in /* … */`)
  const lines = (comment[1] ?? '').split('\n').map((line) => line.trim())
  return { lines, body: text.slice(comment[0].length).trim() }
}

export const isParameter = (line: string) => line.startsWith('$')

export function parameterOf(file: string, line: string): Parameter {
  const [, name, type, example, what] = PARAMETER.exec(line) ?? []
  if (!name || !type || !example || !what)
    throw new HeaderError(`${file}: "${line}" must read "$name  type = example  what it is"`)
  return { name, type, example, what }
}

/** What each parameter is, in columns, and the line to paste. */
export function headerLines(parameters: readonly Parameter[]): readonly string[] {
  if (parameters.length === 0) return []
  const widest = (key: 'name' | 'type') => Math.max(...parameters.map((one) => one[key].length))
  const [names, types] = [widest('name'), widest('type')]
  const examples = parameters.map(({ name, example }) => `${example} AS ${name}`).join(', ')
  return [
    ...parameters.map(({ name, type, what }) => `$${name.padEnd(names)}  ${type.padEnd(types)}  ${what}`),
    `:param [{ ${parameters.map(({ name }) => name).join(', ')} }] => { RETURN ${examples} }`,
  ]
}

const WIDEST = 120

/** A line that became too long, cut before a word of Cypher, else after a comma. */
export function wrapped(line: string): readonly string[] {
  const code = withoutTextAndComments(line)
  const start = code.slice(0, WIDEST)
  const cuts = [/(?<=\S) (?=AND |WHERE |RETURN |\| )/g, /(?<=, ?.+,) /g].map(
    (cut) => [...start.matchAll(cut)].at(-1)?.index,
  )
  const at = cuts[0] ?? cuts[1]
  if (code.trimEnd().length <= WIDEST || at === undefined) return [line]
  const indent = `${/^ */.exec(line)?.[0] ?? ''}${/^ *AND /.test(line) ? '' : '  '}`
  return [line.slice(0, at), ...wrapped(indent + line.slice(at + 1))]
}
