import { readFileSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { runProgram } from '#server/db/local/runProgram.ts'

/** Whether a process runs. A zombie does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  return !isLinux || /^[^Z]/.test(statOf(pid)[0] ?? '')
}

const isLinux = process.platform === 'linux'

/** Whether a process was given this argument: by now another program may have its pid. */
export async function hasArgument(pid: number, argument: string): Promise<boolean> {
  if (!isAlive(pid)) return false
  if (!isLinux) return `${await told(pid, 'command')} `.includes(`${argument} `)
  const text = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
  return text.split('\0').includes(argument)
}

/** The process that was given this argument, where one runs. */
export async function processWith(argument: string): Promise<number | undefined> {
  const listed = isLinux
    ? await readdir('/proc')
    : (await runProgram('ps', ['-ax', '-o', 'pid='], {})).output.split('\n')
  for (const pid of listed.map(Number)) if (pid > 0 && (await hasArgument(pid, argument))) return pid
  return undefined
}

/** Tells a process from a later one with its pid: when it started, as the system says it. Empty where there is none. */
export async function startOf(pid: number): Promise<string> {
  return isLinux ? (statOf(pid)[19] ?? '') : (await told(pid, 'lstart')).replace(/\s+/g, '-')
}

export async function parentOf(pid: number): Promise<number> {
  return Number(isLinux ? statOf(pid)[1] : await told(pid, 'ppid'))
}

/** What Linux says of a process, from its state on; its name before that may hold anything. */
function statOf(pid: number): readonly string[] {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
  } catch {
    return []
  }
}

async function told(pid: number, what: string): Promise<string> {
  const { ok, output } = await runProgram('ps', ['-ww', '-o', `${what}=`, '-p', String(pid)], {})
  return ok ? output.trim() : ''
}

/** Tells a process to end and waits for it; true when it has gone. */
export async function endInOrder(pid: number, atMost: number): Promise<boolean> {
  const until = Date.now() + atMost
  if (isAlive(pid)) process.kill(pid, 'SIGTERM')
  while (isAlive(pid) && Date.now() < until) await sleep(100)
  return !isAlive(pid)
}
