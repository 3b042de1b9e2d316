import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isAlive } from '#server/db/local/processIdentity.ts'
import { type OwnFolder, ownFolder } from '#tests/start/ownFolder.ts'
import { coldVisit } from '#tests/support/page/visit.ts'
import { endProduct, type Product, startProduct } from '#tests/support/product.ts'
import { sampled } from '#tests/support/sample.ts'

/** The start compares every record of the seed with what is stored: so it says whether the data are intact. */
const allThere = 'nothing new: everything is already loaded'

/** A cold database each: by turns. */
const crashes = sampled(['server and database', 'database alone'], 1)

let own: OwnFolder
let product: Product
let pid = 0

beforeAll(async () => {
  own = await ownFolder()
  product = startProduct(own.settings)
  await product.opened
  pid = await own.neo4jPid()
})

afterAll(async () => {
  product.child.kill('SIGKILL')
  if (isAlive(pid)) process.kill(pid, 'SIGKILL')
  while (isAlive(pid)) await sleep(100)
  await own.remove()
})

test('starts a Neo4j of its own, says what it does, and is ready', async () => {
  expect(product.output()).toMatch(/Neo4j: starting our own process.*\n.*starting Neo4j/)
  await expect.poll(readiness).toBe(200)
  expect(isAlive(pid)).toBe(true)
})

test('keeps the generated password in a file that only the user can read', async () => {
  const file = join(own.folder, 'neo4j', 'password')
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  expect((await readFile(file, 'utf8')).length).toBeGreaterThanOrEqual(32)
})

test('refuses a port that is used, in one sentence', async () => {
  const port = new URL(await product.opened).port
  const second = startProduct({ ...own.settings, PORT: port })
  expect(await second.ended).toBe(1)
  expect(second.output().trim()).toBe(
    `Port ${port} is in use by another program: stop that program, or choose another port with PORT=…`,
  )
})

test('refuses data that another start is using', async () => {
  const second = startProduct(own.settings)
  expect(await second.ended).toBe(1)
  expect(second.output()).toContain(`Another instance of this program (process ${product.child.pid}) is using`)
  await expect.poll(readiness).toBe(200)
})

test('after kill -9 of the server a new start takes over what was left behind, with the data', async () => {
  product.child.kill('SIGKILL')
  expect(await product.ended).toBe(null)
  expect(isAlive(pid)).toBe(true)
  product = startProduct(own.settings)
  await product.opened
  expect(product.output()).toContain('Schema: 0 files applied.')
  expect(product.output()).not.toContain('downloading')
  expect(product.output()).toContain(`took over the Neo4j left running by an earlier run (process ${pid}`)
  expect(product.output()).toContain(allThere)
})

if (crashes.includes('server and database'))
  test('after kill -9 of server and database together a new start fetches and builds nothing, and finds everything as it was', async () => {
    product.child.kill('SIGKILL')
    process.kill(pid, 'SIGKILL')
    await product.ended
    while (isAlive(pid)) await sleep(100)
    const began = Date.now()
    product = startProduct(own.settings)
    await product.opened
    pid = await own.neo4jPid()
    console.log(`  ready after ${Date.now() - began} ms`)
    await expect.poll(readiness).toBe(200)
    expect(product.output()).toContain('Schema: 0 files applied.')
    expect(product.output()).not.toContain('downloading')
    expect(product.output()).toContain(allThere)
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

async function readiness(): Promise<number> {
  return (await fetch(`${await product.opened}/readyz`)).status
}
