import { checksum, fromBase64, fromDigits, LONGEST } from '#client/view/address/digits.ts'
import { MixedModel } from '#client/view/address/mixedModel.ts'

/** No packed byte stands for more than this many: a short damaged address cannot claim a long text. */
const MOST_OF_A_BYTE = 30

/** What the model has read before the first bit. A changed letter makes addresses of version 1 unreadable. */
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

/**
 * The text of an address of version 1 (until 2026-11), whose letters were packed by a mixing model of our own. Nothing
 * is written in it any more. Null if this is no such text, or a damaged one.
 */
export function unpackFirst(packed: string): string | null {
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
