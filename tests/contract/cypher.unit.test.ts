import { describe, expect, test } from 'vitest'
import { readCatalogue } from '#server/db/catalogue.ts'
import { withoutTextAndComments } from '#server/db/header.ts'
import { filesEnding, linesWith } from './projectFiles.ts'

/** Files that do not bind `$clearance`, each with its reason. */
const WITHOUT_CLEARANCE: Readonly<Record<string, string>> = {
  'imports/clear-links': 'writes the projection of every clearance; answers nothing that is stored',
  'imports/describe-entities': 'writes the projection of every clearance',
  'imports/mark-records': 'sets marks on records that the server names by id',
  'imports/project-entities': 'writes the projection of every clearance',
  'imports/project-links': 'writes the projection of every clearance',
  'imports/remove-entities': 'writes the projection of every clearance',
  'imports/write-decisions': 'writes decisions; their level is data',
  'imports/write-import': 'writes the import and its state',
  'imports/write-records': 'writes records; their level is data',
  'imports/write-sources': 'writes sources; their clearance is data',
  'platform/apply-migration': 'marks what the start has applied; no reader asks it',
  'platform/bump-version': 'raises the data versions of all clearances named by the server',
  'platform/list-migrations': 'what the start has applied; no reader asks it',
  'platform/lock-migrations': 'one server at a time applies the schema',
  'platform/probe': 'RETURN 1: reads nothing',
  'platform/unlock-migrations': 'one server at a time applies the schema',
}

/** Queries longer than the rule, each with its reason. */
const LONG: Readonly<Record<string, string>> = {
  'explore/expand-neighbours':
    'who comes, and all facts at their ends, each behind the clearance predicate, in one round trip',
  'explore/search-entities': 'one round trip from the full-text index to ties and to what a subject leads to',
  'partners/country-profile': 'a whole page in one round trip: place, partners, facts, units, counts, records',
  'partners/department-profile': 'a whole page in one round trip: unit, parts, facts, partners, subjects, records',
  'partners/list-departments':
    'who has a tie, and all facts at their ends, both under the fact filter, in one round trip',
  'partners/list-partners': 'six sorts, eight filters and a page in one round trip',
  'partners/partner-profile': 'a whole page in one round trip: partner, facts, units, designations, records',
  'partners/region-profile': 'a whole page in one round trip: members, partners, facts, units, counts, records',
  'partners/theme-profile': 'a whole page in one round trip: subject, facts, partners, units, counts, records',
  'strategy/strategy-profile': 'a whole page in one round trip: item, facts, partners, units, counts, records',
}
const LONGEST = 45

const ORDER = /\bORDER BY\b([\s\S]*?)(?=\b(?:LIMIT|SKIP|RETURN|WITH|CALL|OPTIONAL|MATCH|UNWIND|SET|MERGE)\b|[}]|$)/g

/** Names under which an id, or one of distinct values, is ordered. */
const ENDS_ON = /(^|\.)(id|code|there|place|day|seq|source|seenFrom)( DESC)?$/

const files = [...readCatalogue().values()]
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

  test(`is short enough to be read: at most ${LONGEST} lines below its header`, () => {
    const long = queries.filter(({ stem, query }) => query.trim().split('\n').length > LONGEST && !(stem in LONG))
    expect(long.map(({ stem, query }) => `${stem}: ${query.trim().split('\n').length}`)).toEqual([])
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
