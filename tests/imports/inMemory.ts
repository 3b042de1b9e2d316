import { fileURLToPath } from 'node:url'
import { type ProjectedNode, project } from '#server/domain/projection/projection.ts'
import type { StatementRecord } from '#server/domain/records/records.ts'
import { type Decided, decideJoins } from '#server/features/imports/decideJoins.ts'
import { planSeed } from '#server/features/imports/planSeed.ts'
import { readSeed, type SeedFolders } from '#server/features/imports/readSeed.ts'
import type { ReadFile } from '#server/features/imports/seedRows.ts'

const folder = (path: string): string => fileURLToPath(new URL(`../../cypher/seed/${path}`, import.meta.url))

export const SEED = folder('tohoku')
export const WORLD = folder('world')

export type InMemory = {
  readonly files: readonly ReadFile[]
  readonly records: readonly StatementRecord[]
  readonly decided: Decided
  readonly nodes: readonly ProjectedNode[]
}

/** The whole way of the seed but the database. */
export function loadInMemory(folders: SeedFolders): InMemory {
  const at = '2026-01-01T00:00:00.000Z'
  const files = readSeed(folders)
  const { records } = planSeed(files, { records: [], editions: [], imports: [] }, at)
  const decided = decideJoins(records, [], at)
  return { files, records, decided, nodes: project(records, decided.merges) }
}
