import { expect, test } from 'vitest'
import { readCatalogue } from '#server/db/catalogue.ts'
import type { Database, Lane } from '#server/db/driver.ts'
import { DatabaseError } from '#server/db/errors.ts'
import { withPlans } from '#server/db/planQueries.ts'

type Answer = () => Promise<void>
const atOnce: Answer = async () => {}

/** A database that answers everything with nothing, and how it comes back after it was away. */
function fakeDatabase() {
  const files: string[] = []
  const now = { answer: atOnce, files, comeBack: atOnce }
  const driver = {
    executeQuery: (_text: string, _values: object, of: { transactionConfig: { metadata: { file: string } } }) => {
      files.push(of.transactionConfig.metadata.file)
      return now.answer().then(() => [])
    },
  }
  const breaker = {
    guard: <T>(call: () => Promise<T>) => call(),
    beforeClosing: (prepare: Answer) => {
      now.comeBack = prepare
    },
  }
  const lane = { driver, breaker, catalogue: readCatalogue(), deadlines: { plain: 5_000, analysis: 5_000 } }
  const database: Database = { requests: lane as unknown as Lane, jobs: lane as unknown as Lane, close: atOnce }
  return { database, now }
}

/** What the first screens ask. */
const FIRST = [
  ...['platform/begin-request', 'explore/known-facts', 'explore/known-ends', 'explore/known-topics'],
  ...['explore/named-lists', 'explore/published-levels', 'explore/nodes-of', 'explore/pages-of'],
  'explore/data-state',
]

test('what the first screens ask is planned before a database that came back is used, and all else after that', async () => {
  const { database, now } = fakeDatabase()
  const planned = withPlans(database)
  expect(planned.arePlanned()).toBe(false)
  await planned.planOthers()
  expect([planned.arePlanned(), now.files.length > 10]).toEqual([true, true])

  now.files.length = 0
  let resolve = () => {}
  const held = new Promise<void>((done) => {
    resolve = done
  })
  now.answer = () => held
  const back = now.comeBack()
  await expect.poll(() => now.files).toEqual(FIRST.slice(0, 2))
  expect(planned.arePlanned()).toBe(false)
  now.answer = atOnce
  resolve()
  await back
  expect(now.files.slice(0, FIRST.length)).toEqual(FIRST)
  await expect.poll(planned.arePlanned).toBe(true)
  expect(now.files.length).toBeGreaterThan(10)
  await planned.close()
})

test('a database that goes away again meanwhile is not used, and is planned when it returns', async () => {
  const { database, now } = fakeDatabase()
  const planned = withPlans(database)
  const goneAgain = new DatabaseError('DATABASE_UNAVAILABLE', 'gone again')
  now.answer = () => Promise.reject(goneAgain)
  await expect(now.comeBack()).rejects.toBe(goneAgain)
  expect(planned.arePlanned()).toBe(false)
  now.answer = atOnce
  await now.comeBack()
  // Once more away while all else is planned: that is tried again by itself.
  now.answer = () => Promise.reject(goneAgain)
  expect(planned.arePlanned()).toBe(false)
  now.answer = atOnce
  await expect.poll(planned.arePlanned, { timeout: 5_000 }).toBe(true)
  await planned.close()
})
