import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { root } from '#server/settings.ts'

/** What the tests say while they run; `tests/support/progress.ts` sends it. */
export type Progress =
  | { readonly kind: 'began' | 'over'; readonly what: string }
  | { readonly kind: 'ended'; readonly what: string; readonly outcome: 'passed' | 'failed' }
  | { readonly kind: 'file'; readonly name: string; readonly milliseconds: number }

/** Everything that has been said so far in the whole run. */
export type Tally = {
  passed: number
  failed: number
  /** What runs now, and since when. */
  readonly running: Map<string, number>
  readonly files: { readonly name: string; readonly seconds: number }[]
}

export function emptyTally(): Tally {
  return { passed: 0, failed: 0, running: new Map(), files: [] }
}

const living = new Set<ChildProcess>()

/** One call of Vitest. It counts as one failure if it ends badly and no test says why. */
export function runVitest(tally: Tally, command: 'run' | 'related', options: readonly string[]): Promise<void> {
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const args = [vitest, command, '--run', '--config', 'tests/vitest.config.ts', '--passWithNoTests', ...options]
  // Another one may run beside it: only what this one says is its own.
  const began = new Set<string>()
  let failed = 0
  return new Promise((resolve) => {
    // A process group of its own, so that the watchdog can end it with everything that it started.
    const child = spawn(process.execPath, args, {
      cwd: root,
      detached: true,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    living.add(child)
    child.on('message', (message) => {
      const said = message as Progress
      if (said.kind === 'began') began.add(said.what)
      if (said.kind === 'ended' && said.outcome === 'failed') failed += 1
      count(tally, said)
    })
    child.on('close', (code) => {
      living.delete(child)
      for (const what of began) tally.running.delete(what)
      if (code !== 0 && failed === 0) tally.failed += 1
      resolve()
    })
  })
}

function count(tally: Tally, said: Progress): void {
  if (said.kind === 'file') tally.files.push({ name: said.name, seconds: said.milliseconds / 1_000 })
  else if (said.kind === 'began') tally.running.set(said.what, performance.now())
  else tally.running.delete(said.what)
  if (said.kind === 'ended') tally[said.outcome] += 1
}

/** The product of the browser tests, in a process of its own. */
export type Ahead = { readonly provided: Promise<string>; readonly end: () => Promise<void> }

/** Starts it. What it provides is empty if it could not start: then the browser tests start one and say what is wrong. */
export function startAhead(): Ahead {
  const child = spawn(process.execPath, ['--import', 'tsx', 'tests/support/seeded/seededAhead.ts'], {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  living.add(child)
  // Not `close`: Node does not send it to whoever disconnects the channel first, and we would wait for ever.
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      living.delete(child)
      resolve()
    })
  })
  const provided = new Promise<string>((resolve) => {
    child.once('message', (message) => resolve(JSON.stringify(message)))
    void ended.then(() => resolve(''))
  })
  const end = () => {
    if (child.connected) child.disconnect()
    return ended
  }
  return { provided, end }
}

/** Ends what still runs, however busy it is. */
export function endTests(signal: NodeJS.Signals): void {
  for (const { pid, exitCode } of living) if (pid !== undefined && exitCode === null) process.kill(-pid, signal)
}
