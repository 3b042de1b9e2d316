import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ProvidedContext } from 'vitest'
import type { TestProject } from 'vitest/node'
import { documentIds } from '#client/generated/documentIds.ts'
import type { DatabaseAddress } from '#server/db/address.ts'
import { endProduct, runTool, startProduct } from '#tests/support/product.ts'
import { startThrowAway } from '#tests/support/throwAwayNeo4j.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** `url` without a slash at the end, such as `http://127.0.0.1:4000`. */
    seeded: { readonly url: string; readonly address: DatabaseAddress; readonly databasePid: number }
  }
}

type Seeded = { readonly provided: ProvidedContext['seeded']; readonly end: () => Promise<void> }

/** Vitest loads this file once for each project, so what they share hangs on the one thing that they have in common. */
const shared = globalThis as { seeded?: Promise<Seeded>; seededFor?: number }

/**
 * For `.e2e` and `.alone` tests: the built client, served by the real server on a database with the seed in it. Never
 * written to. Whichever project comes first starts it, and the last one ends it.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  shared.seeded ??= start()
  shared.seededFor = (shared.seededFor ?? 0) + 1
  const { provided, end } = await shared.seeded
  project.provide('seeded', provided)
  return async () => {
    shared.seededFor = (shared.seededFor ?? 1) - 1
    if (shared.seededFor === 0) await end()
  }
}

async function start(): Promise<Seeded> {
  const [database] = await Promise.all([startThrowAway('seeded'), runTool('server/tools/buildClient.ts')])
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

const PLANNING_TAKES_AT_MOST = 120_000

/** A new database plans each question once, while the server answers already: tests look at answers, not at plans. */
async function untilPlanned(url: string): Promise<void> {
  const nothing = { asOf: '2026-03-31', id: 'none', code: 'ZZ', ids: [], present: [], text: '東北' }
  const variables = {
    ...nothing,
    label: 'Agreement',
    departmentId: 'home',
    organizationId: 'none',
    from: 'none',
    to: 'none',
  }
  const until = performance.now() + PLANNING_TAKES_AT_MOST
  for (const documentId of Object.values(documentIds)) {
    while ((await statusOf(url, { documentId, variables })) === 503 && performance.now() < until);
  }
}

async function statusOf(url: string, question: object): Promise<number> {
  const headers = { 'content-type': 'application/json' }
  return (await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify(question) })).status
}
