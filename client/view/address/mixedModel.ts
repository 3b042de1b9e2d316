/**
 * How likely the next bit of a text is one: several contexts of different length vote, and a small mixer learns whom to
 * trust. Whole numbers only, so that every browser reckons the same. Method: lpaq by Matt Mahoney, simplified.
 */

const TABLE_BITS = 17
const ORDERS = [0, 1, 2, 3, 4, 6] as const
/** The orders, and the letters since the last sign. */
const INPUTS = ORDERS.length + 1
/** Highest probability, of 12 bits. */
const TOP = 4095

const squashTable = Int32Array.from([
  1, 2, 3, 6, 10, 16, 27, 45, 73, 120, 194, 310, 488, 747, 1101, 1546, 2047, 2549, 2994, 3348, 3607, 3785, 3901, 3975,
  4022, 4050, 4068, 4079, 4085, 4089, 4092, 4093, 4094,
])
const stretchTable = stretches()

export class MixedModel {
  readonly #chances = new Uint16Array(INPUTS << TABLE_BITS).fill(32768)
  readonly #counts = new Uint8Array(INPUTS << TABLE_BITS)
  readonly #weights = new Int32Array((INPUTS + 1) * INPUTS).fill(22000)
  readonly #hashes = new Int32Array(INPUTS)
  readonly #slots = new Int32Array(INPUTS)
  readonly #inputs = new Int32Array(INPUTS)
  #last: number[] = [0, 0, 0, 0, 0, 0]
  #word = 0
  #partial = 1
  #set = 0
  #chance = 2048

  /** Knows nothing yet, or all that another one has learned so far. */
  constructor(other: MixedModel | null = null) {
    if (other) {
      this.#chances.set(other.#chances)
      this.#counts.set(other.#counts)
      this.#weights.set(other.#weights)
      this.#hashes.set(other.#hashes)
      this.#last = [...other.#last]
      this.#word = other.#word
      this.#partial = other.#partial
    }
    this.#look()
  }

  /** Of 4096, from 1 to 4095. */
  chanceOfOne(): number {
    return this.#chance
  }

  /** Tells the bit that came. */
  learn(bit: number): void {
    const error = ((bit << 12) - this.#chance) * 10
    for (let input = 0; input < INPUTS; input++) {
      const weight = this.#set * INPUTS + input
      this.#weights[weight] = at(this.#weights, weight) + ((at(this.#inputs, input) * error + 0x4000) >> 15)
      const slot = at(this.#slots, input)
      const count = at(this.#counts, slot)
      const chance = at(this.#chances, slot)
      this.#chances[slot] = chance + Math.trunc(((bit === 1 ? 65535 : 0) - chance) / (count + 1.5))
      if (count < 30) this.#counts[slot] = count + 1
    }
    this.#partial = (this.#partial << 1) | bit
    if (this.#partial >= 256) this.#nextByte(this.#partial & 255)
    this.#look()
  }

  #nextByte(byte: number): void {
    this.#partial = 1
    this.#last.unshift(byte)
    this.#last.pop()
    const isLetter = byte >= 97 && byte <= 122
    this.#word = isLetter ? Math.imul(this.#word + byte + 1, 0x2f0b4c47) : 0
    ORDERS.forEach((order, input) => {
      let hash = order + 1
      for (let back = 0; back < order; back++)
        hash = Math.imul(hash ^ ((this.#last[back] ?? 0) + 1), 0x2c1b3c6d) + order
      this.#hashes[input] = hash
    })
    this.#hashes[INPUTS - 1] = this.#word + (this.#last[0] ?? 0) * 0x1f35
  }

  /** Finds what each context says of the next bit, and mixes it. */
  #look(): void {
    let known = 0
    for (let input = 0; input < INPUTS; input++) {
      const hash = Math.imul(at(this.#hashes, input) ^ Math.imul(this.#partial, 0x9e3779b1), 0x85ebca6b)
      const slot = (input << TABLE_BITS) | (hash >>> (32 - TABLE_BITS))
      this.#slots[input] = slot
      const isKnown = at(this.#counts, slot) > 0
      // A context that was never met has no say.
      this.#inputs[input] = isKnown ? at(stretchTable, at(this.#chances, slot) >> 4) : 0
      if (isKnown) known++
    }
    this.#set = known
    let sum = 0
    for (let input = 0; input < INPUTS; input++)
      sum += at(this.#inputs, input) * at(this.#weights, known * INPUTS + input)
    this.#chance = Math.min(TOP, Math.max(1, squash(Math.floor(sum / 65536))))
  }
}

/** Stretched chance (−2047 to 2047) to a chance of 4096. */
function squash(stretched: number): number {
  if (stretched > 2046) return TOP
  if (stretched < -2046) return 1
  const share = stretched & 127
  const index = (stretched >> 7) + 16
  return (at(squashTable, index) * (128 - share) + at(squashTable, index + 1) * share + 64) >> 7
}

function stretches(): Int32Array {
  const table = new Int32Array(4096)
  let filled = 0
  for (let stretched = -2047; stretched <= 2047; stretched++)
    for (const chance = squash(stretched); filled <= chance; filled++) table[filled] = stretched
  return table.fill(2047, filled)
}

/** Indexes are in range by construction. */
function at(list: Int32Array | Uint16Array | Uint8Array, index: number): number {
  return list[index] as number
}
