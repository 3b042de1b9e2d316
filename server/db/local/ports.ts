import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { StartProblem } from '#server/messages.ts'

/** Throws PORT_USED. A server that is just ending gets a few seconds to let go. */
export async function assertPortIsFree(host: string, port: number): Promise<void> {
  const until = Date.now() + 3_000
  while (!(await canListen(host, port))) {
    if (Date.now() >= until) throw new StartProblem('PORT_USED', { port })
    await sleep(250)
  }
}

function canListen(host: string, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', (problem: NodeJS.ErrnoException) => {
      if (problem.code === 'EADDRINUSE') resolve(false)
      else reject(problem)
    })
    server.listen(port, host, () => server.close(() => resolve(true)))
  })
}

/** A port on loopback that nobody listens on: the wished one, or any. */
export function freePort(wished = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', (problem) => (wished === 0 ? reject(problem) : resolve(freePort())))
    server.listen(wished, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : wished))
    })
  })
}
