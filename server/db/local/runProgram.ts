import { type ExecFileOptions, execFile } from 'node:child_process'

export type Ended = { readonly ok: boolean; readonly output: string }

/** Runs another program to its end. `output`: what it wrote to both its outputs, or why it could not be started. */
export function runProgram(command: string, args: readonly string[], options: ExecFileOptions): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(command, args, { maxBuffer: 16_000_000, ...options }, (problem, out, errors) =>
      resolve({ ok: !problem, output: `${out}${errors}` || (problem?.message ?? '') }),
    )
  })
}

export function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? ''
}
