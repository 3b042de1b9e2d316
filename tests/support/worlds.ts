import type { TestProject } from 'vitest/node'
import { connect, type DatabaseAddress } from '#server/db/address.ts'
import { openDatabase } from '#server/db/driver.ts'
import { applySchema } from '#server/db/schemaFiles.ts'
import { makeNamesKnown } from '#tests/support/knownNames.ts'
import { startThrowAway } from '#tests/support/throwAwayNeo4j.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    worlds: DatabaseAddress
  }
}

/**
 * Each test empties the database and fills it again. That makes other counts, for which Neo4j would plan every question
 * anew each 10 s: most of what these tests cost is planning. A world is small under any plan.
 */
const planOnce = { 'dbms.cypher.min_replan_interval': '1d' }

/** The database of `.db` tests: with schema, empty, and emptied again before each test. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { address, end } = await startThrowAway('worlds', { settings: planOnce })
  try {
    const database = openDatabase(address)
    await applySchema(database.jobs)
    await database.close()
    await makeNamesKnown(address)
    await awaitIndexes(address)
  } catch (problem) {
    await end()
    throw problem
  }
  project.provide('worlds', address)
  return end
}

async function awaitIndexes(address: DatabaseAddress): Promise<void> {
  const driver = connect(address, { maxConnectionPoolSize: 1 })
  await driver.executeQuery('CALL db.awaitIndexes(60)', {}, { database: address.database })
  await driver.close()
}
