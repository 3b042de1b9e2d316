import { expect, test } from 'vitest'
import { readCatalogue } from '#server/db/catalogue.ts'
import type { Database, Lane } from '#server/db/driver.ts'
import { DatabaseError } from '#server/db/errors.ts'
import { withPlans } from '#server/db/planQueries.ts'

type Answer = () => Promise<void>
const atOnce: Answer = async () => {}

/** A database that answers everything with nothing, and how it comes back after it was away. */
function fakeDatabase() {
  const now = { answer: atOnce, asked: 0, comeBack: atOnce }
  const driver = {
    executeQuery: () => {
      now.asked += 1
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

test('is planned once all is, and again after the database came back, also if it goes away meanwhile', async () => {
  const { database, now } = fakeDatabase()
  const planned = withPlans(database)
  expect(planned.arePlanned()).toBe(false)
  await planned.planOthers()
  expect([planned.arePlanned(), now.asked > 10]).toEqual([true, true])

  now.asked = 0
  let resolve = () => {}
  const held = new Promise<void>((done) => {
    resolve = done
  })
  now.answer = () => held
  const back = now.comeBack()
  await expect.poll(() => now.asked).toBe(2)
  expect(planned.arePlanned()).toBe(false)
  now.answer = () => Promise.reject(new DatabaseError('DATABASE_UNAVAILABLE', 'gone again'))
  resolve()
  await back
  expect(planned.arePlanned()).toBe(false)
  now.answer = atOnce
  await expect.poll(planned.arePlanned, { timeout: 5_000 }).toBe(true)
  await planned.close()
})
