/** One peer as a process of its own: `PEER` with the packages of `PACKAGES_IN`, on the store of the checkout `EARLIER`. */
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { PEERS, type PeerName } from '#tests/bench/server/peers/servers.ts'
import { sliceOfBefore } from '#tests/bench/server/peers/sliceOfBefore.ts'

const { PEER, PACKAGES_IN, EARLIER, NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD } = process.env
const address = {
  uri: String(NEO4J_URI),
  user: String(NEO4J_USER),
  password: String(NEO4J_PASSWORD),
  database: 'neo4j',
}
const slice = await sliceOfBefore(String(EARLIER), address)
const url = await PEERS[PEER as PeerName](slice, createRequire(join(String(PACKAGES_IN), 'package.json')))
console.log(`Open ${url}`)
