import type { Driver } from 'neo4j-driver'
import { inject } from 'vitest'
import { type Database, openDatabase } from '#server/db/driver.ts'
import { reader } from '#server/db/run.ts'
import type { Clearance, Read } from '#server/db/types.ts'
import { type AskDatabase, askTestDatabase } from '#tests/support/ask.ts'
import { patient } from '#tests/support/patient.ts'

type Opened = { readonly database: Database; readonly ask: AskDatabase; readonly driver: Driver }

let opened: Opened | undefined

/** The product's own doors to the database of this run. */
export function worlds(): Database {
  return theWorlds().database
}

/** Cypher of a test's own: to set up a world, or to look at what a write left behind. */
export const askWorlds: AskDatabase = (text, parameters) => theWorlds().ask(text, parameters)

/** `read` as a resolver gets it, for a reader of this clearance. */
export function readAs(clearance: Clearance): Read {
  return reader(worlds().requests, { clearance, requestId: 'test' })
}

export async function openWorlds(): Promise<void> {
  const address = inject('worlds')
  const { ask, driver } = await askTestDatabase(address)
  opened = { database: openDatabase(address, patient), ask, driver }
}

/** Everything but the mark that makes it ours, the memory of the schema, and the data versions, which start again. */
export async function emptyWorlds(): Promise<void> {
  await askWorlds('MATCH (any) WHERE NOT any:Meta AND NOT any:Migration DETACH DELETE any')
  await askWorlds(
    "MATCH (meta:Meta) SET meta = {id: 'meta', purpose: 'test', dataVersion0: 0, dataVersion1: 0, dataVersion2: 0, dataVersion3: 0}",
  )
}

export async function closeWorlds(): Promise<void> {
  await opened?.database.close()
  await opened?.driver.close()
  opened = undefined
}

function theWorlds(): Opened {
  if (!opened) throw new Error('only .db tests have a database')
  return opened
}
