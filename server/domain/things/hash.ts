import { createHash } from 'node:crypto'

/** SHA-256 of text, as 64 lower-case hex digits. The only place where the domain touches Node. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

/** First 16 bytes of SHA-1 over a namespace and a name, for UUID version 5. */
export function sha1Bytes(namespace: Uint8Array, name: string): Uint8Array {
  return createHash('sha1').update(namespace).update(name, 'utf8').digest().subarray(0, 16)
}
