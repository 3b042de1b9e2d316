import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** The real server as a process of its own, started by `server/run.mjs` as `npm start` does. */
export type Product = {
  readonly child: ChildProcess
  /** Everything it has printed so far, both channels. */
  readonly output: () => string
  /** Resolves with the address that it prints at the end; rejects if it ends before. */
  readonly opened: Promise<string>
  /** Resolves with its exit code, or null where a signal ended it. */
  readonly ended: Promise<number | null>
}

/**
 * Only these settings count: what the tester's own environment says of Neo4j, ports and seeds is left out. `folder` is
 * another checkout to run instead of this one.
 */
export function startProduct(
  settings: Readonly<Record<string, string>>,
  program = 'server/run.mjs',
  folder = root,
): Product {
  const { NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE, SEED, PORT, HOST, PUBLIC_URL, DATA_FOLDER, ...env } =
    process.env
  const translated = program.endsWith('.ts') ? ['--import', 'tsx'] : []
  const child = spawn(process.execPath, [...translated, program], {
    cwd: folder,
    env: { ...env, LANG: 'C', LC_ALL: 'C', NODE_ENV: 'production', ...settings },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let said = ''
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const opened = new Promise<string>((resolve, reject) => {
    const listen = (part: Buffer) => {
      said += part
      const address = /(?:^|\n)Open (http\S+)/.exec(said)?.[1]
      if (address) resolve(address)
    }
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
    void ended.then((code) => reject(new Error(`the server ended with ${code}:\n${said}`)))
  })
  opened.catch(() => undefined)
  return { child, output: () => said, opened, ended }
}

/** Asks it to end in order. */
export async function endProduct({ child, ended }: Product): Promise<number | null> {
  child.kill('SIGTERM')
  return ended
}

/** Runs one of our tools to its end; rejects with what it printed unless it ends with 0. */
export function runTool(file: string, folder = root): Promise<void> {
  const tool = startProduct({}, file, folder)
  return tool.ended.then((code) => {
    if (code !== 0) throw new Error(tool.output())
  })
}
