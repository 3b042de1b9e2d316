import { execFile, spawn } from 'node:child_process'
import { join } from 'node:path'
import type { DatabaseAddress } from '#server/db/address.ts'
import { runs } from '#server/db/local/java.ts'
import { freePort } from '#server/db/local/ports.ts'
import type { Say } from '#server/messages.ts'

const ENGINE_ANSWERS_WITHIN = 2_000
const IMAGE_ARRIVES_WITHIN = 300_000

/** Whether a Docker engine with compose runs: the client alone starts nothing. */
export async function hasDocker(env: NodeJS.ProcessEnv): Promise<boolean> {
  const [engine, compose] = await Promise.all([
    runs('docker', ['version', '--format', '{{.Server.Version}}'], env, ENGINE_ANSWERS_WITHIN),
    runs('docker', ['compose', 'version'], env, ENGINE_ANSWERS_WITHIN),
  ])
  return engine && compose
}

export type Compose = { readonly root: string; readonly password: string; readonly env: NodeJS.ProcessEnv }

/** Starts the service `neo4j` of docker-compose.yml; undefined where the image does not arrive in time or it fails. */
export async function startInDocker(compose: Compose, say: Say): Promise<DatabaseAddress | undefined> {
  const running = await portOf(compose)
  const port = running ?? (await freePort(7687))
  const waited = setInterval(() => say('DOCKER_IMAGE'), 10_000)
  try {
    const failure = await up(compose, port)
    if (failure === undefined) {
      return { uri: `bolt://127.0.0.1:${port}`, user: 'neo4j', password: compose.password, database: 'neo4j' }
    }
    say('DOCKER_FAILED', { reason: failure })
    return undefined
  } finally {
    clearInterval(waited)
  }
}

/** Stops the service and waits until it has stopped; its data stay in their volume. */
export async function stopInDocker(compose: Compose): Promise<void> {
  await new Promise<void>((resolve) => {
    execFile('docker', [...files(compose), 'stop', '--timeout', '90', 'neo4j'], { env: withPassword(compose, 0) }, () =>
      resolve(),
    )
  })
}

function portOf(compose: Compose): Promise<number | undefined> {
  return new Promise((resolve) => {
    const args = [...files(compose), 'port', 'neo4j', '7687']
    execFile('docker', args, { env: withPassword(compose, 0), timeout: 10_000 }, (problem, out) => {
      const port = Number(/:(\d+)\s*$/.exec(out)?.[1])
      resolve(problem || !port ? undefined : port)
    })
  })
}

/** Undefined when the service is up and well; otherwise the last thing that Docker said. */
function up(compose: Compose, port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const args = [...files(compose), 'up', '--detach', '--wait', '--quiet-pull', 'neo4j']
    const child = spawn('docker', args, { env: withPassword(compose, port), stdio: ['ignore', 'ignore', 'pipe'] })
    let said = ''
    const late = setTimeout(() => child.kill('SIGTERM'), IMAGE_ARRIVES_WITHIN)
    child.stderr.on('data', (part: Buffer) => (said = `${said}${part}`.slice(-2_000)))
    child.on('error', (problem) => resolve(problem.message))
    child.on('close', (code) => {
      clearTimeout(late)
      resolve(code === 0 ? undefined : (said.trim().split('\n').at(-1) ?? ''))
    })
  })
}

function files({ root }: Compose): string[] {
  return ['compose', '--file', join(root, 'docker-compose.yml')]
}

function withPassword({ env, password }: Compose, port: number): NodeJS.ProcessEnv {
  return { ...env, NEO4J_PASSWORD: password, ...(port ? { NEO4J_BOLT_PORT: String(port) } : {}) }
}
