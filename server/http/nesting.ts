const [QUOTE, BACKSLASH] = ['"', '\\'].map((sign) => sign.charCodeAt(0))
const OPENS = new Set(['[', '{'].map((sign) => sign.charCodeAt(0)))
const CLOSES = new Set([']', '}'].map((sign) => sign.charCodeAt(0)))

/** How many lists and objects of a JSON text lie within one another, counted before it is parsed and without recursion. */
export function nestingOf(json: Uint8Array): number {
  let depth = 0
  let deepest = 0
  let isText = false
  let isEscaped = false
  for (const byte of json) {
    if (isEscaped) isEscaped = false
    else if (isText) {
      isEscaped = byte === BACKSLASH
      isText = byte !== QUOTE
    } else if (byte === QUOTE) isText = true
    else if (OPENS.has(byte)) depth += 1
    else if (CLOSES.has(byte)) depth -= 1
    deepest = Math.max(deepest, depth)
  }
  return deepest
}
