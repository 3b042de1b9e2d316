import { join } from 'node:path'
import { readFile } from '#server/features/imports/readFile.ts'
import { resolveReferences } from '#server/features/imports/resolveReferences.ts'
import { SEED_FILES } from '#server/features/imports/seedFiles.ts'
import type { ReadFile } from '#server/features/imports/seedRows.ts'

/** Where a seed lies; `seed` is null where a start brings no university. */
export type SeedFolders = { readonly seed: string | null; readonly world: string }

/** Reads and checks all files. What is wrong with one row never stops the others. */
export function readSeed(folders: SeedFolders): readonly ReadFile[] {
  const wanted = SEED_FILES.filter((file) => file.folder === 'world' || folders.seed !== null)
  return resolveReferences(wanted.map((file) => readFile(file, join(folders[file.folder] ?? '', file.name))))
}
