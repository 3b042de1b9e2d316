import fc from 'fast-check'
import { afterEach, expect, inject, test } from 'vitest'
import type { documentIds } from '#client/generated/documentIds.ts'
import { type Mutations, mutatedSeed, mutations } from '#tests/imports/mutatedSeed.ts'
import { askAt } from '#tests/support/askProduct.ts'
import { askWorlds } from '#tests/support/database.ts'
import { endProduct, type Product, startProduct } from '#tests/support/product.ts'
import { sampled } from '#tests/support/sample.ts'

const asOf = '2026-03-31'
let product: Product | undefined

afterEach(async () => {
  if (product !== undefined) await endProduct(product)
  product = undefined
})

/** A whole start on the database of this run, with this seed; gives its address. */
async function start(seed: string | null): Promise<string> {
  const { uri, user, password, database } = inject('worlds')
  const settings = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database }
  product = startProduct({ ...settings, PORT: '0', SEED: String(seed) })
  return product.opened
}

type Failed = readonly { readonly extensions: { readonly code: string } }[]

/** What a page asks, with the codes of what went wrong. So many questions at once are too many for one reader. */
async function ask(url: string, name: keyof typeof documentIds, variables: object): Promise<readonly string[]> {
  const isAskedAgain = (status: number) => status >= 503 || status === 429
  const { errors = [] } = await askAt<unknown, Failed>(url, [name, variables], isAskedAgain)
  return errors.map(({ extensions }) => `${name} ${JSON.stringify(variables)}: ${extensions.code}`)
}

const PAGES = {
  Partner: 'PartnerPage',
  Department: 'UnitPage',
  Theme: 'ThemePage',
  StrategyItem: 'StrategyPage',
  Agreement: 'OpenEntity',
  Activity: 'OpenEntity',
} as const satisfies Record<string, keyof typeof documentIds>

/** The first page of a kind has its questions planned, which takes far longer than to answer it. */
const ASKED: readonly string[] = sampled(Object.keys(PAGES), 1)
const ASKED_OF_A_KIND = 25

/** Asks every list, and pages of what was loaded, in full each of them; gives how many there are, and what went wrong. */
async function askAll(url: string): Promise<{ readonly pages: number; readonly wrong: readonly string[] }> {
  const wrong = [...(await ask(url, 'Overview', { asOf })), ...(await ask(url, 'DataState', { asOf }))]
  wrong.push(...(await ask(url, 'ListPartners', { asOf })), ...(await ask(url, 'StrategyItems', { asOf })))
  let pages = 0
  for (const [label, name] of Object.entries(PAGES)) {
    const found = await askWorlds(`MATCH (n:${label}) RETURN n.id AS id ORDER BY id`)
    pages += found.length
    const asked = ASKED.includes(label) ? sampled(found, ASKED_OF_A_KIND) : []
    for (const { id } of asked) wrong.push(...(await ask(url, name, { id, asOf })))
  }
  return { pages, wrong }
}

/** Ten folders, the same in every run, each with other changes. */
const folders: readonly Mutations[] = Array.from({ length: 10 }, (_, index) =>
  fc.sample(mutations, { seed: index + 1, numRuns: 1 }),
).flat()

/** Ids of all signs that an address, a query or a file gives a meaning to, each with a partner and an agreement. */
const ids = [
  'p#q/r',
  'a&m',
  '100% uni',
  '..',
  'x.js',
  '?',
  '%23',
  "o'brien",
  'a""b',
  '<b>',
  '\\',
  '大学',
  'constructor',
]
const oddRows = {
  'organizations.csv': ids.map((id) => `"${id}",Name,,,university,BE,,,`),
  'agreements.csv': ids.map((id, index) => `s${index},"${id}",,academic_exchange,2024,,,,,,`),
}

test('a start with whatever became of a seed succeeds, and what was loaded has an answer', async () => {
  for (const changes of sampled([...folders, []], 1)) {
    await askWorlds('MATCH (any) WHERE NOT any:Meta AND NOT any:Migration DETACH DELETE any')
    const url = await start(mutatedSeed(changes, oddRows).folders.seed)
    const said = product?.output() ?? ''
    const [, rows, loaded, joined, refused] =
      /(\d+) rows read = (\d+) loaded \+ (\d+) joined \+ (\d+) refused/.exec(said)?.map(Number) ?? []
    expect(rows, said).toBe(Number(loaded) + Number(joined) + Number(refused))
    expect(said).not.toMatch(/\n\s+at |undefined|\[object/)
    const { pages, wrong } = await askAll(url)
    expect(wrong, said).toEqual([])
    // Where the list of partners can be read, all of them have a page.
    expect(pages).toBeGreaterThan(/refused: organizations\.csv:/.test(said) ? 0 : ids.length)
    await endProduct(product as Product)
  }
}, 3_600_000)
