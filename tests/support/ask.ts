import neo4j, { type Driver } from 'neo4j-driver'
import { connect, type DatabaseAddress } from '#server/db/address.ts'

/** Runs Cypher of a test's own, such as setting up a world or looking at what a write left behind. */
export type AskDatabase = (text: string, parameters?: object) => Promise<Record<string, unknown>[]>

/** For tests alone. Refuses a database that is not marked as one of ours. */
export async function askTestDatabase(address: DatabaseAddress): Promise<{ ask: AskDatabase; driver: Driver }> {
  const driver = connect(address, { maxConnectionPoolSize: 4 })
  await refuseForeign(driver, address)
  const ask: AskDatabase = async (text, parameters = {}) => {
    const { records } = await driver.executeQuery(text, parameters, { database: address.database })
    return records.map((record) => record.toObject())
  }
  return { ask, driver }
}

/** Throws unless the database says of itself that it is for tests: nothing else is ever emptied or written to. */
export async function refuseForeign(driver: Driver, { uri, database }: DatabaseAddress): Promise<void> {
  const { records } = await driver.executeQuery(
    "MATCH (meta:Meta {purpose: 'test'}) RETURN count(meta) AS marks",
    {},
    { database, routing: neo4j.routing.READ },
  )
  if (records[0]?.get('marks') !== 1) throw new Error(`${uri} is no test database of ours: refused`)
}

/** Marks a new, empty database as ours. Throws if anything is in it. */
export async function markAsTest(address: DatabaseAddress): Promise<void> {
  const driver = connect(address, { maxConnectionPoolSize: 1 })
  try {
    const { records } = await driver.executeQuery(
      `OPTIONAL MATCH (any) WITH count(any) AS things
       FOREACH (_ IN CASE things WHEN 0 THEN [1] ELSE [] END |
         MERGE (meta:Meta) SET meta += {id: 'meta', purpose: 'test', dataVersion0: 0, dataVersion1: 0, dataVersion2: 0, dataVersion3: 0})
       RETURN things`,
      {},
      { database: address.database },
    )
    if (records[0]?.get('things') !== 0) throw new Error(`${address.uri} is not empty: refused`)
  } finally {
    await driver.close()
  }
}
