import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { runProgram } from '#server/db/local/runProgram.ts'

/** Whether a process runs. A zombie does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  if (process.platform !== 'linux') return true
  try {
    return !/^\d+ \(.*\) Z /s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}

/** The command line of a process, or undefined: by now another program may have its pid. */
export async function commandLineOf(pid: number): Promise<string | undefined> {
  if (process.platform === 'linux') {
    const text = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => undefined)
    return text?.replaceAll('\0', ' ')
  }
  const { ok, output } = await runProgram('ps', ['-ww', '-o', 'command=', '-p', String(pid)], {})
  return ok ? output : undefined
}

/** Tells a process to end and waits for it; true when it has gone. */
export async function endInOrder(pid: number, atMost: number): Promise<boolean> {
  const until = Date.now() + atMost
  if (isAlive(pid)) process.kill(pid, 'SIGTERM')
  while (isAlive(pid) && Date.now() < until) await sleep(100)
  return !isAlive(pid)
}
