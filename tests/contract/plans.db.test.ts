import type { Plan } from 'neo4j-driver'
import { expect, test } from 'vitest'
import type { CypherFile } from '#server/db/catalogue.ts'
import { sampleParameters } from '#server/db/planQueries.ts'
import { explainFile } from '#server/db/run.ts'
import { type KeptPlans, keepPlans, keyOf, readKeptPlans } from '#tests/contract/keptPlans.ts'
import { askWorlds, worlds } from '#tests/support/database.ts'
import { isFull } from '#tests/support/sample.ts'

/** Plans that may scan everything of a label, or multiply rows, each with its reason. */
const ALLOWED: Readonly<Record<string, string>> = {
  'imports/import-stand': 'one row for each number, most of them kept by the database and not counted',
  'imports/project-links': 'for each link the two nodes at its ends, each by its key: one times one',
}

const BAD = /^(AllNodesScan|CartesianProduct|(Und|D)irectedAllRelationshipsScan)$/

/** An empty database is planned otherwise than a full one. */
const FILLING = [
  `UNWIND range(1, 10000) AS i
   CREATE (o:Entity:Organization:University:Partner {id: 'org-' + i, seenFrom: 0, seenTo: 3, partnerLevel: 0,
           place: 'abroad', countryCode: 'JP', sector: 'academia', sortEn: 'o' + i, searchText0: 'o' + i})
   CREATE (f:Entity:Agreement {id: 'agr-' + i, seenFrom: 0, seenTo: 3, kind: 'other', endBasis: 'stated'})
   CREATE (f)-[:BETWEEN {seenFrom: 0, seenTo: 3}]->(o)
   CREATE (r:Record {id: 'rec-' + i, seenFrom: 0, seenTo: 3})-[:DESCRIBES]->(f)`,
  `UNWIND range(1, 60) AS i
   CREATE (d:Entity:Department {id: 'dep-' + i, seenFrom: 0, seenTo: 3, officialOrder: i})
   WITH d, i MATCH (f:Agreement) WHERE toInteger(substring(f.id, 4)) % 60 = i - 1
   CREATE (f)-[:HELD_BY {seenFrom: 0, seenTo: 3}]->(d)`,
  'CALL db.resampleOutdatedIndexes()',
  // What was planned before, on less, would be given out again.
  'CALL db.clearQueryCaches()',
]

type Query = {
  readonly name: string
  readonly file: CypherFile
  readonly parameters: object
  readonly key: string
}

test('every file is planned by the real server, and none walks over everything or multiplies rows', async () => {
  const kept = readKeptPlans()
  const all = queries()
  const open = all.filter(({ name, key }) => isFull || kept[name]?.key !== key)
  const plans = open.length === 0 ? kept : await planAll(open)
  const faults = all.flatMap(({ name }) => faultsOf(name, plans[name]?.operators ?? []))
  expect(faults).toEqual([])
  expect(all.filter(({ name, key }) => plans[name]?.key !== key || plans[name].operators.length === 0)).toEqual([])
  expect(new Set(all.map(({ file }) => file.stem)).size).toBeGreaterThanOrEqual(25)
})

test('a product is a fault, unless one of its sides is one row', () => {
  const meta = planOf('NodeByLabelScan', [], 'meta:Meta')
  const facts = planOf('NodeByLabelScan', [], 'f:Agreement')
  const byKind = planOf('EagerAggregation', [facts], 'f.kind AS kind, collect(f) AS facts')
  const block = planOf('EagerAggregation', [facts], 'collect(f) AS facts')
  const oneRow = planOf('CartesianProduct', [planOf('CartesianProduct', [meta, block]), byKind])
  const many = planOf('CartesianProduct', [planOf('CartesianProduct', [meta, byKind]), byKind])
  const faults = [oneRow, many, planOf('Apply', [oneRow, many])].map((one) => faultsOf('planted', operatorsOf(one)))
  expect(faults).toEqual([[], ['planted: CartesianProduct'], ['planted: CartesianProduct']])
})

function planOf(operatorType: string, children: Plan[], Details = ''): Plan {
  return { operatorType: `${operatorType}@neo4j`, children, arguments: { Details }, identifiers: [] }
}

function faultsOf(stem: string, operators: readonly string[]): readonly string[] {
  if (stem in ALLOWED) return []
  return operators.filter((one) => BAD.test(one)).map((one) => `${stem}: ${one}`)
}

function queries(): readonly Query[] {
  const { catalogue } = worlds().jobs
  return [...catalogue.values()]
    .filter(({ mode }) => mode !== 'SCHEMA')
    .map((file) => {
      const parameters = sampleParameters(file)
      return { name: file.stem, file, parameters, key: keyOf(catalogue, file, parameters, FILLING) }
    })
}

/** Plans what has no plan yet, and keeps each at once for the next time: `plans.json` is committed. */
async function planAll(open: readonly Query[]): Promise<KeptPlans> {
  for (const text of FILLING) await askWorlds(text)
  const names = new Set(queries().map(({ name }) => name))
  let plans: KeptPlans = Object.fromEntries(Object.entries(readKeptPlans()).filter(([name]) => names.has(name)))
  for (const { name, file, parameters, key } of open) {
    const operators = operatorsOf(await explainFile(worlds().jobs, file.stem, parameters))
    plans = { ...plans, [name]: { key, operators } }
    keepPlans(plans)
  }
  console.log(`planned anew and kept in plans.json, to be committed: ${open.map(({ name }) => name).join(', ')}`)
  return plans
}

function operatorsOf(plan: Plan): string[] {
  return [...new Set([operatorOf(plan), ...plan.children.flatMap(operatorsOf)])].toSorted()
}

/** A product with a side of one row multiplies nothing, and has a name of its own. */
function operatorOf({ operatorType, children }: Plan): string {
  const name = nameOf(operatorType)
  return name === 'CartesianProduct' && children.some(isOneRow) ? `${name}(one row)` : name
}

/** The meta node, what a block collects without grouping, and what is made of such rows alone. */
function isOneRow({ operatorType, arguments: { Details = '' }, children }: Plan): boolean {
  const name = nameOf(operatorType)
  if (name === 'CartesianProduct' || name === 'Projection') return children.every(isOneRow)
  // What it groups by is named first.
  return name === 'EagerAggregation' ? /^(collect|count|sum|min|max)\(/.test(Details) : Details === 'meta:Meta'
}

function nameOf(operatorType: string): string {
  return operatorType.replace('@neo4j', '')
}
