import { type ChildProcess, spawn } from 'node:child_process'

const running: ChildProcess[] = []

/** Another program with these arguments, which does nothing until it is ended. Its pid. */
export function idleProgram(...args: readonly string[]): number {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1e9)', '--', ...args])
  running.push(child)
  return child.pid ?? 0
}

export function endIdlePrograms(): void {
  for (const child of running.splice(0)) child.kill('SIGKILL')
}
