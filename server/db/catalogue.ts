import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type CypherHeader, parseHeader } from '#server/db/header.ts'

/** One file of `cypher/`: its text as it stands, and its header. */
export type CypherFile = CypherHeader & { readonly text: string }

/** All files of `cypher/` by stem, such as `explore/overview`. */
export type Catalogue = ReadonlyMap<string, CypherFile>

/** The folder `cypher/` of this program. */
export const cypherFolder = fileURLToPath(new URL('../../cypher/', import.meta.url))

/** Reads every `.cypher` file once. Throws `HeaderError` where a header and its query disagree. */
export function readCatalogue(folder: string = cypherFolder): Catalogue {
  const stems = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.cypher'))
    .map((path) => path.slice(0, -'.cypher'.length).split(sep).join('/'))
    .sort()
  return new Map(stems.map((stem) => [stem, readCypherFile(folder, stem)]))
}

function readCypherFile(folder: string, stem: string): CypherFile {
  const text = readFileSync(join(folder, `${stem}.cypher`), 'utf8')
  return { ...parseHeader(stem, text), text }
}
