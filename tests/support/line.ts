import { once } from 'node:events'
import { connect, createServer, type Server, type Socket } from 'node:net'
import type { DatabaseAddress } from '#server/db/address.ts'
import { startThrowAway } from '#tests/support/throwAwayNeo4j.ts'

/** A database that can be taken away and given back while somebody uses it. */
export type Losable = {
  readonly address: DatabaseAddress
  /** It takes connections and questions, and says nothing more. */
  readonly freeze: () => void
  readonly thaw: () => void
  /** All connections break, and nobody takes new ones. */
  readonly kill: () => Promise<void>
  readonly restart: () => Promise<void>
  readonly end: () => Promise<void>
}

/** A Neo4j of its own, which is stopped and killed in earnest. */
export async function losableNeo4j(): Promise<Losable> {
  const { address, pid, restart, end } = await startThrowAway('gone')
  const send = (signal: NodeJS.Signals) => process.kill(pid(), signal)
  return {
    address,
    freeze: () => send('SIGSTOP'),
    thaw: () => send('SIGCONT'),
    kill: async () => void send('SIGKILL'),
    restart,
    end,
  }
}

/** A line to a database that goes on for others: to whoever asks over it, it is frozen or gone. */
export async function lineTo(address: DatabaseAddress): Promise<Losable> {
  const there = new URL(address.uri)
  const sockets = new Set<Socket>()
  let isFrozen = false

  function keep(socket: Socket, other: Socket): void {
    sockets.add(socket)
    socket.on('data', (bytes) => other.write(bytes))
    socket.on('error', () => undefined)
    socket.on('close', () => {
      sockets.delete(socket)
      other.destroy()
    })
    if (isFrozen) socket.pause()
  }

  function listen(port: number): Promise<Server> {
    const server = createServer((near) => {
      const far = connect(Number(there.port), there.hostname)
      keep(near, far)
      keep(far, near)
    })
    server.listen(port, '127.0.0.1')
    return once(server, 'listening').then(() => server)
  }

  async function kill(): Promise<void> {
    for (const socket of sockets) socket.destroy()
    if (server.listening) await new Promise((resolve) => server.close(resolve))
  }

  let server = await listen(0)
  const { port } = server.address() as { port: number }
  return {
    address: { ...address, uri: `bolt://127.0.0.1:${port}` },
    freeze: () => {
      isFrozen = true
      for (const socket of sockets) socket.pause()
    },
    thaw: () => {
      isFrozen = false
      for (const socket of sockets) socket.resume()
    },
    kill,
    restart: async () => {
      server = await listen(port)
    },
    end: kill,
  }
}
