import neo4j, { type Driver } from 'neo4j-driver'
import { connect, type DatabaseAddress } from '#server/db/address.ts'
import type { Catalogue } from '#server/db/catalogue.ts'
import { afterOwnTime } from '#server/db/ownTime.ts'

export type Probe = { readonly ask: () => Promise<void>; readonly close: () => Promise<void> }

/** A last resort, because the driver counts by the wall clock: the caller decides how long is too long. */
const settings = {
  maxConnectionPoolSize: 4,
  connectionTimeout: 15_000,
  connectionAcquisitionTimeout: 20_000,
  maxTransactionRetryTime: 0,
}

/**
 * Checks whether the database replies, over a connection of its own: the pools may be full of calls that are stuck.
 * A connection without a reply in time is given up, because a frozen one may never reply again.
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
