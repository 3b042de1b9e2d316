/** The sources of `cypher/`, and the files that they become. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { cypherFolder, readTexts } from '#server/db/catalogue.ts'
import { HeaderError } from '#server/db/header.ts'
import { type CypherTexts, expandCypher } from '#server/tools/expandCypher.ts'

/** What is no query: fragments and data; and `schema`, which runs as it is, since a database remembers its text. */
const noSlices = ['expanded', 'fragments', 'schema', 'seed']

export function expandedTexts(): CypherTexts {
  const folders = readdirSync(cypherFolder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const slices = folders.map(({ name }) => name).filter((name) => !noSlices.includes(name))
  const sources = slices.flatMap((slice) => [...readTexts(join(cypherFolder, slice), `${slice}/`)])
  const fragments = new Map<string, string>()
  for (const [path, text] of readTexts(join(cypherFolder, 'fragments'))) {
    const name = path.slice(path.lastIndexOf('/') + 1)
    if (fragments.has(name)) throw new HeaderError(`fragments/${path}: another folder has a fragment of this name`)
    fragments.set(name, text)
  }
  return expandCypher(new Map(sources), fragments)
}

/** Expanded files whose source is gone. */
export function leftOver(texts: CypherTexts): readonly string[] {
  return [...readTexts(join(cypherFolder, 'expanded')).keys()].filter((stem) => !texts.has(stem)).map(expandedPath)
}

export const expandedPath = (stem: string): string => `cypher/expanded/${stem}.cypher`
