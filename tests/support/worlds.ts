import type { TestProject } from 'vitest/node'
import { connect, type DatabaseAddress } from '#server/db/address.ts'
import { openDatabase } from '#server/db/driver.ts'
import { applySchema } from '#server/db/schemaFiles.ts'
import { startThrowAway, type ThrowAway } from '#tests/support/throwAwayNeo4j.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** One for each worker of `.db` tests. */
    worlds: readonly DatabaseAddress[]
  }
}

/**
 * Each test empties the database and fills it again. That makes other counts, for which Neo4j would plan every question
 * anew each 10 s: four fifths of what these tests cost is planning. A world is small under any plan.
 */
const planOnce = { 'dbms.cypher.min_replan_interval': '1d' }

/** The databases of `.db` tests: with schema, empty, and emptied again before each test. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const started = await Promise.allSettled(Array.from({ length: project.config.maxWorkers }, startWorld))
  const worlds = started.flatMap((one) => (one.status === 'fulfilled' ? one.value : []))
  const end = async () => void (await Promise.all(worlds.map((world) => world.end())))
  const failed = started.find((one) => one.status === 'rejected')
  if (failed) {
    await end()
    throw failed.reason
  }
  project.provide(
    'worlds',
    worlds.map(({ address }) => address),
  )
  return end
}

async function startWorld(): Promise<ThrowAway> {
  const world = await startThrowAway('worlds', { settings: planOnce })
  try {
    const database = openDatabase(world.address)
    await applySchema(database.jobs)
    await database.close()
    await awaitIndexes(world.address)
    return world
  } catch (problem) {
    await world.end()
    throw problem
  }
}

async function awaitIndexes(address: DatabaseAddress): Promise<void> {
  const driver = connect(address, { maxConnectionPoolSize: 1 })
  await driver.executeQuery('CALL db.awaitIndexes(60)', {}, { database: address.database })
  await driver.close()
}
