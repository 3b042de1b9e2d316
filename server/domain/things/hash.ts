import { createHash } from 'node:crypto'

/** SHA-256 of text, or of the bytes of a file, as 64 lower-case hex digits. The only place where the domain touches Node. */
export function sha256(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex')
}

/** First 16 bytes of SHA-1 over a namespace and a name, for UUID version 5. */
export function sha1Bytes(namespace: Uint8Array, name: string): Uint8Array {
  return createHash('sha1').update(namespace).update(name, 'utf8').digest().subarray(0, 16)
}
