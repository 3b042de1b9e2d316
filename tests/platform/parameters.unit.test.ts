import neo4j from 'neo4j-driver'
import { expect, test } from 'vitest'
import type { ParameterType } from '#server/db/header.ts'
import { encodeParameters } from '#server/db/parameters.ts'

const parameter = (type: ParameterType['type'], more: Partial<ParameterType> = {}): ParameterType => ({
  name: 'p',
  type,
  list: false,
  ...more,
})
const encode = (declared: ParameterType, value: unknown) => {
  const file = { stem: 'slice/stem', mode: 'READ', analysis: false, parameters: [declared], text: '' } as const
  return encodeParameters(file, { p: value, notNamed: new Date(0) }, {}).p
}
const refusal = (declared: ParameterType, value: unknown): unknown => {
  try {
    return encode(declared, value)
  } catch (problem) {
    const { code, message } = problem as { code?: string; message: string }
    return `${code} ${message}`
  }
}
const map = parameter('map')
const inMap = (value: unknown) => refusal(map, { rows: [{ when: value }] })

class Unit {
  readonly id = 'dep-x'
}
const cyclic: { self?: unknown } = {}
cyclic.self = [cyclic]

test('plain maps and lists are sent whole: whole numbers as integers, undefined in a map as null', () => {
  const bare = Object.assign(Object.create(null), { n: 1 })
  const shared = { twice: true }
  expect(
    encode(map, { text: '東北', yes: false, none: null, left: undefined, half: 0.5, bare, both: [shared, shared] }),
  ).toEqual({
    text: '東北',
    yes: false,
    none: null,
    left: null,
    half: 0.5,
    bare: { n: neo4j.int(1) },
    both: [shared, shared],
  })
  expect(encode(map, { least: -(2n ** 63n), most: 2n ** 63n - 1n })).toEqual({
    least: -(2n ** 63n),
    most: 2n ** 63n - 1n,
  })
  expect(encode(parameter('map', { list: true }), [{ n: Number.MAX_SAFE_INTEGER }])).toEqual([
    { n: neo4j.int(Number.MAX_SAFE_INTEGER) },
  ])
})

test.each([
  [new Date(0), 'is of class Date, not a plain object'],
  [new URL('http://localhost'), 'is of class URL, not a plain object'],
  [new Map([['a', 1]]), 'is of class Map, not a plain object'],
  [new Set([1]), 'is of class Set, not a plain object'],
  [new Uint8Array(1), 'is of class Uint8Array, not a plain object'],
  [/a/, 'is of class RegExp, not a plain object'],
  [new Unit(), 'is of class Unit, not a plain object'],
  [Promise.resolve(1), 'is of class Promise, not a plain object'],
  [Object.create({ inherited: 1 }), 'is of class Object, not a plain object'],
  [Object(1), 'is of class Number, not a plain object'],
  [() => 1, 'is a function'],
  [Symbol('a'), 'is a symbol'],
  [2n ** 63n, 'is an integer beyond 64 bits'],
  [-(2n ** 63n) - 1n, 'is an integer beyond 64 bits'],
  [Number.NaN, 'is the number NaN, which cannot be sent exactly'],
  [Number.POSITIVE_INFINITY, 'is the number Infinity, which cannot be sent exactly'],
  [2 ** 53, 'is the number 9007199254740992, which cannot be sent exactly'],
  [JSON.parse('{"__proto__": 1}'), 'has the key __proto__'],
  [{ [Symbol('key')]: 1 }, 'has the key Symbol(key)'],
])('refuses %o, however deep it lies, and names the path to it', (value, reason) => {
  expect(inMap(value)).toBe(`BAD_PARAMETER slice/stem: $p.rows[0].when ${reason}`)
  expect(refusal(parameter('map', { list: true }), [{ a: 1 }, { b: [value] }])).toBe(
    `BAD_PARAMETER slice/stem: $p[1].b[0] ${reason}`,
  )
})

test('refuses holes and undefined in a list, and what contains itself', () => {
  // biome-ignore lint/suspicious/noSparseArray: a sparse list is what is tested
  expect(inMap([1, , 2])).toBe('BAD_PARAMETER slice/stem: $p.rows[0].when[1] is undefined in a list')
  expect(inMap([undefined])).toBe('BAD_PARAMETER slice/stem: $p.rows[0].when[0] is undefined in a list')
  expect(inMap(cyclic)).toBe('BAD_PARAMETER slice/stem: $p.rows[0].when.self[0] contains itself')
})

test.each([
  ['a list for one value', parameter('string'), ['a'], '$p is no string'],
  ['one value for a list', parameter('string', { list: true }), 'a', '$p is no list'],
  ['a hole in a list', parameter('string', { list: true }), new Array(1), '$p[0] is no string'],
  ['null in a list', parameter('map', { list: true }), [{}, null], '$p[1] is no map'],
  ['a list for a map', map, [], '$p is no map'],
  ['a Date for a date', parameter('date'), new Date(0), '$p is no date'],
  ['a Date for a map', map, new Date(0), '$p is of class Date, not a plain object'],
  ['an integer that is not exact', parameter('integer'), 2 ** 53, '$p is no integer'],
  ['a float that is no number', parameter('float'), Number.NaN, '$p is no float'],
  ['nothing', parameter('string'), undefined, '$p is missing'],
])('refuses %s', (_name, declared, value, reason) => {
  expect(refusal(declared, value)).toBe(`BAD_PARAMETER slice/stem: ${reason}`)
})
