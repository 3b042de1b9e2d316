import { deflateSync, inflateSync, strToU8 } from 'fflate'
import { checksum, fromBase64, fromDigits, LONGEST, toBase64, toDigits } from '#client/view/address/digits.ts'

/**
 * What our ids and views look like: the compressor may refer to it from the first letter on, so that short addresses
 * are short, too. Part of version 2 of the address: a changed letter makes older addresses unreadable.
 */
const DICTIONARY = strToU8(
  '"org-international-association","org-ministry","org-agency","org-corporation","org-foundation","org-research-center",' +
    '"org-academy-of-sciences","org-universidad","org-universite","org-ecole","org-polytechnic","org-city","org-school",' +
    '"org-university-of-science-and-technology","org-university-of-california","org-national-taiwan-university",' +
    '"org-technical-university-of-","org-institute-of-technology","org-state-university","org-national-university",' +
    '"dep-graduate-school","dep-hospital","dep-center-for-","dep-centre","dep-institute-for-","dep-school-","dep-gs-",' +
    '"the-","str-","org-pic-9","academia","industry","community","government","living","unformalised","quiet","past",' +
    '"plate-europe",["departments","consortia","whole-university","unit-not-stated","sector:","state:","tie:grey"],' +
    '[["node",0],["tie",[null,null,null,null,null,0,0],[null,null,null,null,"named"],[],["none"],[],',
)

/** A text in characters that an address may hold: four for its sum, then base64url. Null if it is too long. */
export function packText(text: string): string | null {
  const bytes = strToU8(text)
  if (bytes.length > LONGEST) return null
  return toDigits(checksum(bytes), 4) + toBase64(deflateSync(bytes, { level: 9, dictionary: DICTIONARY }))
}

/** The text again; null if this is no packed text, or a damaged one. */
export function unpackText(packed: string): string | null {
  const code = fromBase64(packed.slice(4))
  if (code === null) return null
  try {
    // A buffer of fixed size: what a damaged address can cost is bounded, whatever it claims.
    const bytes = inflateSync(code, { dictionary: DICTIONARY, out: new Uint8Array(LONGEST + 1) })
    if (bytes.length > LONGEST || checksum(bytes) !== fromDigits(packed.slice(0, 4))) return null
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}
