import { join } from 'node:path'
import { runProgram } from '#server/db/local/runProgram.ts'

/** A Java that Neo4j runs on, or why there is none. */
export type JavaFound =
  | { readonly kind: 'found'; readonly command: string; readonly major: number }
  | { readonly kind: 'wrong'; readonly command: string; readonly major: number }
  | { readonly kind: 'none' }

const runsNeo4j5 = (major: number) => major === 17 || major === 21

/** Looks at `JAVA_HOME`, then at the path; `suits` says which Java will do. */
export async function findJava(
  env: NodeJS.ProcessEnv,
  suits: (major: number) => boolean = runsNeo4j5,
): Promise<JavaFound> {
  const home = env.JAVA_HOME
  const commands = [...(home ? [join(home, 'bin', 'java')] : []), 'java']
  let wrong: JavaFound = { kind: 'none' }
  for (const command of commands) {
    const major = await majorVersion(command, env)
    if (major === undefined) continue
    if (suits(major)) return { kind: 'found', command, major }
    wrong = { kind: 'wrong', command, major }
  }
  return wrong
}

/** Whether a program is there and ends with exit code 0. */
export async function runs(command: string, args: readonly string[], env: NodeJS.ProcessEnv, timeout: number) {
  return (await runProgram(command, args, { env, timeout, killSignal: 'SIGKILL' })).ok
}

async function majorVersion(command: string, env: NodeJS.ProcessEnv): Promise<number | undefined> {
  const { ok, output } = await runProgram(command, ['-version'], { env, timeout: 20_000, killSignal: 'SIGKILL' })
  const found = ok && /version "(?:1\.)?(\d+)/.exec(output)
  return found ? Number(found[1]) : undefined
}
