import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { DatabaseAddress } from '#server/db/address.ts'
import { endProduct, runTool, startProduct } from '#tests/support/product.ts'
import { findStore, forgetStore, storeFolder } from '#tests/support/seeded/keptStore.ts'
import { startThrowAway, type ThrowAway } from '#tests/support/throwAwayNeo4j.ts'

/** What a test needs to know of it; `url` without a slash at the end, such as `http://127.0.0.1:4000`. */
export type Seeded = { readonly url: string; readonly address: DatabaseAddress; readonly databasePid: number }

export type SeededProduct = { readonly provided: Seeded; readonly end: () => Promise<void> }

/** The built client, served by the real server on a database with the seed in it, every question planned. */
export async function startSeeded(): Promise<SeededProduct> {
  const [database] = await Promise.all([startDatabase(), runTool('server/tools/buildClient.ts')])
  const folder = await mkdtemp(join(tmpdir(), 'product-'))
  const { uri, user, password } = database.address
  const product = startProduct({
    NEO4J_URI: uri,
    NEO4J_USER: user,
    NEO4J_PASSWORD: password,
    DATA_FOLDER: folder,
    PORT: '0',
  })
  const end = async () => {
    await endProduct(product)
    await database.end()
    await rm(folder, { recursive: true, force: true })
  }
  try {
    const url = await product.opened
    await untilPlanned(url)
    return { provided: { url, address: database.address, databasePid: database.pid() }, end }
  } catch (problem) {
    await end()
    throw problem
  }
}

/** With the data of an earlier run, where they are of the same seed; the seed is imported where they are not. */
async function startDatabase(): Promise<ThrowAway> {
  const folder = storeFolder()
  const store = await findStore(folder)
  if (store) {
    try {
      return await startThrowAway('seeded', { store })
    } catch (problem) {
      console.log(`the kept store did not open and is made anew: ${problem}`)
      await forgetStore(folder)
    }
  }
  const made = await startThrowAway('seeded')
  return { ...made, end: () => made.endAndKeep(folder) }
}

const PLANNING_TAKES_AT_MOST = 10 * 60_000

/** A new database plans each question once, while the server answers already: tests look at answers, not at plans. */
async function untilPlanned(url: string): Promise<void> {
  for (let left = PLANNING_TAKES_AT_MOST; left > 0; left -= 250) {
    const { planned } = (await (await fetch(`${url}/readyz`)).json()) as { planned: boolean }
    if (planned) return
    await sleep(250)
  }
  throw new Error('the questions are not planned after 10 minutes')
}
