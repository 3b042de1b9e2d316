import neo4j, { type Config, type Driver } from 'neo4j-driver'

export type DatabaseAddress = {
  readonly uri: string
  readonly user: string
  readonly password: string
  readonly database: string
}

/** A driver with what holds for all of ours. Its settings are a row of the table in `driver.ts`. */
export function connect({ uri, user, password }: DatabaseAddress, settings: Config): Driver {
  return neo4j.driver(uri, neo4j.auth.basic(user, password), {
    ...settings,
    // All our numbers stay below 2^53; nothing leaves the house.
    disableLosslessIntegers: true,
    telemetryDisabled: true,
  })
}
