import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { DatabaseAddress } from '#server/db/address.ts'
import { hasDocker, startInDocker, stopInDocker } from '#server/db/local/dockerNeo4j.ts'
import { findJava, runs } from '#server/db/local/java.ts'
import { type LocalStart, startLocally } from '#server/db/local/localNeo4j.ts'
import { jarsFolder } from '#server/db/local/neo4jJars.ts'
import { replyOf } from '#server/db/local/neo4jProcess.ts'
import { ownPassword } from '#server/db/local/ownPassword.ts'
import { StartProblem } from '#server/messages.ts'
import { root, type Settings } from '#server/settings.ts'

export type Search = Omit<LocalStart, 'home'> & { readonly settings: Settings }

const ADDRESS_ANSWERS_WITHIN = 4_000

/**
 * Which Neo4j: the one that `NEO4J_URI` names, else one in Docker, else a process of our own, else NO_NEO4J, which names
 * these three choices. It replies before this returns.
 */
export async function findNeo4j(search: Search): Promise<DatabaseAddress> {
  const { settings, env, say } = search
  if (settings.neo4j) return reach(settings.neo4j, search)
  await mkdir(settings.dataFolder, { recursive: true })
  const inDocker = (await hasDocker(env)) ? await fromDocker(search) : undefined
  if (inDocker) return inDocker
  const java = await findJava(env)
  const maven = existsSync(jarsFolder(env)) || (await runs('mvn', ['--version'], env, 30_000))
  if (java.kind !== 'found' || !maven) {
    throw new StartProblem('NO_NEO4J', {
      java: java.kind === 'none' ? ['NO_JAVA'] : `Java ${java.major}`,
      maven: maven ? 'Maven' : ['NO_MAVEN'],
    })
  }
  say('USING_LOCAL', { java: java.major })
  return startLocally({ ...search, home: join(settings.dataFolder, 'neo4j') }, java.command)
}

async function reach(address: DatabaseAddress, { say }: Search): Promise<DatabaseAddress> {
  const { uri, user } = address
  say('USING_ADDRESS', { uri })
  const until = Date.now() + ADDRESS_ANSWERS_WITHIN
  for (;;) {
    const reply = await replyOf(address)
    if (reply === 'ready') return address
    if (reply === 'other password') throw new StartProblem('WRONG_PASSWORD', { uri, user })
    if (Date.now() >= until) throw new StartProblem('ADDRESS_UNREACHABLE', { uri })
    await sleep(1_000)
  }
}

async function fromDocker({ settings, env, say, later }: Search): Promise<DatabaseAddress | undefined> {
  const file = join(settings.dataFolder, 'docker-password')
  const password = await ownPassword(file, false)
  const compose = { root, password, env }
  say('USING_DOCKER')
  const address = await startInDocker(compose, say)
  if (!address) return undefined
  later(() => stopInDocker(compose))
  if ((await replyOf(address)) !== 'ready') throw new StartProblem('PASSWORD_REFUSED', { file, home: 'Docker' })
  return address
}
