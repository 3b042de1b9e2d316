import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Request, Response } from 'express'

type Encoding = 'br' | 'gzip'

/** One body in all the forms in which it was sent; each is made once. */
export type SentBytes = {
  readonly type: string
  readonly plain: Buffer
  readonly compressed: Map<Encoding, Promise<Buffer>>
}

export function bytesOf(type: string, plain: Buffer): SentBytes {
  return { type, plain, compressed: new Map() }
}

/** Below this, compression costs more than it saves. */
const worthCompressing = 1_024
const compressible = /^(text\/|image\/svg|application\/(json|javascript|graphql-response\+json|manifest\+json))/

const compress: Readonly<Record<Encoding, (bytes: Buffer) => Promise<Buffer>>> = {
  br: (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (bytes) => promisify(gzip)(bytes, { level: 6 }),
}

/** Compresses as browsers prefer it, before the first request. */
export async function compressEarly(bytes: SentBytes): Promise<void> {
  if (bytes.plain.length >= worthCompressing && compressible.test(bytes.type)) await compressedAs('br', bytes)
}

/** Sends a body compressed as the client prefers, with an ETag over the bytes sent; 304 if it has them already. */
export async function sendBytes(request: Request, response: Response, bytes: SentBytes): Promise<void> {
  const encoding = encodingFor(request, bytes)
  const body = encoding ? await compressedAs(encoding, bytes) : bytes.plain
  if (response.destroyed) return
  response.setHeader('Content-Type', bytes.type)
  response.vary('Accept-Encoding')
  if (encoding) response.setHeader('Content-Encoding', encoding)
  response.setHeader('ETag', `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`)
  // `send` handles 304 and HEAD itself.
  response.send(body)
}

function encodingFor(request: Request, { type, plain }: SentBytes): Encoding | null {
  if (plain.length < worthCompressing || !compressible.test(type)) return null
  const preferred = request.acceptsEncodings('br', 'gzip')
  return preferred === 'br' || preferred === 'gzip' ? preferred : null
}

function compressedAs(encoding: Encoding, { plain, compressed }: SentBytes): Promise<Buffer> {
  const known = compressed.get(encoding)
  if (known) return known
  const making = compress[encoding](plain)
  compressed.set(encoding, making)
  return making
}
