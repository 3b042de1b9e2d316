import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { documentIds } from '#client/generated/documentIds.ts'
import { javaOptions, neo4jHeap } from '#server/db/local/neo4jSettings.ts'
import { root } from '#server/settings.ts'
import { importedOnce } from '#tests/bench/importedOnce.ts'
import { secondsOf } from '#tests/bench/processes.ts'
import { PACKAGES, PEERS, type PeerName } from '#tests/bench/server/peers/servers.ts'
import { asking, withDatabase, withServer } from '#tests/sameAs/stores.ts'
import type { AskDatabase } from '#tests/support/ask.ts'
import { install } from '#tests/support/beside/installed.ts'
import { checkOut } from '#tests/support/earlier.ts'
import { endProduct, startProduct } from '#tests/support/product.ts'
import { hashOfStore } from '#tests/support/seeded/keptStore.ts'
import type { ThrowAway } from '#tests/support/throwAwayNeo4j.ts'

/** A server that is asked; where operations go, and the processes whose time counts: its own and its database's. */
export type Server = { readonly url: string; readonly pids: readonly number[] }

/** A server of ours, of now or of then, with the documents of its client, by name. */
export type Product = Server & { readonly documents: Readonly<Record<string, string>> }

export type Beside = {
  readonly ours: Product
  readonly before: Product
  readonly peers: Readonly<Record<PeerName, Server>>
  /** What the client of before asked for a slice, for those who take texts. */
  readonly sliceText: string
  /** Asks our database; the other one holds the same seed. */
  readonly ask: AskDatabase
}

/** The commit that issue 12 began with. */
const BEFORE = '4709436'
/** As the product runs its own Neo4j. */
const java = { heap: neo4jHeap, options: javaOptions }

/** The stores have it already. */
const NO_SEED = { SEED: 'none' }

/** Ours and the product of before, each with a store of its own with the seed, and the peers on the store of before. */
export async function withBeside(use: (beside: Beside) => Promise<void>): Promise<void> {
  const earlier = checkOut(BEFORE)
  const packages = install(PACKAGES)
  try {
    // The seed of then for both: words that came with later facts have no place in the schema of then.
    const kept = (name: string, product: string) =>
      importedOnce({
        what: `the seed of ${BEFORE}, ${name}`,
        folder: join(root, '.data', 'bench-worlds', name, `${earlier.commit}-${hashOfStore()}`),
        product,
        seed: () => seedIn(earlier.root),
      })
    const stores = { ours: await kept('ours', root), before: await kept('before', earlier.root) }
    await withDatabase('ours', { store: stores.ours, java }, (now) =>
      withDatabase('before', { store: stores.before, java }, (then) =>
        withServer(root, now, NO_SEED, (ourUrl, ourPid) =>
          withServer(earlier.root, then, NO_SEED, (url, pid) =>
            withPeers({ PACKAGES_IN: packages.folder, EARLIER: earlier.root }, then, (peers) =>
              asking(now, async (ask) => {
                const pids = { ours: [ourPid, now.pid()], before: [pid, then.pid()] }
                const ours = { url: `${ourUrl}/graphql`, pids: pids.ours, documents: documentIds }
                const texts = textsIn(earlier.root)
                const before = { url: `${url}/graphql`, pids: pids.before, documents: idsByName(texts) }
                await untilQuiet([...pids.ours, ...pids.before])
                await use({ ours, before, peers, ask, sliceText: texts[before.documents.SliceOf ?? ''] ?? '' })
              }),
            ),
          ),
        ),
      ),
    )
  } finally {
    await packages.end()
    await earlier.end()
  }
}

type Peers = Readonly<Record<PeerName, Server>>

async function withPeers(
  settings: Readonly<Record<string, string>>,
  { address, pid }: ThrowAway,
  use: (peers: Peers) => Promise<void>,
): Promise<void> {
  const { uri, user, password } = address
  const given = { ...settings, NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password }
  const started = Object.keys(PEERS).map((name) => {
    return { name, process: startProduct({ ...given, PEER: name }, 'tests/bench/server/peers/peer.ts') }
  })
  try {
    const servers = started.map(async ({ name, process }): Promise<[string, Server]> => {
      return [name, { url: await process.opened, pids: [process.child.pid ?? 0, pid()] }]
    })
    await use(Object.fromEntries(await Promise.all(servers)) as Peers)
  } finally {
    await Promise.all(started.map(({ process }) => endProduct(process)))
  }
}

/** The folder of the seed that a checkout comes with. */
function seedIn(checkout: string): string {
  const seeds = join(checkout, 'cypher', 'seed')
  const own = readdirSync(seeds).find((name) => existsSync(join(seeds, name, 'home.csv')))
  return join(seeds, String(own))
}

type Texts = Readonly<Record<string, string>>

/** What the client of a checkout asks: id → text. */
function textsIn(folder: string): Texts {
  const file = readFileSync(join(folder, 'server', 'generated', 'documents.json'), 'utf8')
  return (JSON.parse(file) as { readonly current: Texts }).current
}

function idsByName(texts: Texts): Texts {
  return Object.fromEntries(Object.entries(texts).map(([id, text]) => [/^query (\w+)/.exec(text)?.[1] ?? id, id]))
}

/** A new server plans its queries while it answers already: waits until that is over. */
export async function untilQuiet(pids: readonly number[]): Promise<void> {
  const look = 2_000
  for (let before = Number.NEGATIVE_INFINITY; secondsOf(...pids) - before > 0.2; ) {
    before = secondsOf(...pids)
    await sleep(look)
  }
}
