import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sha256 } from '#server/domain/things/hash.ts'
import { type SeedFolders, wantedFiles } from '#server/features/imports/readSeed.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))

/** What decides how files are read and written: our program, the queries it writes with, and what it is built on. */
const PROGRAM = [
  ['server', '.ts'],
  ['cypher/expanded/imports', '.cypher'],
] as const

/**
 * All that an import is made of, as one hash: every byte of the files, and of the program. What is not here must not
 * change what an import makes; so the whole server counts, rather than a list that somebody forgets to lengthen.
 */
export function madeOf(folders: SeedFolders): string {
  const files = wantedFiles(folders).map(({ file, path }) => `${file.folder}/${file.name} ${hashOfFile(path)}`)
  return sha256([programHash(), ...files].join('\n'))
}

/** Of one that cannot be read the reason counts: it is read as soon as that is gone. */
function hashOfFile(path: string): string {
  try {
    return sha256(readFileSync(path))
  } catch (problem) {
    return (problem as NodeJS.ErrnoException).code ?? 'unreadable'
  }
}

function programHash(): string {
  const paths = PROGRAM.flatMap(([folder, ending]) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith(ending))
      .map((path) => join(folder, path)),
  )
  const texts = [...paths.sort(), 'package.json'].map((path) => `${path} ${hashOfFile(join(root, path))}`)
  // Letters are folded by the tables of the engine.
  return sha256([process.version, process.versions.unicode, process.versions.icu, ...texts].join('\n'))
}
