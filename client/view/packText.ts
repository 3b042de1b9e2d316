import { MixedModel } from '#client/view/mixedModel.ts'

/**
 * Texts longer than this are not packed and not unpacked, bytes of UTF-8: some 2 000 nodes. It bounds what a damaged
 * address can cost.
 */
export const LONGEST = 200_000

/** No packed byte stands for more than this many: a short damaged address cannot claim a long text. */
const MOST_OF_A_BYTE = 30

/**
 * What our ids and views look like: the model has read it before the first bit, so that short addresses are short, too.
 * Part of version 1: a changed letter makes old addresses unreadable.
 */
const PRIMER =
  '["network","2026-03-31","abroad","both","at_home","ja","en",[null,null,null,null,null,0],[null,null,null,null,"named"],' +
  '["sector:industry","departments","consortia","state:quiet","whole-university","unit-not-stated"],["node",0],["none"],["tie",' +
  '[["academia","industry","community","government"],["living","unformalised","quiet","past","prospect"],["plate-europe",' +
  '"dep-gs-engineering","dep-gs-science","dep-gs-medicine","dep-school-agriculture","dep-institute-for-materials-research",' +
  '"dep-centre","dep-center-for","dep-hospital","dep-graduate-school","org-pic-999","org-university-of-california",' +
  '"org-national-university","org-technical-university-of","org-institute-of-technology","org-indian-institute-of-technology-",' +
  '"org-royal-institute-of-technology","org-state-university","org-national-taiwan-university","org-beijing-university-of",' +
  '"org-university-of-science-and-technology","org-polytechnic","org-ecole","org-universite","org-universidad","org-city","org-academy-of-sciences",' +
  '"org-research-center","org-foundation","org-corporation","org-international-association","org-ministry","org-agency","org-school","org-college-london",'

/** A text in characters that an address may hold (base64url). Null if it is too long. */
export function packText(text: string): string | null {
  const bytes = new TextEncoder().encode(text)
  if (bytes.length > LONGEST) return null
  return [toDigits(bytes.length, 3), toDigits(checksum(bytes), 4), encoded(bytes)].join('')
}

/** The text again; null if this is no packed text, or a damaged one. */
export function unpackText(packed: string): string | null {
  const length = fromDigits(packed.slice(0, 3))
  const sum = fromDigits(packed.slice(3, 7))
  const code = fromBase64(packed.slice(7))
  if (length === null || sum === null || code === null || length > LONGEST) return null
  if (length > MOST_OF_A_BYTE * (code.length + 1)) return null
  const bytes = decoded(code, length)
  if (checksum(bytes) !== sum) return null
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Binary arithmetic coding: each bit narrows the range by its chance. */
function encoded(bytes: Uint8Array): string {
  const model = primed()
  const out: number[] = []
  let [low, high] = [0, 0xffffffff]
  for (const byte of bytes)
    for (let place = 7; place >= 0; place--) {
      const bit = (byte >> place) & 1
      const middle = middleOf(low, high, model.chanceOfOne())
      if (bit === 1) high = middle
      else low = middle + 1
      model.learn(bit)
      while (low >>> 24 === high >>> 24) {
        out.push(high >>> 24)
        low = (low << 8) >>> 0
        high = ((high << 8) | 255) >>> 0
      }
    }
  // What is missing at the end is read as zeros: as few bytes as name a number in the range.
  for (let shift = 24; low > 0 && shift >= 0; shift -= 8) {
    const unit = 2 ** shift
    const next = Math.ceil(low / unit)
    if (next * unit > high) continue
    out.push(
      ...Array.from(
        { length: (32 - shift) / 8 },
        (_, index) => Math.floor((next * unit) / 2 ** (24 - 8 * index)) & 255,
      ),
    )
    break
  }
  // Zeros at the end change nothing.
  while (bytes.length > MOST_OF_A_BYTE * (out.length + 1)) out.push(0)
  return toBase64(Uint8Array.from(out))
}

function decoded(code: Uint8Array, length: number): Uint8Array {
  const model = primed()
  const bytes = new Uint8Array(length)
  let [low, high, next, value] = [0, 0xffffffff, 0, 0]
  const read = () => {
    value = ((value << 8) | (code[next++] ?? 0)) >>> 0
  }
  for (let count = 0; count < 4; count++) read()
  for (let index = 0; index < length; index++) {
    let byte = 0
    for (let place = 0; place < 8; place++) {
      const middle = middleOf(low, high, model.chanceOfOne())
      const bit = value <= middle ? 1 : 0
      if (bit === 1) high = middle
      else low = middle + 1
      model.learn(bit)
      byte = (byte << 1) | bit
      while (low >>> 24 === high >>> 24) {
        low = (low << 8) >>> 0
        high = ((high << 8) | 255) >>> 0
        read()
      }
    }
    bytes[index] = byte
  }
  return bytes
}

function middleOf(low: number, high: number, chance: number): number {
  return low + Math.floor(((high - low) / 4096) * chance)
}

let reader: MixedModel | null = null

function primed(): MixedModel {
  reader ??= modelAfter(PRIMER)
  return new MixedModel(reader)
}

function modelAfter(text: string): MixedModel {
  const model = new MixedModel()
  for (const byte of new TextEncoder().encode(text))
    for (let place = 7; place >= 0; place--) model.learn((byte >> place) & 1)
  return model
}

/** Fletcher's, 24 bits. */
function checksum(bytes: Uint8Array): number {
  let [a, b] = [1, 0]
  for (const byte of bytes) {
    a = (a + byte) % 4093
    b = (b + a) % 4093
  }
  return b * 4096 + a
}

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

function toBase64(bytes: Uint8Array): string {
  let text = ''
  for (let index = 0; index < bytes.length; index += 3) {
    const three = ((bytes[index] ?? 0) << 16) | ((bytes[index + 1] ?? 0) << 8) | (bytes[index + 2] ?? 0)
    text += toDigits(three, 4).slice(0, Math.min(4, bytes.length - index + 1))
  }
  return text
}

function fromBase64(text: string): Uint8Array | null {
  const bytes: number[] = []
  for (let index = 0; index < text.length; index += 4) {
    const four = text.slice(index, index + 4)
    const value = fromDigits(four.padEnd(4, 'A'))
    if (value === null || four.length === 1) return null
    bytes.push(...[value >> 16, (value >> 8) & 255, value & 255].slice(0, four.length - 1))
  }
  return Uint8Array.from(bytes)
}
