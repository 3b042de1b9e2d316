import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { codeOf, filesEnding, linesWith, projectFiles, root } from './projectFiles.ts'

/** Hand-written files over 300 lines, each with its reason. */
const LONG: Readonly<Record<string, string>> = {
  'server/graphql/base.graphql': 'the types that all slices share, one value a line',
  'client/i18n/ja/explore.json': 'the words of the largest screen, one a line',
  'client/i18n/en/explore.json': 'the words of the largest screen, one a line',
}

/** Code that wants a default export because a tool reads it. */
const DEFAULT_EXPORTS = ['client/vite.config.ts', 'tests/vitest.config.ts', 'server/tools/codegen.ts']

/** Where the default seed folder is named; nowhere else outside the seed, the README and the tests. */
const NAMES_THE_SEED = ['server/settings.ts', 'docker-compose.yml']

/** Where the clock is read: once per request, at the start (migrations are marked with their time), and on the page. */
const MAKES_TODAY = /^(server\/http\/|server\/main\.ts|client\/app\/|server\/tools\/|server\/db\/schemaFiles\.ts)/

const code = filesEnding(['.ts', '.tsx', '.mjs'])
const product = code.filter(({ path }) => !path.startsWith('tests/'))

describe('the house', () => {
  test('no hand-written file has more than 300 lines', () => {
    const files = projectFiles().filter(({ path }) => !path.startsWith('cypher/seed/'))
    const long = files.filter(({ path, text }) => lines(text) > 300 && !(path in LONG))
    expect(long.map(({ path, text }) => `${path}: ${lines(text)}`)).toEqual([])
    expect(Object.keys(LONG).filter((path) => !files.some((file) => file.path === path))).toEqual([])
    expect(files.length).toBeGreaterThanOrEqual(150)
  })

  test('nothing is any, ignored, skipped or exported by default', () => {
    const stripped = code.map(codeOf)
    expect(linesWith(stripped, /(:|\bas|<|\|)\s*any\b|\bany\[\]/), 'any').toEqual([])
    expect(linesWith(code, /@ts-(ignore|nocheck|expect-error)/).filter(notHere), 'ts-ignore').toEqual([])
    expect(
      linesWith(stripped, /\b(test|it|describe|suite)\.(skip|only|todo|skipIf|runIf|fails)\b/).filter(notHere),
      'skipped',
    ).toEqual([])
    const defaults = linesWith(stripped, /^export default\b/).filter(
      (at) => !DEFAULT_EXPORTS.some((path) => at.startsWith(path)),
    )
    expect(defaults, 'default exports').toEqual([])
    expect(code.length).toBeGreaterThanOrEqual(120)
  })

  test('a lint rule is switched off only with a reason', () => {
    const off = linesWith(code, /biome-ignore/).filter(notHere)
    expect(
      off.filter((at) => !/biome-ignore(-start|-all)? lint\/\S+: \S+/.test(at) && !at.includes('biome-ignore-end')),
    ).toEqual([])
  })

  test('every file that a README shows or links to is there', () => {
    const pages = filesEnding(['.md'])
    const linked = pages.flatMap(({ path, text }) =>
      [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, to = '']) => ({ path, to })),
    )
    const own = linked.filter(({ to }) => !/^\w+:/.test(to))
    expect(own.filter(({ path, to }) => !existsSync(join(root, dirname(path), to)))).toEqual([])
    expect([pages.length >= 10, own.length >= 1]).toEqual([true, true])
  })

  test('only the seed and the README speak of one university', () => {
    const files = projectFiles().filter(({ path }) => !/^(cypher\/seed\/|tests\/|README\.md$)/.test(path))
    const found = linesWith(files, /tohoku|東北大|仙台|sendai/i).filter(
      (at) => !NAMES_THE_SEED.some((path) => at.startsWith(path)),
    )
    expect(found).toEqual([])
    expect(files.length).toBeGreaterThanOrEqual(120)
  })

  test('no file names a place on somebody’s machine, a package registry, or what stands outside the project', () => {
    const files = projectFiles().filter(({ path }) => !path.startsWith('cypher/seed/') && notHere(path))
    const outside = /(^|[\s"'`(=:])\/(home|root|Users|work|tmp|mnt|opt)\/|[A-Z]:\\Users|\.\.\/shared|file:\/\/\/[a-z]/
    const registry = /registry\.npmjs|registry\.yarnpkg|npm\.pkg\.github|artifactory|nexus\.|pypi\.org|_authToken/
    expect(linesWith(files, outside).filter((at) => !at.startsWith('tests/support/external.ts'))).toEqual([])
    expect(linesWith(files, registry)).toEqual([])
    expect(files.length).toBeGreaterThanOrEqual(150)
  })

  test('today is made in http, main, tools and on the page, and nowhere below', () => {
    const below = product.filter(({ path }) => !MAKES_TODAY.test(path)).map(codeOf)
    expect(linesWith(below, /new Date\(\)|\bDate\(\)/)).toEqual([])
    expect(below.length).toBeGreaterThanOrEqual(90)
  })

  test('no business rule reaches the page: states and windows arrive as values', () => {
    const page = filesEnding(['.ts', '.tsx'], 'client').map(codeOf)
    expect(linesWith(page, /validUntil\s*[<>]|confirmedOn\s*[<>]/)).toEqual([])
    expect(page.length).toBeGreaterThanOrEqual(60)
  })
})

function lines(text: string): number {
  return text.trimEnd().split('\n').length
}

/** The guards name what they look for, and the planted offences are offences. */
function notHere(path: string): boolean {
  return !path.startsWith('tests/contract/')
}
