import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Catalogue, CypherFile } from '#server/db/catalogue.ts'
import { neo4jVersion } from '#server/db/local/neo4jSettings.ts'

/** What the database said of one query: the operators of its plan, and what the plan was made of. */
export type KeptPlan = { readonly key: string; readonly operators: readonly string[] }

export type KeptPlans = Readonly<Record<string, KeptPlan>>

const file = join(import.meta.dirname, 'plans.json')

export function readKeptPlans(): KeptPlans {
  return JSON.parse(readFileSync(file, 'utf8')) as KeptPlans
}

/** One plan a line, so that a changed query changes one line. */
export function keepPlans(plans: KeptPlans): void {
  const lines = Object.entries(plans)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, plan]) => `${JSON.stringify(name)}: ${JSON.stringify(plan)}`)
  writeFileSync(file, `{\n${lines.join(',\n')}\n}\n`)
}

/** A plan holds for this text with these parameters, under this schema, over these nodes, in this Neo4j. */
export function keyOf(
  catalogue: Catalogue,
  { text }: CypherFile,
  parameters: object,
  filling: readonly string[],
): string {
  const schema = [...catalogue.values()].filter(({ mode }) => mode === 'SCHEMA').map((one) => one.text)
  const parts = [neo4jVersion, ...schema, ...filling, text, JSON.stringify(parameters)]
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16)
}
