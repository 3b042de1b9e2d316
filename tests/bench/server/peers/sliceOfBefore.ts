import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Driver, Record as Neo4jRecord } from 'neo4j-driver'
import type { DatabaseAddress } from '#server/db/address.ts'

/** A row of the earlier slice, as far as the peers look into it. */
export type SliceRow = {
  readonly nodes: readonly { readonly id: string }[]
  readonly facts: readonly {
    readonly id: string
    readonly units: readonly { readonly id: string }[]
    readonly organizations: readonly string[]
  }[]
}

export type SliceOfBefore = {
  readonly driver: Driver
  /** The whole schema of then, as SDL. */
  readonly sdl: string
  /** What the Cypher of then brings, as plain JSON. */
  readonly rowOf: (ids: readonly string[], asOf: string) => Promise<SliceRow>
  /** The answer of then, with states and counts. */
  readonly sliceOf: (ids: readonly string[], asOf: string) => Promise<object>
}

type Modules = {
  readonly address: { connect: (address: DatabaseAddress, settings: object) => Driver }
  readonly catalogue: { readCatalogue: () => ReadonlyMap<string, { readonly text: string }> }
  readonly parameters: { encodeParameters: (file: object, asked: object, standing: object) => Record<string, unknown> }
  readonly decode: { decodeRow: (record: Neo4jRecord) => SliceRow }
  readonly filter: { filterParameters: (filter: null) => object }
  readonly slice: { sameSlice: (row: SliceRow, ids: readonly string[], asOf: string, scope: 'named') => object }
}

const FILES: Readonly<Record<keyof Modules, string>> = {
  address: 'server/db/address.ts',
  catalogue: 'server/db/catalogue.ts',
  parameters: 'server/db/parameters.ts',
  decode: 'server/db/decode.ts',
  filter: 'server/domain/factFilter.ts',
  slice: 'server/features/explore/slice.ts',
}

/** The slice of an earlier checkout without its server: its Cypher, its decoding and its words, with a driver as it comes. */
export async function sliceOfBefore(folder: string, address: DatabaseAddress): Promise<SliceOfBefore> {
  const loaded = await Promise.all(
    Object.entries(FILES).map(async ([name, path]) => [name, await import(pathToFileURL(join(folder, path)).href)]),
  )
  const modules = Object.fromEntries(loaded) as Modules
  const driver = modules.address.connect(address, {})
  const file = modules.catalogue.readCatalogue().get('explore/slice-of')
  if (!file) throw new Error('then there was a slice-of.cypher')
  const anything = modules.filter.filterParameters(null)
  const rowOf = async (ids: readonly string[], asOf: string) => {
    const asked = { ...anything, ids, asOf, unit: 'named' }
    const parameters = modules.parameters.encodeParameters(file, asked, { clearance: 0 })
    const { records } = await driver.executeQuery(file.text, parameters, {
      database: address.database,
      routing: 'READ',
    })
    const [record] = records
    if (!record) throw new Error('a slice is one row')
    return modules.decode.decodeRow(record)
  }
  return {
    driver,
    sdl: sdlIn(join(folder, 'server')),
    rowOf,
    sliceOf: async (ids, asOf) => modules.slice.sameSlice(await rowOf(ids, asOf), ids, asOf, 'named'),
  }
}

function sdlIn(server: string): string {
  const features = readdirSync(join(server, 'features'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.graphql'))
    .map((path) => join('features', path))
  return ['graphql/base.graphql', ...features].map((path) => readFileSync(join(server, path), 'utf8')).join('\n')
}
