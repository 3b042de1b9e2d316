/** `npm run check`: everything that can be said about the files without running them. Prints what each check found. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from '#server/settings.ts'

export type Checked = {
  readonly name: string
  readonly passed: boolean
  readonly output: string
  readonly seconds: number
}

const tsc = 'node_modules/typescript/bin/tsc'

const checks: readonly (readonly [name: string, args: readonly string[]])[] = [
  ['Biome', ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '--no-errors-on-unmatched']],
  ['types of the server', [tsc, '-p', 'server']],
  ['types of the client', [tsc, '-p', 'client']],
  ['types of the tests', [tsc, '-p', 'tests']],
  ['generated files', ['--import', 'tsx', 'server/tools/codegen.ts', '--check']],
  ['lockfile', ['--import', 'tsx', 'server/tools/wholeLockfile.ts', '--check']],
]

/** Runs all of them, one after the other: each of them uses every processor by itself. */
export async function runChecks(tell: (checked: Checked) => void): Promise<readonly Checked[]> {
  const done: Checked[] = []
  for (const [name, args] of checks) {
    const checked = await run(name, args)
    tell(checked)
    done.push(checked)
  }
  return done
}

export function printChecked({ name, passed, output, seconds }: Checked): void {
  console.log(`${passed ? 'ok    ' : 'FAILED'} ${name} (${seconds.toFixed(1)} s)`)
  if (!passed) console.log(output.trimEnd())
}

function run(name: string, args: readonly string[]): Promise<Checked> {
  const began = performance.now()
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    child.stdout.on('data', (part: Buffer) => (output += part))
    child.stderr.on('data', (part: Buffer) => (output += part))
    child.on('close', (code) => {
      resolve({ name, passed: code === 0, output, seconds: (performance.now() - began) / 1_000 })
    })
  })
}

if (process.argv[1] && import.meta.url === pathToFileURL(join(process.argv[1])).href) {
  const done = await runChecks(printChecked)
  process.exitCode = done.every(({ passed }) => passed) ? 0 : 1
}
