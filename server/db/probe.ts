import neo4j, { type Driver } from 'neo4j-driver'
import { connect, type DatabaseAddress } from '#server/db/address.ts'
import type { Catalogue } from '#server/db/catalogue.ts'

export type Probe = { readonly ask: () => Promise<void>; readonly close: () => Promise<void> }

const settings = {
  maxConnectionPoolSize: 4,
  connectionTimeout: 500,
  connectionAcquisitionTimeout: 500,
  maxTransactionRetryTime: 0,
}

/**
 * Asks whether the database answers, over a connection of its own: the pools may be full of calls that are stuck.
 * A connection whose question was not answered is left behind, since a frozen one may never speak again.
 */
export function createProbe(address: DatabaseAddress, catalogue: Catalogue): Probe {
  const text = catalogue.get('platform/probe')?.text ?? ''
  let driver: Driver | undefined

  async function ask(): Promise<void> {
    driver ??= connect(address, settings)
    const mine = driver
    const late = setTimeout(() => leave(mine), settings.connectionTimeout)
    try {
      await mine.executeQuery(text, {}, { database: address.database, routing: neo4j.routing.READ })
    } catch (problem) {
      leave(mine)
      throw problem
    } finally {
      clearTimeout(late)
    }
  }

  function leave(one: Driver): void {
    if (driver === one) driver = undefined
    one.close().catch(() => undefined)
  }

  return { ask, close: async () => driver?.close() }
}
