import { join } from 'node:path'
import type { DatabaseAddress } from '#server/db/address.ts'
import { runs } from '#server/db/local/java.ts'
import { freePort } from '#server/db/local/ports.ts'
import { lastLine, runProgram } from '#server/db/local/runProgram.ts'
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
  await docker(compose, ['stop', '--timeout', '90', 'neo4j'])
}

async function portOf(compose: Compose): Promise<number | undefined> {
  const { ok, output } = await docker(compose, ['port', 'neo4j', '7687'], { timeout: 10_000 })
  return ok ? Number(/:(\d+)\s*$/m.exec(output)?.[1]) || undefined : undefined
}

/** Undefined when the service is up and well; otherwise the last thing that Docker said. */
async function up(compose: Compose, port: number): Promise<string | undefined> {
  const args = ['up', '--detach', '--wait', '--quiet-pull', 'neo4j']
  const { ok, output } = await docker(compose, args, { timeout: IMAGE_ARRIVES_WITHIN, port })
  return ok ? undefined : lastLine(output)
}

type Limits = { readonly timeout?: number; readonly port?: number }

function docker({ root, password, env }: Compose, args: readonly string[], { timeout = 0, port }: Limits = {}) {
  const settings = { NEO4J_PASSWORD: password, ...(port ? { NEO4J_BOLT_PORT: String(port) } : {}) }
  const file = join(root, 'docker-compose.yml')
  return runProgram('docker', ['compose', '--file', file, ...args], { env: { ...env, ...settings }, timeout })
}
