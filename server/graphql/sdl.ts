import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { buildSchema, type GraphQLSchema } from 'graphql'
import { checkScalars } from '#server/graphql/scalars.ts'

const base = fileURLToPath(new URL('base.graphql', import.meta.url))
const features = fileURLToPath(new URL('../features/', import.meta.url))

/** The schema of these slices, as all SDL files of their folders say it, with our scalars and without resolvers. */
export function readSchema(slices: readonly string[]): GraphQLSchema {
  const texts = [base, ...slices.flatMap(sdlOf)]
  const schema = buildSchema(texts.map((path) => readFileSync(path, 'utf8')).join('\n'))
  checkScalars(schema)
  return schema
}

/** A slice may have several SDL files. */
function sdlOf(slice: string): readonly string[] {
  const files = readdirSync(`${features}${slice}`).filter((name) => name.endsWith('.graphql'))
  return files.sort().map((name) => `${features}${slice}/${name}`)
}

/** Slices that have an SDL file, listed or not: one that the list forgets is found at start. */
export function slicesOnDisk(): readonly string[] {
  const folders = readdirSync(features, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const hasSdl = (name: string) => readdirSync(`${features}${name}`).includes(`${name}.graphql`)
  return folders.map(({ name }) => name).filter(hasSdl)
}
