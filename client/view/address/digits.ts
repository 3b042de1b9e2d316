/** Texts longer than this are neither packed nor unpacked, in bytes of UTF-8: some 2 000 nodes. */
export const LONGEST = 200_000

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** A whole number from 0 in so many digits of 6 bits. */
export function toDigits(value: number, places: number): string {
  let digits = ''
  for (let place = places - 1; place >= 0; place--) digits += DIGITS[Math.floor(value / 64 ** place) % 64]
  return digits
}

/** Null if one of the characters is no digit, or there is none. */
export function fromDigits(digits: string): number | null {
  let value = 0
  for (const digit of digits) {
    const worth = DIGITS.indexOf(digit)
    if (worth < 0) return null
    value = value * 64 + worth
  }
  return digits === '' ? null : value
}

export function toBase64(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** Null if this is no base64url. */
export function fromBase64(text: string): Uint8Array | null {
  if (!/^[\w-]*$/.test(text) || text.length % 4 === 1) return null
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0))
}

/** Fletcher's, 24 bits: whether an address was cut off or mistyped. */
export function checksum(bytes: Uint8Array): number {
  let [a, b] = [1, 0]
  for (const byte of bytes) {
    a = (a + byte) % 4093
    b = (b + a) % 4093
  }
  return b * 4096 + a
}
