import { execFile } from 'node:child_process'
import { join } from 'node:path'

/** A Java that Neo4j 5.26 runs on, or why there is none. */
export type JavaFound =
  | { readonly kind: 'found'; readonly command: string; readonly major: number }
  | { readonly kind: 'wrong'; readonly command: string; readonly major: number }
  | { readonly kind: 'none' }

const suitable = new Set([17, 21])

/** Looks at `JAVA_HOME`, then at the path. */
export async function findJava(env: NodeJS.ProcessEnv): Promise<JavaFound> {
  const home = env.JAVA_HOME
  const commands = [...(home ? [join(home, 'bin', 'java')] : []), 'java']
  let wrong: JavaFound = { kind: 'none' }
  for (const command of commands) {
    const major = await majorVersion(command, env)
    if (major === undefined) continue
    if (suitable.has(major)) return { kind: 'found', command, major }
    wrong = { kind: 'wrong', command, major }
  }
  return wrong
}

/** Whether a program is there and ends with exit code 0. */
export async function runs(command: string, args: readonly string[], env: NodeJS.ProcessEnv, timeout: number) {
  return (await outputOf(command, args, env, timeout)) !== undefined
}

async function majorVersion(command: string, env: NodeJS.ProcessEnv): Promise<number | undefined> {
  const output = await outputOf(command, ['-version'], env, 20_000)
  const found = /version "(?:1\.)?(\d+)/.exec(output ?? '')
  return found ? Number(found[1]) : undefined
}

/** Both outputs together, since `java -version` writes to the second. Undefined where it fails or takes too long. */
function outputOf(command: string, args: readonly string[], env: NodeJS.ProcessEnv, timeout: number) {
  return new Promise<string | undefined>((resolve) => {
    execFile(command, args, { env, timeout, killSignal: 'SIGKILL' }, (problem, out, errors) =>
      resolve(problem ? undefined : `${out}${errors}`),
    )
  })
}
