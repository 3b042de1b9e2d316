/** The second half of `npm test`: static checks and every test project; ends with one line of totals. */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { root } from '#server/settings.ts'
import { printChecked, runChecks } from '#server/tools/check.ts'

type Totals = { readonly passed: number; readonly failed: number }
type Report = {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly { status: string }[] }[]
}

const reports = join(root, '.data', 'reports')
const wanted = process.argv.slice(2)

/**
 * Two runs beside each other: while one starts the seeded database, fills it and waits for pages, the other has the
 * processors. Whoever names projects gets these, in one run.
 */
const runs: readonly (readonly string[])[] = wanted.some((one) => one.startsWith('--project'))
  ? [[]]
  : [
      // By name: of several exclusions each lets in what the others leave out.
      ['--project=unit', '--project=db', '--project=ui', '--project=external'],
      ['--project=e2e', '--project=alone'],
    ]

async function checkTotals(): Promise<Totals> {
  const done = await runChecks(printChecked)
  const passed = done.filter((one) => one.passed).length
  return { passed, failed: done.length - passed }
}

async function testTotals(projects: readonly string[], index: number): Promise<Totals> {
  const file = join(reports, `tests-${index}.json`)
  mkdirSync(reports, { recursive: true })
  rmSync(file, { force: true })
  const code = await runVitest([...projects, '--passWithNoTests', `--outputFile.json=${file}`])
  if (!existsSync(file)) return { passed: 0, failed: 1 }
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(file, 'utf8')) as Report
  // A file that could not be loaded has failed without a test that failed.
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((one) => one.status === 'failed'),
  ).length
  const failed = numFailedTests + broken
  return { passed: numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed }
}

/** What it prints comes through us line by line, so that two runs do not write into each other's lines. */
function runVitest(options: readonly string[]): Promise<number> {
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const args = ['run', '--config', 'tests/vitest.config.ts', '--reporter=default', '--reporter=json', ...options]
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [vitest, ...args, ...wanted], {
      cwd: root,
      stdio: ['inherit', 'pipe', 'pipe'],
    })
    for (const channel of [child.stdout, child.stderr]) {
      createInterface({ input: channel }).on('line', (line) => console.log(line))
    }
    child.on('close', (code) => resolve(code ?? 1))
  })
}

const [checks, ...tests] = await Promise.all([checkTotals(), ...runs.map(testTotals)])
const ran = tests.reduce((sum, one) => sum + one.passed + one.failed, 0)
const totals = [checks, ...tests, { passed: 0, failed: ran === 0 ? 1 : 0 }]
const passed = totals.reduce((sum, one) => sum + one.passed, 0)
const failed = totals.reduce((sum, one) => sum + one.failed, 0)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
