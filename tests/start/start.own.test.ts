import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isAlive } from '#server/db/local/processIdentity.ts'
import { type OwnFolder, ownFolder } from '#tests/start/ownFolder.ts'
import { coldVisit } from '#tests/support/page/visit.ts'
import { endProduct, type Product, runTool, startProduct } from '#tests/support/product.ts'
import { isFull, isTurnOf, sampled } from '#tests/support/sample.ts'

/** The start compares every record of the seed with what is stored: so it says whether the data are intact. */
const allThere = 'nothing new: everything is already loaded'

/** A cold database each, whose first plans cost as much as twenty visits of a page: one by turns, in every third run. */
const crashes = isTurnOf(0, 0, 3)
  ? sampled(['both in a start', 'database alone', ...(isFull ? (['both while they serve'] as const) : [])] as const, 1)
  : []

let own: OwnFolder
let product: Product
let pid = 0

beforeAll(async () => {
  own = await ownFolder()
  if (crashes.includes('database alone')) await runTool('server/tools/buildClient.ts')
  product = startProduct(own.settings)
})

afterAll(async () => {
  await killBoth()
  await own.remove()
})

if (crashes.includes('both in a start'))
  test('after kill -9 of server and database in the midst of a start the next one finds all that it loaded', async () => {
    await expect.poll(() => product.output()).toContain('records added')
    await killBoth()
    product = startProduct(own.settings)
    await expect.poll(() => product.output()).toContain(allThere)
    expectNothingNew()
  })

test('refuses data that another start is using, be it still starting', async () => {
  await expect.poll(() => product.output()).toContain('starting Neo4j')
  const second = startProduct(own.settings)
  expect(await second.ended).toBe(1)
  expect(second.output()).toContain(`Another instance of this program (process ${product.child.pid}) is using`)
})

test('starts a Neo4j of its own, says what it does, and is ready', async () => {
  await product.opened
  pid = await own.neo4jPid()
  expect(product.output()).toMatch(/Neo4j: starting our own process.*\n.*starting Neo4j/)
  await expect.poll(readiness).toBe(200)
  expect(isAlive(pid)).toBe(true)
})

test('keeps the generated password in a file that only the user can read', async () => {
  const file = join(own.folder, 'neo4j', 'password')
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  expect((await readFile(file, 'utf8')).length).toBeGreaterThanOrEqual(32)
})

test('refuses a wrong password to the Neo4j that runs, in a sentence that does not hold it', async () => {
  const [, port = ''] = (await readFile(join(own.folder, 'neo4j', 'process'), 'utf8')).split(' ')
  const uri = `bolt://127.0.0.1:${port}`
  const second = startProduct({ ...own.settings, NEO4J_URI: uri, NEO4J_PASSWORD: 'secret-guess' })
  expect(await second.ended).toBe(1)
  expect(second.output().trim().split('\n').at(-1)).toBe(
    `Neo4j at ${uri} rejects user neo4j with this password: check NEO4J_USER and NEO4J_PASSWORD.`,
  )
  expect(second.output()).not.toContain('secret-guess')
})

test('after kill -9 of the server a new start takes over what was left behind, with the data', async () => {
  product.child.kill('SIGKILL')
  expect(await product.ended).toBe(null)
  expect(isAlive(pid)).toBe(true)
  product = startProduct(own.settings)
  await product.opened
  expect(product.output()).toContain(`took over the Neo4j left running by an earlier run (process ${pid}`)
  expectNothingNew()
})

if (crashes.includes('both while they serve'))
  test('after kill -9 of server and database together a new start fetches and builds nothing, and finds everything as it was', async () => {
    await killBoth()
    const began = Date.now()
    product = startProduct(own.settings)
    await product.opened
    pid = await own.neo4jPid()
    console.log(`  ready after ${Date.now() - began} ms`)
    await expect.poll(readiness).toBe(200)
    expectNothingNew()
  })

if (crashes.includes('database alone'))
  test('a Neo4j that ends by itself is started again, and an open page goes on by itself', async () => {
    const { page, end } = await coldVisit(await product.opened, '/partners')
    try {
      await page.getByTestId('sentence').waitFor()
      const killed = pid
      process.kill(killed, 'SIGKILL')
      const began = Date.now()
      await expect.poll(readiness).toBe(503)
      await page.evaluate(() => {
        location.hash = location.hash.replace('2026-03-31', '2022-03-31')
      })
      const alert = page.getByRole('alert')
      await alert.waitFor()
      await expect.poll(readiness).toBe(200)
      await alert.waitFor({ state: 'detached' })
      console.log(`  well again ${Date.now() - began} ms after its Neo4j was killed`)
      expect(product.output()).toContain('Neo4j stopped unexpectedly; restarting it.')
      await expect.poll(() => product.output()).toContain('Neo4j is back.')
      pid = await own.neo4jPid()
      expect(pid).not.toBe(killed)
      expect(isAlive(pid)).toBe(true)
    } finally {
      await end()
    }
  })

test('stops in order: HTTP, drivers, a Neo4j that was started after a crash; exit code 0', async () => {
  expect(await endProduct(product)).toBe(0)
  expect(product.output()).toMatch(/Shutting down …\n[\s\S]*Stopped\.\n$/)
  expect(isAlive(pid)).toBe(false)
})

/** Fetched and built is nothing, and every record of the seed is there. */
function expectNothingNew(): void {
  expect(product.output()).toContain('Schema: 0 files applied.')
  expect(product.output()).not.toContain('downloading')
  expect(product.output()).toContain(allThere)
}

async function killBoth(): Promise<void> {
  product.child.kill('SIGKILL')
  const left = pid || (await own.neo4jPid().catch(() => 0))
  if (left > 0 && isAlive(left)) process.kill(left, 'SIGKILL')
  await product.ended
  while (left > 0 && isAlive(left)) await sleep(100)
}

async function readiness(): Promise<number> {
  return (await fetch(`${await product.opened}/readyz`)).status
}
