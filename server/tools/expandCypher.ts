/**
 * Expands `@fragment(names)` in the sources of `cypher/` into the texts of `cypher/expanded/`, which are what runs. A call
 * is replaced by the fragment's body with the names in the places of its own; nothing else is known about Cypher.
 */
import { HeaderError, withoutTextAndComments } from '#server/db/header.ts'
import { headerLines, isParameter, type Parameter, parameterOf, parts, wrapped } from '#server/tools/cypherText.ts'

/** One file of `cypher/fragments/`: `/* name(a, b) · what it says · its parameters *\/ body`. */
type Fragment = {
  readonly name: string
  /** Places for names; if `takesMore`, the body is repeated for each name from the last place on, joined by AND. */
  readonly places: readonly string[]
  readonly takesMore: boolean
  readonly parameters: readonly Parameter[]
  readonly body: string
}

/** Stem or name of a fragment → text. */
export type CypherTexts = ReadonlyMap<string, string>

const CALL = /@([a-z][a-z-]*)\(([^()]*)\)/g
const FIRST_LINE = /^([a-z][a-z-]*)\((?:(\w+(?:, \w+)*)(…)?)?\)$/
/** A variable: not a property, parameter, label, function or key of a map. Keywords and labels begin with a capital. */
const VARIABLE = /(?<![.$@\w-])(?!(?:true|false|null)\b)[a-z]\w*\b(?!\(|: )/g

/** What every query may name without saying what it is. */
const standing = [
  "$asOf  date = date('2026-03-31')  standing: the day the question is about",
  '$clearance  integer = 0  standing: 0 public, 1 members, 2 internal, 3 restricted',
]

/** Every source with its fragments in place and its header complete. Throws `HeaderError`, which names file and cure. */
export function expandCypher(sources: CypherTexts, fragmentTexts: CypherTexts): CypherTexts {
  const fragments = new Map([...fragmentTexts].map(([name, text]) => [name, readFragment(name, text)]))
  const used = new Set<string>()
  const expanded = new Map([...sources].map(([stem, text]) => [stem, expandFile(stem, text, fragments, used)]))
  const unused = [...fragments.keys()].find((name) => !used.has(name))
  if (unused) throw new HeaderError(`fragments/${unused}: no file includes it, delete it`)
  return expanded
}

function readFragment(file: string, text: string): Fragment {
  const { lines, body } = parts(`fragments/${file}`, text)
  const [, name, places, more] = FIRST_LINE.exec(lines[0] ?? '') ?? []
  if (name !== file) throw new HeaderError(`fragments/${file}: the first line must read "${file}(names)"`)
  if (!/^[A-Z]/.test(lines[1] ?? '')) throw new HeaderError(`fragments/${file}: the second line says what it says`)
  if (body.includes('//')) throw new HeaderError(`fragments/${file}: a comment belongs into the header`)
  const parameters = lines
    .slice(2)
    .filter(isParameter)
    .map((line) => parameterOf(file, line))
  return { name, places: places?.split(', ') ?? [], takesMore: more !== undefined, parameters, body }
}

function expandFile(stem: string, text: string, all: ReadonlyMap<string, Fragment>, used: Set<string>): string {
  const { lines, body } = parts(stem, text)
  const included = new Map<string, Fragment>()
  const query = expandText(stem, body, { all, included, above: [] })
  for (const name of included.keys()) used.add(name)
  const said = new Map<string, Parameter>()
  const own = lines.filter(isParameter).map((line) => parameterOf(stem, line))
  const given = standing.map((line) => parameterOf(stem, line)).filter(({ name }) => uses(query, name))
  for (const one of [...own, ...[...included.values()].flatMap(({ parameters }) => parameters)]) {
    const before = said.get(one.name)
    if (before && JSON.stringify(before) !== JSON.stringify(one))
      throw new HeaderError(`${stem}: $${one.name} is explained in two ways`)
    said.set(one.name, one)
  }
  for (const one of given) if (!said.has(one.name)) said.set(one.name, one)
  return [
    `/* ${lines.filter((line) => !isParameter(line)).join('\n')}`,
    ...headerLines([...said.values()]),
    `Made by \`npm run codegen\` from cypher/${stem}.cypher and cypher/fragments/: change those. */`,
    ...query.split('\n').flatMap(wrapped),
    '',
  ].join('\n')
}

const uses = (query: string, name: string) => new RegExp(`\\$${name}\\b`).test(withoutTextAndComments(query))

type Place = {
  readonly all: ReadonlyMap<string, Fragment>
  readonly included: Map<string, Fragment>
  /** The fragments that this text is in. */
  readonly above: readonly string[]
}

function expandText(file: string, text: string, place: Place): string {
  let [expanded, last] = ['', 0]
  for (const found of withoutTextAndComments(text).matchAll(CALL)) {
    const fragment = place.all.get(found[1] ?? '')
    if (!fragment) throw new HeaderError(`${file}: there is no fragment @${found[1]}`)
    if (place.above.includes(fragment.name)) throw new HeaderError(`${file}: @${fragment.name} includes itself`)
    const before = text.slice(last, found.index)
    const names = (found[2] ?? '')
      .split(',')
      .map((one) => one.trim())
      .filter((one) => one !== '')
    expanded += before + indented(bodyWith(file, fragment, names, place), (expanded + before).split('\n').at(-1) ?? '')
    for (const local of localsOf(fragment, place.all))
      if (variablesOf(text).has(local))
        throw new HeaderError(`${file}: "${local}" is a name of @${fragment.name}, too: rename one`)
    last = found.index + found[0].length
  }
  return expanded + text.slice(last)
}

function bodyWith(file: string, fragment: Fragment, names: readonly string[], place: Place): string {
  const { name, places, takesMore, body } = fragment
  const fits = takesMore ? names.length >= places.length : names.length === places.length
  if (!fits || !names.every((one) => /^\w+(\|\w+)*$/.test(one)))
    throw new HeaderError(`${file}: @${name} takes ${places.length}${takesMore ? ' or more' : ''} names`)
  place.included.set(name, fragment)
  const inside = { ...place, above: [...place.above, name] }
  const [fixed, repeated] = takesMore ? [places.length - 1, names.slice(places.length - 1)] : [places.length, ['']]
  const bodies = repeated.map((last) => {
    const given = new Map(places.map((own, at) => [own, at < fixed ? names[at] : last]))
    const filled = body.replace(/(?<![.$@'\w-])\w+\b/g, (word) => given.get(word) ?? word)
    return expandText(`fragments/${name}`, filled, inside)
  })
  return bodies.join(' AND ')
}

/** Names that a fragment and those it includes give by themselves: a text that includes it must not use them. */
function localsOf({ body, places }: Fragment, all: Place['all']): ReadonlySet<string> {
  const own = [...variablesOf(body)].filter((name) => !places.includes(name))
  const inner = [...body.matchAll(CALL)].flatMap(([, name = '']) => [...localsOf(all.get(name) ?? noFragment, all)])
  return new Set([...own, ...inner])
}

const noFragment: Fragment = { name: '', places: [], takesMore: false, parameters: [], body: '' }

function variablesOf(text: string): ReadonlySet<string> {
  return new Set([...withoutTextAndComments(text).matchAll(VARIABLE)].map(([name]) => name))
}

/** Further lines of a body are set in below the line that includes it. */
function indented(body: string, line: string): string {
  const indent = /^ */.exec(line)?.[0] ?? ''
  return body.replaceAll('\n', `\n${indent}${line === indent ? '' : '  '}`)
}
