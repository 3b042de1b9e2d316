import { join } from 'node:path'
import { setFiscalYearStart } from '#server/domain/time/homeYear.ts'
import { readFile } from '#server/features/imports/readFile.ts'
import { resolveReferences } from '#server/features/imports/resolveReferences.ts'
import type { SeedFile } from '#server/features/imports/seedFile.ts'
import { SEED_FILES } from '#server/features/imports/seedFiles.ts'
import type { ReadFile } from '#server/features/imports/seedRows.ts'

/** Where a seed lies; `seed` is null where a start brings no university. */
export type SeedFolders = { readonly seed: string | null; readonly world: string }

/** Reads and checks all files. What is wrong with one row never stops the others. */
export function readSeed(folders: SeedFolders): readonly ReadFile[] {
  return resolveReferences(wantedFiles(folders).map(({ file, path }) => readOne(file, path)))
}

/** The files of these folders, and where each lies. */
export function wantedFiles(folders: SeedFolders): readonly { readonly file: SeedFile; readonly path: string }[] {
  return SEED_FILES.filter((file) => file.folder === 'world' || folders.seed !== null).map((file) => ({
    file,
    path: join(folders[file.folder] ?? '', file.name),
  }))
}

/** Home comes before all whose dates may be fiscal years of its. */
function readOne(file: SeedFile, path: string): ReadFile {
  const read = readFile(file, path)
  if (file.kind === 'home') setFiscalYearStart(read.rows[0]?.cells.fiscal_year_start)
  return read
}
