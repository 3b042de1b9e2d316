import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Request, Response } from 'express'

type Packing = 'br' | 'gzip'

/** One body in all the forms that it was asked for; each is made once. */
export type SentBytes = {
  readonly type: string
  readonly plain: Buffer
  readonly packed: Map<Packing, Promise<Buffer>>
}

export function bytesOf(type: string, plain: Buffer): SentBytes {
  return { type, plain, packed: new Map() }
}

/** Below this, packing costs more than it saves. */
const worthPacking = 1_024
const packable = /^(text\/|image\/svg|application\/(json|javascript|graphql-response\+json|manifest\+json))/

const pack: Readonly<Record<Packing, (bytes: Buffer) => Promise<Buffer>>> = {
  br: (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (bytes) => promisify(gzip)(bytes, { level: 6 }),
}

/** Packs as browsers like it, before anybody asks. */
export async function packEarly(bytes: SentBytes): Promise<void> {
  if (bytes.plain.length >= worthPacking && packable.test(bytes.type)) await packedAs('br', bytes)
}

/** Sends a body packed as the client likes, with an ETag over the bytes sent; 304 if it has them already. */
export async function sendBytes(request: Request, response: Response, bytes: SentBytes): Promise<void> {
  const packing = packingFor(request, bytes)
  const body = packing ? await packedAs(packing, bytes) : bytes.plain
  if (response.destroyed) return
  response.setHeader('Content-Type', bytes.type)
  response.vary('Accept-Encoding')
  if (packing) response.setHeader('Content-Encoding', packing)
  response.setHeader('ETag', `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`)
  // `send` answers 304 and HEAD by itself.
  response.send(body)
}

function packingFor(request: Request, { type, plain }: SentBytes): Packing | null {
  if (plain.length < worthPacking || !packable.test(type)) return null
  const liked = request.acceptsEncodings('br', 'gzip')
  return liked === 'br' || liked === 'gzip' ? liked : null
}

function packedAs(packing: Packing, { plain, packed }: SentBytes): Promise<Buffer> {
  const known = packed.get(packing)
  if (known) return known
  const making = pack[packing](plain)
  packed.set(packing, making)
  return making
}
