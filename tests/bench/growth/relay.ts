import { createServer, connect as dial, type Socket } from 'node:net'
import type { DatabaseAddress } from '#server/db/address.ts'

/** Between a product and its database: passes on every byte, and counts those that the database sends. */
export type Relay = {
  readonly address: DatabaseAddress
  readonly bytes: () => number
  readonly end: () => Promise<void>
}

export async function startRelay(to: DatabaseAddress): Promise<Relay> {
  const { hostname, port } = new URL(to.uri)
  const open = new Set<Socket>()
  let bytes = 0
  const server = createServer((near) => {
    const far = dial(Number(port), hostname)
    far.on('data', (part) => {
      bytes += part.length
    })
    far.pipe(near).pipe(far)
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one)
      // A side that goes away takes the other with it, whatever the reason.
      one.on('error', () => other.destroy())
      one.on('close', () => {
        open.delete(one)
        other.destroy()
      })
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const listening = server.address()
  if (listening === null || typeof listening === 'string') throw new Error('the relay has no port')
  return {
    address: { ...to, uri: `bolt://127.0.0.1:${listening.port}` },
    bytes: () => bytes,
    end: () => {
      for (const one of open) one.destroy()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
