import { Agent, request } from 'node:http'

/** What came back. Milliseconds from sending to the last byte. */
export type Reply = {
  readonly status: number
  readonly text: string
  readonly retryAfter: string | undefined
  readonly milliseconds: number
}

export type Asking = {
  /** Sends JSON, with no wish for compression. Rejects where the connection fails. */
  readonly post: (url: string, body: object) => Promise<Reply>
  readonly end: () => void
}

/** Asks over connections that stay open, with less work of its own than `fetch`: it runs beside what it measures. */
export function createAsking(): Asking {
  const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY })
  const post = (url: string, body: object): Promise<Reply> =>
    new Promise((resolve, reject) => {
      const began = performance.now()
      const headers = { 'content-type': 'application/json', accept: 'application/json', 'x-forwarded-for': someone() }
      const sent = request(url, { method: 'POST', agent, headers }, (response) => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.on('error', reject)
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            text: Buffer.concat(parts).toString(),
            retryAfter: response.headers['retry-after'],
            milliseconds: performance.now() - began,
          }),
        )
      })
      // A server may close a connection that stood idle just when it is used again: then nothing was asked yet.
      sent.on('error', (problem: NodeJS.ErrnoException) => {
        if (sent.reusedSocket && problem.code === 'ECONNRESET') post(url, body).then(resolve, reject)
        else reject(problem)
      })
      sent.end(JSON.stringify(body))
    })
  return { post, end: () => agent.destroy() }
}

/** Data came, and no error beside them. Servers write errors before data, or data before errors. */
export function isAnswer({ status, text }: Reply): boolean {
  return status === 200 && !text.startsWith('{"errors"') && !text.slice(-2_000).includes('"errors":[')
}

let asks = 0

/** An address of its own for each request, where one proxy is believed (`TRUSTED_PROXIES`): nobody asks too much. */
export function someone(): string {
  asks += 1
  return `127.${(asks >> 16) & 255}.${(asks >> 8) & 255}.${asks & 255}`
}

/** By turns one of 300 days: more than the server keeps networks of, so that neither these nor kept results answer. */
export function dayOfTurn(turn: number): string {
  return new Date(Date.UTC(2026, 2, 31 - (turn % 300))).toISOString().slice(0, 10)
}
