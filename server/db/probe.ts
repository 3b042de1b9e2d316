import neo4j, { type Driver } from 'neo4j-driver'
import { connect, type DatabaseAddress } from '#server/db/address.ts'
import type { Catalogue } from '#server/db/catalogue.ts'
import { afterOwnTime } from '#server/db/ownTime.ts'

export type Probe = { readonly ask: () => Promise<void>; readonly close: () => Promise<void> }

/** The driver's own limits are by the wall clock and so only the last wall: who asks decides how long is too long. */
const settings = {
  maxConnectionPoolSize: 4,
  connectionTimeout: 15_000,
  connectionAcquisitionTimeout: 20_000,
  maxTransactionRetryTime: 0,
}

/**
 * Asks whether the database answers, over a connection of its own: the pools may be full of calls that are stuck.
 * A connection whose question was not answered in time is left behind, since a frozen one may never speak again.
 */
export function createProbe(address: DatabaseAddress, catalogue: Catalogue, milliseconds: number): Probe {
  const text = catalogue.get('platform/probe')?.text ?? ''
  let driver: Driver | undefined

  async function ask(): Promise<void> {
    driver ??= connect(address, settings)
    const mine = driver
    const onTime = afterOwnTime(milliseconds, () => leave(mine))
    try {
      await mine.executeQuery(text, {}, { database: address.database, routing: neo4j.routing.READ })
    } catch (problem) {
      leave(mine)
      throw problem
    } finally {
      onTime()
    }
  }

  function leave(one: Driver): void {
    if (driver === one) driver = undefined
    one.close().catch(() => undefined)
  }

  return { ask, close: async () => driver?.close() }
}
