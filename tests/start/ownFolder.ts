import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A data folder for one start of the product, in the system's temporary place. */
export type OwnFolder = {
  /** Settings for a product with a Neo4j of its own in that folder, which asks no Docker engine for one. */
  readonly settings: Readonly<Record<string, string>>
  readonly folder: string
  readonly neo4jPid: () => Promise<number>
  readonly remove: () => Promise<void>
}

/** Java's quick compiler: such a Neo4j lives for a minute. Java itself takes it from the environment. */
const JAVA_TOOL_OPTIONS = '-XX:TieredStopAtLevel=1 -XX:+UseSerialGC'

export async function ownFolder(): Promise<OwnFolder> {
  const folder = await mkdtemp(join(tmpdir(), 'product-'))
  const docker = `unix://${join(folder, 'no-engine.sock')}`
  return {
    folder,
    settings: { DATA_FOLDER: folder, PORT: '0', SEED: 'none', DOCKER_HOST: docker, JAVA_TOOL_OPTIONS },
    neo4jPid: async () => Number((await readFile(join(folder, 'neo4j', 'process'), 'utf8')).split(' ')[0]),
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}
