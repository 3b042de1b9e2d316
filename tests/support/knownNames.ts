import { connect, type DatabaseAddress } from '#server/db/address.ts'
import { readCatalogue } from '#server/db/catalogue.ts'
import { withoutTextAndComments } from '#server/db/header.ts'

/** How a name of each kind stands in a query, and what makes it known to a database. A name too many does no harm. */
const KINDS = [
  { form: /[:|]([A-Z][a-z]\w*)/g, make: 'db.createLabel' },
  { form: /[:|]([A-Z]+(?:_[A-Z]+)*)\b/g, make: 'db.createRelationshipType' },
  { form: /\.([a-z]\w*)/g, make: 'db.createProperty' },
] as const

/**
 * Makes every name in our queries known to an empty database. Neo4j plans a query anew as soon as a label, a type or a
 * property that it names comes into being: else each new kind of world would have the long questions planned once more.
 */
export async function makeNamesKnown(address: DatabaseAddress): Promise<void> {
  const text = [...readCatalogue().values()].map((file) => withoutTextAndComments(file.text)).join('\n')
  const driver = connect(address, { maxConnectionPoolSize: 1 })
  for (const { form, make } of KINDS) {
    const names = [...new Set([...text.matchAll(form)].map(([, name]) => name))]
    const ask = `UNWIND $names AS name CALL ${make}(name) RETURN count(*) AS made`
    await driver.executeQuery(ask, { names }, { database: address.database })
  }
  await driver.close()
}
