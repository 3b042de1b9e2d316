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

/** A free port on loopback: the preferred one, or any. */
export function freePort(preferred = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', (problem) => (preferred === 0 ? reject(problem) : resolve(freePort())))
    server.listen(preferred, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : preferred))
    })
  })
}
