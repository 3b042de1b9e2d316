import { describe, expect, test } from 'vitest'
import { readCatalogue } from '#server/db/catalogue.ts'
import { withoutTextAndComments } from '#server/db/header.ts'
import { filesEnding, linesWith } from './projectFiles.ts'

/** Files that do not bind `$clearance`, each with its reason. */
const WITHOUT_CLEARANCE: Readonly<Record<string, string>> = {
  'imports/clear-links': 'writes the projection of every clearance; answers nothing that is stored',
  'imports/describe-entities': 'writes the projection of every clearance',
  'imports/last-import': 'what an import noted for the next one; no reader asks it',
  'imports/mark-records': 'sets marks on records that the server names by id',
  'imports/note-import': 'notes for the next import what this one was made of',
  'imports/project-entities': 'writes the projection of every clearance',
  'imports/project-links': 'writes the projection of every clearance',
  'imports/remove-entities': 'writes the projection of every clearance',
  'imports/write-decisions': 'writes decisions; their level is data',
  'imports/write-import': 'writes the import and its state',
  'imports/time-records': 'corrects the moment of records of any level',
  'imports/write-records': 'writes records; their level is data',
  'imports/write-sources': 'writes sources; their clearance is data',
  'platform/apply-migration': 'marks what the start has applied; no reader asks it',
  'platform/bump-version': 'raises the data versions of all clearances named by the server',
  'platform/list-migrations': 'what the start has applied; no reader asks it',
  'platform/lock-migrations': 'one server at a time applies the schema',
  'platform/probe': 'RETURN 1: reads nothing',
  'platform/unlock-migrations': 'one server at a time applies the schema',
}

/** Lines of a source below its header: of the longest, and of half of them in a slice that people ask. */
const LONGEST = 45
const MEDIAN = 25
const WIDEST = 120

const ORDER = /\bORDER BY\b([\s\S]*?)(?=\b(?:LIMIT|SKIP|RETURN|WITH|CALL|OPTIONAL|MATCH|UNWIND|SET|MERGE)\b|[}]|$)/g

/** Names under which an id, or one of distinct values, is ordered. */
const ENDS_ON = /(^|\.)(id|code|there|place|day|seq|source|seenFrom)( DESC)?$/

const files = [...readCatalogue().values()]
const sources = filesEnding(['.cypher'], 'cypher').filter(({ path }) => !path.startsWith('cypher/schema/'))
const bodyOf = (text: string) => text.slice(text.indexOf('*/') + 2).trim()
const queries = files.map(({ stem, text }) => ({ stem, query: text.slice(text.indexOf('*/') + 2) }))

describe('every .cypher file', () => {
  test('has a header whose parameters are those of its query, a sentence, and a line to paste', () => {
    // Reading the catalogue throws where header and query disagree.
    const mute = files.filter(({ text }) => !/\n[A-Z][^\n]*[.:;]/.test(text.slice(0, 400)))
    const noLine = files.filter(({ parameters, text }) => parameters.length > 0 && !/^:param/m.test(text))
    expect(mute.map(({ stem }) => stem)).toEqual([])
    expect(noLine.map(({ stem }) => stem)).toEqual([])
    expect(files.length).toBeGreaterThanOrEqual(20)
  })

  test('binds the clearance, or stands on the list with a reason', () => {
    const without = files.filter(
      ({ mode, parameters }) => mode !== 'SCHEMA' && !parameters.some(({ name }) => name === 'clearance'),
    )
    expect(without.map(({ stem }) => stem).sort()).toEqual(Object.keys(WITHOUT_CLEARANCE).sort())
  })

  test('makes no time and no id by itself, and calls no plug-in', () => {
    const code = queries.map(({ stem, query }) => ({ path: stem, text: withoutTextAndComments(query) }))
    const banned =
      /\b(date|datetime|localdatetime|time|timestamp)\s*\(\s*\)|\btimestamp\b|randomUUID|\bapoc\.|\bgds\.|LOAD\s+CSV|elementId\s*\(|\bid\s*\(/i
    expect(linesWith(code, banned)).toEqual([])
    expect(code.length).toBeGreaterThanOrEqual(20)
  })

  test(`is short enough to be read: at most ${LONGEST} lines below its header, and ${WIDEST} columns`, () => {
    const lines = sources.map(({ path, text }) => ({ path, body: bodyOf(text).split('\n') }))
    expect(lines.filter(({ body }) => body.length > LONGEST).map(({ path }) => path)).toEqual([])
    expect(lines.flatMap(({ path, body }) => body.filter((line) => line.length > WIDEST).map(() => path))).toEqual([])
    const asked = lines.filter(({ path }) => /^cypher\/(explore|partners|strategy)\//.test(path))
    const lengths = asked.map(({ body }) => body.length).sort((a, b) => a - b)
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(MEDIAN)
    expect([lines.length >= 80, asked.length >= 20]).toEqual([true, true])
  })

  test('leaves the rules that every question shares to their fragments', () => {
    const own = sources.filter(({ path }) => /^cypher\/(explore|partners|strategy)\//.test(path))
    const rules =
      /\w+\.seenFrom <=|endBasis <> 'preparation'|retractedAt|\.nameJaSource|'expiring'|\.noticeMonths = |kind: 'answer'/
    expect(linesWith(own, rules)).toEqual([])
    expect(own.length).toBeGreaterThanOrEqual(20)
  })

  test('ends its order on an id, or on a value that occurs once', () => {
    const orders = queries.flatMap(({ stem, query }) =>
      [...withoutTextAndComments(query).matchAll(ORDER)].map(([, terms = '']) => ({
        stem,
        last: terms.split(',').at(-1)?.trim() ?? '',
      })),
    )
    expect(orders.filter(({ last }) => !ENDS_ON.test(last))).toEqual([])
    expect(orders.length).toBeGreaterThanOrEqual(15)
  })

  test('is the only place where Cypher stands', () => {
    const code = filesEnding(['.ts', '.tsx', '.mjs', '.graphql']).filter(({ path }) => /^(server|client)\//.test(path))
    const cypher = /\b(OPTIONAL )?MATCH \(|\bMERGE \(|\bUNWIND \$|\bDETACH DELETE\b/
    expect(linesWith(code, cypher)).toEqual([])
    expect(code.length).toBeGreaterThanOrEqual(100)
  })
})
