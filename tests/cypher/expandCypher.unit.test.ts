import { describe, expect, test } from 'vitest'
import { expandCypher } from '#server/tools/expandCypher.ts'

const visible = '/* visible(x…)\nTrue if the reader may see all of them.\n*/\nx.seenFrom <= $clearance <= x.seenTo\n'
const units = [
  '/* units(fact)\nUnits that hold it.\n$most  integer = 5  at most so many\n*/',
  '[(fact)-[held:HELD_BY]->(holder) WHERE @visible(held, holder)\n  | holder.id][..$most]\n',
].join('\n')
const all = { visible, units }

const source = (body: string, parameters = '') => `/* explore/one · READ\nWhat it answers.\n${parameters}*/\n${body}\n`
const expand = (text: string, fragments: Readonly<Record<string, string>> = all) =>
  expandCypher(new Map([['explore/one', text]]), new Map(Object.entries(fragments))).get('explore/one')

describe('a question with fragments', () => {
  test('holds their bodies, with the names that it gives, and all that its header must say', () => {
    const body =
      "MATCH (f:Agreement {id: $id}) WHERE @visible(f)  // '@none(f)'\nRETURN f {.id, units: @units(f)} AS fact"
    expect(expand(source(body, "$id  string = 'a'  an id\n"))).toBe(
      [
        '/* explore/one · READ',
        'What it answers.',
        '$id         string   an id',
        '$most       integer  at most so many',
        '$clearance  integer  standing: 0 public, 1 members, 2 internal, 3 restricted',
        ":param [{ id, most, clearance }] => { RETURN 'a' AS id, 5 AS most, 0 AS clearance }",
        'Made by `npm run codegen` from cypher/explore/one.cypher and cypher/fragments/: change those. */',
        "MATCH (f:Agreement {id: $id}) WHERE f.seenFrom <= $clearance <= f.seenTo  // '@none(f)'",
        'RETURN f {.id, units: [(f)-[held:HELD_BY]->(holder) WHERE held.seenFrom <= $clearance <= held.seenTo',
        '  AND holder.seenFrom <= $clearance <= holder.seenTo',
        '    | holder.id][..$most]} AS fact',
        '',
      ].join('\n'),
    )
  })

  test('puts a name only where a name is: not into a property, a parameter or a text', () => {
    const state = "/* state(open)\nA word.\n*/\nCASE WHEN open.open = 'open' AND $open THEN open END"
    expect(expand(source('RETURN @state(f)', '$open  boolean = true  a word\n'), { state })).toContain(
      "RETURN CASE WHEN f.open = 'open' AND $open THEN f END",
    )
  })
})

test.each([
  ['an unknown fragment', 'RETURN @nothing(f)', {}, 'there is no fragment @nothing'],
  ['too few names', 'RETURN @units()', {}, '@units takes 1 names'],
  ['too many names', 'RETURN @units(f, g)', {}, '@units takes 1 names'],
  ['what is no name', "RETURN @units('a')", {}, '@units takes 1 names'],
  ['a name that the fragment has too', 'MATCH (f)-[held]->(n) RETURN @units(f)', {}, '"held" is a name of @units'],
  [
    'a name of a fragment within it',
    'MATCH (f), (x) RETURN @outer(f), x',
    { outer: '/* outer(a)\nA.\n*/\n[x IN a | @units(x)]' },
    '"x" is a name of @outer',
  ],
  ['a circle', 'RETURN @ring(f), @units(f)', { ring: '/* ring(a)\nA.\n*/\n@ring(a)' }, '@ring includes itself'],
  [
    'a fragment that nobody includes',
    'RETURN @units(f)',
    { idle: '/* idle()\nA.\n*/\n1' },
    'fragments/idle: no file includes it',
  ],
  [
    'a fragment with a comment',
    'RETURN @units(f)',
    { noted: '/* noted()\nA.\n*/\n1 // why' },
    'a comment belongs into the header',
  ],
  [
    'a fragment under another name',
    'RETURN @units(f)',
    { misnamed: '/* other()\nA.\n*/\n1' },
    'the first line must read "misnamed(names)"',
  ],
])('refuses %s', (_what, body, more, message) => {
  expect(() => expand(source(body), { ...all, ...more })).toThrow(message)
})

test('refuses a parameter without an example, and two meanings of one', () => {
  expect(() => expand(source('RETURN @units(f)', '$id  string  an id\n'))).toThrow(
    'must read "$name  type = example  what it is"',
  )
  expect(() => expand(source('RETURN @units(f)', '$most  integer = 7  another\n'))).toThrow(
    '$most is explained in two ways',
  )
})
