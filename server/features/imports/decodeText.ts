import type { Message } from '#server/messages.ts'

/** The text of a file in UTF-8, or why it is none. A byte order mark stays: it belongs to what the file's hash says. */
export type Decoded = { readonly text: string } | { readonly wrong: Message }

export function decodeText(bytes: Uint8Array): Decoded {
  const wrong = wrongFormat(bytes)
  if (wrong !== null) return { wrong }
  const text = decode('utf-8', bytes)
  return text === null ? { wrong: notUtf8(bytes) } : { text }
}

/** What does pass for UTF-8, or would be called so, and is something else. */
function wrongFormat(bytes: Uint8Array): Message | null {
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return ['FILE_IS_WORKBOOK']
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) return ['FILE_NOT_UTF8', { encoding: 'UTF-16' }]
  const zeros = bytes.subarray(0, 2_000).reduce((count, byte) => count + Number(byte === 0), 0)
  // Latin text in UTF-16 is every second byte a zero.
  if (zeros > Math.min(bytes.length, 2_000) / 4) return ['FILE_NOT_UTF8', { encoding: 'UTF-16' }]
  const isEscaped = bytes.some((byte, at) => byte === 0x1b && (bytes[at + 1] === 0x24 || bytes[at + 1] === 0x28))
  return isEscaped ? ['FILE_NOT_UTF8', { encoding: 'ISO-2022-JP' }] : null
}

const startsWith = (bytes: Uint8Array, ...first: readonly number[]): boolean =>
  first.every((byte, at) => bytes[at] === byte)

function notUtf8(bytes: Uint8Array): Message {
  const line = firstLineThatIsNot(bytes)
  const [encoding, ...others] = GUESSES.filter(([name]) => decode(name, bytes) !== null).map(([, shown]) => shown)
  // Both may fit a short file; then none is named.
  return encoding === undefined || others.length > 0
    ? ['FILE_NOT_UTF8_AT', { line }]
    : ['FILE_NOT_UTF8_BUT', { line, encoding }]
}

const GUESSES = [
  ['shift_jis', 'CP932 (Shift_JIS)'],
  ['euc-jp', 'EUC-JP'],
] as const

function firstLineThatIsNot(bytes: Uint8Array): number {
  let line = 1
  for (let from = 0; from < bytes.length; line += 1) {
    const end = bytes.indexOf(0x0a, from)
    const until = end === -1 ? bytes.length : end + 1
    if (decode('utf-8', bytes.subarray(from, until)) === null) return line
    from = until
  }
  return line
}

function decode(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}
