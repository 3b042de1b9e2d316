import type { Driver } from 'neo4j-driver'
import { openDatabase } from '#server/db/driver.ts'
import { applySchema } from '#server/db/schemaFiles.ts'
import { askTestDatabase } from '#tests/support/ask.ts'
import type { ThrowAway } from '#tests/support/throwAwayNeo4j.ts'

/** All that a database holds, as it crosses Bolt: what a plain load writes again. */
export type Contents = { readonly nodes: readonly Part[]; readonly links: readonly Part[] }
type Part = readonly Readonly<Record<string, unknown>>[]

const AT_ONCE = 1_000

const NODES = `MATCH (n) WHERE NOT n:Meta AND NOT n:Migration
  RETURN elementId(n) AS key, labels(n) AS labels, properties(n) AS properties`
const LINKS = `MATCH (a)-[r]->(b)
  RETURN elementId(a) AS a, elementId(b) AS b, type(r) AS type, properties(r) AS properties`

export async function contentsOf(database: ThrowAway): Promise<Contents> {
  const { driver } = await askTestDatabase(database.address)
  try {
    return { nodes: await partsOf(driver, NODES), links: await partsOf(driver, LINKS) }
  } finally {
    await driver.close()
  }
}

async function partsOf(driver: Driver, text: string): Promise<readonly Part[]> {
  const session = driver.session({ defaultAccessMode: 'READ' })
  try {
    const rows = (await session.run(text)).records.map((record) => record.toObject())
    return Array.from({ length: Math.ceil(rows.length / AT_ONCE) }, (_, index) =>
      rows.slice(index * AT_ONCE, (index + 1) * AT_ONCE),
    )
  } finally {
    await session.close()
  }
}

/** Writes it all into a database with the same schema, by the plainest UNWIND there is. */
export async function loadRaw(database: ThrowAway, { nodes, links }: Contents): Promise<void> {
  const { driver } = await askTestDatabase(database.address)
  try {
    await driver.executeQuery('CREATE INDEX raw IF NOT EXISTS FOR (n:Raw) ON (n.key)')
    for (const rows of nodes) {
      await driver.executeQuery(
        'UNWIND $rows AS row CREATE (n:Raw {key: row.key}) SET n += row.properties SET n:$(row.labels)',
        { rows },
      )
    }
    for (const rows of links) {
      await driver.executeQuery(
        `UNWIND $rows AS row MATCH (a:Raw {key: row.a}) MATCH (b:Raw {key: row.b})
         CREATE (a)-[link:$(row.type)]->(b) SET link = row.properties`,
        { rows },
      )
    }
  } finally {
    await driver.close()
  }
}

export async function withSchema(database: ThrowAway): Promise<void> {
  const { jobs, close } = openDatabase(database.address)
  await applySchema(jobs)
  await close()
}
