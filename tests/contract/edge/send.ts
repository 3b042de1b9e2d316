import { type IncomingHttpHeaders, request } from 'node:http'
import { connect } from 'node:net'

export type Sent = {
  readonly method?: string
  readonly path?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Buffer
  /** These bytes for the socket, unchanged, instead of all the above. */
  readonly raw?: string
}

export type Received = {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
  readonly bytes: Buffer
}

/** One request by itself on a socket of its own, sent unchanged: a browser or fetch would correct it. */
export function send(port: number, sent: Sent): Promise<Received> {
  return sent.raw === undefined ? sendRequest(port, sent) : sendRaw(port, sent.raw)
}

/** An operation in JSON. */
export function json(body: unknown): Sent {
  return {
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  }
}

function sendRequest(
  port: number,
  { method = 'POST', path = '/graphql', headers = {}, body }: Sent,
): Promise<Received> {
  return new Promise((resolve, reject) => {
    const sending = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const bytes = Buffer.concat(chunks)
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text: bytes.toString(), bytes })
      })
    })
    sending.on('error', reject)
    sending.end(body)
  })
}

function sendRaw(port: number, raw: string): Promise<Received> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(raw))
    let all = ''
    socket.on('data', (chunk) => {
      all += chunk.toString()
    })
    socket.on('error', reject)
    socket.on('close', () => {
      const [head = '', ...rest] = all.split('\r\n\r\n')
      const text = rest.join('\r\n\r\n')
      const status = Number(/^HTTP\/1\.1 (\d+)/.exec(head)?.[1] ?? 0)
      resolve({ status, headers: {}, text, bytes: Buffer.from(text) })
    })
  })
}
