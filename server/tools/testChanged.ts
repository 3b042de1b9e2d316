import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { root } from '#server/settings.ts'

/** What `npm test -- changed` runs, in words of Vitest. */
export type Touched = {
  /** Sources whose importers are run: `vitest related`. */
  readonly sources: readonly string[]
  /** Test files to be run by name. */
  readonly tests: readonly string[]
}

/** What differs from where this branch left `main` (on `main` itself: from the last commit), new files included. */
export function changedPaths(): readonly string[] {
  const base = git('merge-base', 'HEAD', 'main') ?? 'HEAD'
  const changed = git('diff', '--name-only', '--diff-filter=d', base) ?? ''
  const added = git('ls-files', '--others', '--exclude-standard') ?? ''
  return [...new Set(`${changed}\n${added}`.split('\n').filter(Boolean))]
}

function git(...args: readonly string[]): string | undefined {
  try {
    return execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  } catch {
    // No git here, or no `main`.
    return undefined
  }
}

/**
 * Imports lead to unit tests and components. No import leads from a test to a question, and each test with a database
 * imports all resolvers: so these are chosen by the names of the questions that they ask.
 */
export function touchedBy(changed: readonly string[]): Touched {
  const sources = changed.filter((path) => /\.tsx?$/.test(path) && !isTest(path))
  const asked = changed.flatMap((path) => /^cypher\/.*?([^/]+)\.cypher$/.exec(path)?.[1] ?? []).map(fieldOf)
  const slices = changed.flatMap((path) => /^server\/features\/([^/]+)\//.exec(path)?.[1] ?? [])
  const asks = databaseTests().filter(({ path, text }) =>
    [
      ...asked.map((field) => new RegExp(`\\b${field}\\b`)),
      ...slices.map((slice) => new RegExp(`^tests/${slice}/`)),
    ].some((pattern) => pattern.test(text) || pattern.test(path)),
  )
  return { sources, tests: [...new Set([...changed.filter(isTest), ...asks.map(({ path }) => path)])] }
}

const isTest = (path: string) => /\.test\.tsx?$/.test(path)

/** `explore/tie-evidence` is asked as `tieEvidence`. */
function fieldOf(stem: string): string {
  return basename(stem).replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}

function databaseTests(): readonly { readonly path: string; readonly text: string }[] {
  return readdirSync(join(root, 'tests'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.db.test.ts'))
    .map((path) => ({ path: `tests/${path}`, text: readFileSync(join(root, 'tests', path), 'utf8') }))
}
