import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type CypherHeader, parseHeader } from '#server/db/header.ts'

/** One file that runs: its text as it stands, and its header. */
export type CypherFile = CypherHeader & { readonly text: string }

/** All files that run by stem, such as `explore/overview`: those of `cypher/expanded/`, and the schema. */
export type Catalogue = ReadonlyMap<string, CypherFile>

export const cypherFolder = fileURLToPath(new URL('../../cypher/', import.meta.url))

/** Reads every file once. Throws `HeaderError` where a header and its query disagree. */
export function readCatalogue(): Catalogue {
  return catalogueOf(readTexts(join(cypherFolder, 'expanded')))
}

/** The catalogue with these queries, and the schema. */
export function catalogueOf(queries: ReadonlyMap<string, string>): Catalogue {
  const texts = [...queries, ...readTexts(join(cypherFolder, 'schema'), 'schema/')]
  return new Map(texts.map(([stem, text]) => [stem, { ...parseHeader(stem, text), text }]))
}

/** The `.cypher` files of a folder by their path without ending, in its order. */
export function readTexts(folder: string, before = ''): ReadonlyMap<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.cypher'))
  const stems = paths.map((path) => path.slice(0, -'.cypher'.length).split(sep).join('/')).sort()
  return new Map(stems.map((stem) => [before + stem, readFileSync(join(folder, `${stem}.cypher`), 'utf8')]))
}
