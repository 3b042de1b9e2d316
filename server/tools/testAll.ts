/** The second half of `npm test`: static checks, then every test project; ends with one line of totals. */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '#server/settings.ts'
import { printChecked, runChecks } from '#server/tools/check.ts'

type Totals = { readonly passed: number; readonly failed: number }
type Report = {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly { status: string }[] }[]
}

const reportFile = join(root, '.data', 'reports', 'tests.json')

async function checkTotals(): Promise<Totals> {
  const done = await runChecks(printChecked)
  const passed = done.filter((one) => one.passed).length
  return { passed, failed: done.length - passed }
}

async function testTotals(): Promise<Totals> {
  mkdirSync(join(root, '.data', 'reports'), { recursive: true })
  rmSync(reportFile, { force: true })
  const code = await runVitest()
  if (!existsSync(reportFile)) return { passed: 0, failed: 1 }
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(reportFile, 'utf8')) as Report
  // A file that could not be loaded has failed without a test that failed.
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((one) => one.status === 'failed'),
  ).length
  const failed = numFailedTests + broken
  return { passed: numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed }
}

function runVitest(): Promise<number> {
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const args = ['run', '--config', 'tests/vitest.config.ts', '--reporter=default', '--reporter=json']
  return new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      [vitest, ...args, `--outputFile.json=${reportFile}`, ...process.argv.slice(2)],
      {
        cwd: root,
        stdio: 'inherit',
      },
    )
    child.on('close', (code) => resolve(code ?? 1))
  })
}

const totals = [await checkTotals(), await testTotals()]
const passed = totals.reduce((sum, one) => sum + one.passed, 0)
const failed = totals.reduce((sum, one) => sum + one.failed, 0)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
