import type { Plan } from 'neo4j-driver'
import { expect, test } from 'vitest'
import type { CypherFile } from '#server/db/catalogue.ts'
import { sampleParameters } from '#server/db/planQuestions.ts'
import { explainFile } from '#server/db/run.ts'
import { askWorlds, worlds } from '#tests/support/database.ts'

/** Plans that may scan everything of a label, or multiply rows, each with its reason. */
const ALLOWED: Readonly<Record<string, string>> = {
  'explore/overview': 'reads every agreement and activity anyway; the planner takes one scan for the two labels',
  'explore/paths-between': 'one row, if both ends are there, times the one row of all facts',
  'imports/project-links': 'for each link the two nodes at its ends, each by its key: one times one',
}

const BAD = /^(AllNodesScan|CartesianProduct|(Und|D)irectedAllRelationshipsScan)/

test('every file is planned by the real server, and none walks over everything or multiplies rows', async () => {
  await fill()
  const files = [...worlds().jobs.catalogue.values()].filter(({ mode }) => mode !== 'SCHEMA')
  const found: string[] = []
  for (const file of files) {
    const hows = file.parameters.some(({ nullable }) => nullable) ? (['all', 'least'] as const) : (['all'] as const)
    for (const how of hows) found.push(...(await faultsOf(file, how)))
  }
  expect(found).toEqual([])
  expect(files.length).toBeGreaterThanOrEqual(25)
}, 300_000)

async function faultsOf(file: CypherFile, how: 'all' | 'least'): Promise<string[]> {
  try {
    const plan = await explainFile(worlds().jobs, file.stem, sampleParameters(file, how))
    const bad = operatorsOf(plan).filter((operator) => BAD.test(operator))
    return file.stem in ALLOWED ? [] : bad.map((operator) => `${file.stem} (${how}): ${operator}`)
  } catch (problem) {
    return [String(problem)]
  }
}

/** An empty database is planned otherwise than a full one. */
async function fill(): Promise<void> {
  await askWorlds(
    `UNWIND range(1, 10000) AS i
     CREATE (o:Entity:Organization:University:Partner {id: 'org-' + i, seenFrom: 0, seenTo: 3, partnerLevel: 0,
             place: 'abroad', countryCode: 'JP', sector: 'academia', sortEn: 'o' + i, searchText0: 'o' + i})
     CREATE (f:Entity:Agreement {id: 'agr-' + i, seenFrom: 0, seenTo: 3, kind: 'other', endBasis: 'stated'})
     CREATE (f)-[:BETWEEN {seenFrom: 0, seenTo: 3}]->(o)
     CREATE (r:Record {id: 'rec-' + i, seenFrom: 0, seenTo: 3})-[:DESCRIBES]->(f)`,
  )
  await askWorlds(
    `UNWIND range(1, 60) AS i
     CREATE (d:Entity:Department {id: 'dep-' + i, seenFrom: 0, seenTo: 3, officialOrder: i})
     WITH d, i MATCH (f:Agreement) WHERE toInteger(substring(f.id, 4)) % 60 = i - 1
     CREATE (f)-[:HELD_BY {seenFrom: 0, seenTo: 3}]->(d)`,
  )
  await askWorlds('CALL db.resampleOutdatedIndexes()')
}

function operatorsOf(plan: Plan): string[] {
  return [plan.operatorType, ...plan.children.flatMap(operatorsOf)]
}
