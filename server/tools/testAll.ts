/**
 * The second half of `npm test`: static checks, then the tests in phases, each with all processors. Prints how long each
 * took and ends with one line of totals. `tests/README.md` says which words and paths may follow `npm test --`.
 */
import { printChecked, runChecks } from '#server/tools/check.ts'
import { changedPaths, touchedBy } from '#server/tools/testChanged.ts'
import { emptyTally, endTests, runVitest, startAhead } from '#server/tools/testPhase.ts'

const words = process.argv.slice(2)
const isFull = words.includes('full')
const wanted = words.filter((word) => word !== 'full' && word !== 'changed')

/** Nothing else in the suite counts minutes: a busy machine is late, not wrong. This is for what hangs. */
const minutes = Number(process.env.TEST_MINUTES || (isFull ? 240 : 45))

/** Files with a database or a browser that `changed` runs: more would take over two minutes. */
const MOST_BY_NAME = 6

const tally = emptyTally()
let phase = ''
let isStopped = false
process.env.TEST_SEED ||= String(Date.now() % 1_000_000)
if (isFull) process.env.TEST_EXTENT = 'full'
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop(signal))
setTimeout(giveUp, minutes * 60_000).unref()

await timed('checks', check)
if (words.includes('changed')) await testChanged()
else if (wanted.some((word) => word.startsWith('--project'))) await timed('what is named', () => test([], wanted))
else await testInPhases()
finish()

/** What finds the most in the least time comes first. */
async function testInPhases(): Promise<void> {
  await timed('unit', () => test(['unit'], wanted))
  // The database tests work on one processor: meanwhile the product of the browser tests starts, and then those that
  // start servers of their own.
  const ahead = wanted.length === 0 && !isStopped ? startAhead() : undefined
  const own = async () => {
    await ahead?.provided
    if (!isStopped) await test(['own'], wanted)
  }
  await timed('database', async () => void (await Promise.all([test(['db', 'ui', 'external'], wanted), own()])))
  process.env.SEEDED = (await ahead?.provided) ?? ''
  await timed('browser', () => test(['e2e', 'alone'], wanted))
  await ahead?.end()
}

async function check(): Promise<void> {
  for (const { passed } of await runChecks(printChecked)) tally[passed ? 'passed' : 'failed'] += 1
}

/** Projects by name: of several exclusions each lets in what the others leave out. */
function test(projects: readonly string[], filters: readonly string[]): Promise<void> {
  return runVitest(tally, 'run', [...projects.map((project) => `--project=${project}`), ...filters])
}

async function testChanged(): Promise<void> {
  const { sources, tests } = touchedBy(changedPaths())
  if (sources.length > 0)
    await timed('unit tests of what changed', () =>
      runVitest(tally, 'related', ['--project=unit', '--exclude=tests/contract/**', ...sources]),
    )
  await timed('the guards of the house', () => test(['unit'], ['tests/contract']))
  const [chosen, left] = [tests.slice(0, MOST_BY_NAME), tests.slice(MOST_BY_NAME)]
  if (chosen.length > 0) await timed('tests by name', () => runVitest(tally, 'run', chosen))
  if (left.length > 0) console.log(`── left to npm test: ${left.join(' ')}`)
}

async function timed(name: string, work: () => Promise<void>): Promise<void> {
  if (isStopped) return
  const [began, { passed, failed }] = [performance.now(), { ...tally }]
  phase = name
  await work()
  const seconds = Math.round((performance.now() - began) / 1_000)
  console.log(`── ${name}: ${seconds} s, ${tally.passed - passed} passed, ${tally.failed - failed} failed`)
}

/** Ctrl+C, or an order to end: what runs ends in order, and no other phase begins. */
function stop(signal: NodeJS.Signals): void {
  isStopped = true
  tally.failed += 1
  endTests(signal)
}

function giveUp(): void {
  console.error(`── ${phase}: not done within ${minutes} minutes (TEST_MINUTES); running now:`)
  for (const [what, since] of tally.running) {
    console.error(`${Math.round((performance.now() - since) / 1_000)} s ${what}`)
  }
  endTests('SIGKILL')
  tally.failed += 1
  finish()
}

function finish(): never {
  if (tally.files.length === 0) tally.failed += 1
  const slowest = tally.files.toSorted((one, other) => other.seconds - one.seconds).slice(0, 10)
  console.log(`The slowest files: ${slowest.map(({ name, seconds }) => `${name} ${seconds.toFixed(0)} s`).join(', ')}`)
  console.log(`Samples by TEST_SEED=${process.env.TEST_SEED}${isFull ? ', in full' : ''}`)
  console.log(`${tally.passed} passed, ${tally.failed} failed`)
  process.exit(tally.failed === 0 ? 0 : 1)
}
