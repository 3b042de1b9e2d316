import { fromDigits, toDigits } from '#client/view/address/digits.ts'
import { packText, unpackText } from '#client/view/address/packText.ts'
import { NotAView } from '#client/view/address/readTuple.ts'
import { unpackFirst } from '#client/view/address/unpackFirst.ts'
import { fromTuple, toTuple } from '#client/view/address/viewTuple.ts'
import type { SavedNode, SavedView } from '#client/view/savedView.ts'

/** How each version packs its text; the last one is written. */
const unpackers: ReadonlyMap<string, (packed: string) => string | null> = new Map([
  ['1', unpackFirst],
  ['2', unpackText],
])
const VERSION = '2'

/** An address that cannot be read. `unknown_version`: made by a newer program. `damaged`: cut off or not ours. */
export class UnreadableView extends Error {
  readonly reason: 'unknown_version' | 'damaged'

  constructor(reason: UnreadableView['reason']) {
    super(reason)
    this.reason = reason
  }
}

/**
 * The view as it stands after `#`: version, packed text, positions (`2.….…`). Positions are rounded to whole px. Null if
 * it is too large for an address (far above the 2 000 nodes that a canvas holds).
 */
export function encodeView(view: SavedView): string | null {
  const places = placesOf(view.nodes)
  const packed = packText(JSON.stringify([toTuple(view), places.x, places.y, places.digits, sumOf(places.text)]))
  return packed === null ? null : [VERSION, packed, places.text].join('.')
}

/** The view that an address holds. Throws `UnreadableView` and nothing else. */
export function decodeView(address: string): SavedView {
  const [version, packed = '', places = '', ...more] = address.replace(/^#/, '').split('.')
  const unpack = unpackers.get(version ?? '')
  if (!unpack) throw new UnreadableView(/^[0-9]+$/.test(version ?? '') ? 'unknown_version' : 'damaged')
  const text = unpack(packed)
  if (text === null || more.length > 0) throw new UnreadableView('damaged')
  try {
    const [tuple, x, y, digits, sum] = JSON.parse(text) as readonly unknown[]
    if (sum !== sumOf(places)) throw new NotAView()
    const view = fromTuple(tuple)
    return { ...view, nodes: placed(view.nodes, { x: whole(x), y: whole(y), digits: whole(digits), text: places }) }
  } catch (error) {
    if (error instanceof NotAView || error instanceof SyntaxError || error instanceof TypeError)
      throw new UnreadableView('damaged')
    throw error
  }
}

/** Upper left corner, digits of 6 bits for each coordinate, and two coordinates for each node that has a place. */
type Places = { readonly x: number; readonly y: number; readonly digits: number; readonly text: string }

function placesOf(nodes: readonly SavedNode[]): Places {
  const points = nodes.flatMap(({ at }) => (at ? [{ x: Math.round(at.x), y: Math.round(at.y) }] : []))
  const x = points.reduce((least, point) => Math.min(least, point.x), points[0]?.x ?? 0)
  const y = points.reduce((least, point) => Math.min(least, point.y), points[0]?.y ?? 0)
  const furthest = points.reduce((most, point) => Math.max(most, point.x - x, point.y - y), 0)
  const digits = [1, 2, 3, 4, 5].find((count) => furthest < 64 ** count) ?? 6
  const text = points.map((point) => toDigits(point.x - x, digits) + toDigits(point.y - y, digits)).join('')
  return { x: x + 0, y: y + 0, digits, text }
}

function placed(nodes: readonly SavedNode[], { x, y, digits, text }: Places): readonly SavedNode[] {
  let next = 0
  const read = (from: number) => {
    const value = fromDigits(text.slice(next, next + digits))
    next += digits
    if (value === null) throw new NotAView()
    return from + value
  }
  const all = nodes.map((node) => (node.at ? { ...node, at: { x: read(x), y: read(y) } } : node))
  if (next !== text.length) throw new NotAView()
  return all
}

function whole(value: unknown): number {
  if (!Number.isSafeInteger(value)) throw new NotAView()
  return value as number
}

/** Short sum over the positions, which stand outside the packed text. */
function sumOf(text: string): number {
  let sum = 7
  for (let index = 0; index < text.length; index++) sum = (Math.imul(sum, 31) + text.charCodeAt(index)) & 0xfffff
  return sum
}
