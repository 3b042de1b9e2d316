import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { buildSchema, type GraphQLSchema } from 'graphql'
import { checkScalars } from '#server/graphql/scalars.ts'

const base = fileURLToPath(new URL('base.graphql', import.meta.url))
const features = fileURLToPath(new URL('../features/', import.meta.url))

/** The schema of these slices, as their SDL says it, with our scalars and without resolvers. */
export function readSchema(slices: readonly string[]): GraphQLSchema {
  const texts = [base, ...slices.map((name) => `${features}${name}/${name}.graphql`)]
  const schema = buildSchema(texts.map((path) => readFileSync(path, 'utf8')).join('\n'))
  checkScalars(schema)
  return schema
}

/** Slices that have an SDL file, listed or not: what is forgotten in the list shows at start. */
export function slicesOnDisk(): readonly string[] {
  const folders = readdirSync(features, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const hasSdl = (name: string) => readdirSync(`${features}${name}`).includes(`${name}.graphql`)
  return folders.map(({ name }) => name).filter(hasSdl)
}
