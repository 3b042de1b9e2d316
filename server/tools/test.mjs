/** `npm test`: from a fresh clone to one line of totals. Plain JavaScript, because it runs before anything is installed. */
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

process.chdir(fileURLToPath(new URL('../..', import.meta.url)))
const installed = await run(['server/tools/start.mjs', '--install'])
process.exitCode =
  installed === 0 ? await run(['--import', 'tsx', 'server/tools/testAll.ts', ...process.argv.slice(2)]) : 1

/** Ctrl+C reaches the program by itself; we wait until it has ended what it started. */
function run(args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { stdio: 'inherit' })
    process.on('SIGINT', () => undefined)
    process.on('SIGTERM', () => child.kill('SIGTERM'))
    child.on('error', () => resolve(1))
    child.on('close', (code) => resolve(code ?? 1))
  })
}
