import { inflateSync } from 'node:zlib'

/** What a sheet of a PDF holds: its text in the order of painting, and how many shapes are filled with which colour. */
export type Sheet = {
  readonly width: number
  readonly height: number
  readonly text: string
  readonly filled: ReadonlyMap<string, number>
}

type Part = { readonly head: string; readonly stream: Buffer | null }
type Parts = ReadonlyMap<string, Part>
type Font = { readonly digits: 2 | 4; readonly letters: ReadonlyMap<number, string> }

/**
 * Reads a PDF as Chromium writes it: plain objects, deflated streams, and for each font a table from its glyphs to
 * Unicode. Other programs write other PDFs; none of them is read here.
 */
export function readPdf(file: Buffer): readonly Sheet[] {
  const parts = partsOf(file)
  const root = [...parts.values()].find(({ head }) => /\/Type\s*\/Catalog\b/.test(head))
  const sheets = root ? sheetsBelow(refIn(root.head, 'Pages'), parts) : []
  if (sheets.length === 0) throw new Error('no PDF as the browser writes it')
  return sheets
}

/** All objects by number. The length of a stream stands in its head. */
function partsOf(file: Buffer): Parts {
  const text = file.toString('latin1')
  const parts = new Map<string, Part>()
  const start = /(\d+) 0 obj\b/g
  for (let found = start.exec(text); found; found = start.exec(text)) {
    const from = start.lastIndex
    const [end, stream] = [text.indexOf('endobj', from), /stream\r?\n/g]
    stream.lastIndex = from
    const opened = stream.exec(text)
    if (!opened || opened.index > end) {
      parts.set(found[1] ?? '', { head: text.slice(from, end), stream: null })
      continue
    }
    const head = text.slice(from, opened.index)
    const length = Number(/\/Length (\d+)/.exec(head)?.[1])
    const bytes = file.subarray(stream.lastIndex, stream.lastIndex + length)
    parts.set(found[1] ?? '', { head, stream: /\/FlateDecode/.test(head) ? inflateSync(bytes) : bytes })
    start.lastIndex = stream.lastIndex + length
  }
  return parts
}

function sheetsBelow(number: string, parts: Parts): readonly Sheet[] {
  const { head = '' } = parts.get(number) ?? {}
  const kids = /\/Kids\s*\[([^\]]*)\]/.exec(head)?.[1]
  if (kids !== undefined) return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid = '']) => sheetsBelow(kid, parts))
  const [left = 0, bottom = 0, right = 0, top = 0] = (/\/MediaBox\s*\[([^\]]*)\]/.exec(head)?.[1] ?? '')
    .trim()
    .split(/\s+/)
    .map(Number)
  const read = { text: '', filled: new Map<string, number>() }
  paint(head, parts.get(refIn(head, 'Contents'))?.stream ?? null, { parts, read })
  return [{ width: right - left, height: top - bottom, ...read }]
}

type Reading = { readonly parts: Parts; readonly read: { text: string; filled: Map<string, number> } }

const TOKEN = /<<|>>|<[\da-fA-F\s]*>|\((?:\\.|[^\\()])*\)|\/[^\s/<>[\]()]*|[[\]]|[^\s/<>[\]()]+/g

/** Follows what is painted: letters of the font that is set, fills in the colour that is set, and pictures in it. */
function paint(head: string, stream: Buffer | null, { parts, read }: Reading): void {
  const [fonts, pictures] = [namedIn(head, 'Font', parts), namedIn(head, 'XObject', parts)]
  let font: Font | null = null
  let colour = '#000000'
  const kept: string[] = []
  const operands: string[] = []
  for (const [token] of (stream?.toString('latin1') ?? '').matchAll(TOKEN)) {
    if (/^[<(/[\]\d.+-]/.test(token)) {
      operands.push(token)
      continue
    }
    const name = operands.findLast((one) => one.startsWith('/'))?.slice(1) ?? ''
    const numbers = operands.map(Number)
    if (token === 'q') kept.push(colour)
    else if (token === 'Q') colour = kept.pop() ?? colour
    else if (token === 'rg') colour = hexOf(numbers.slice(-3))
    else if (token === 'g') colour = hexOf(Array(3).fill(numbers.at(-1)))
    else if (/^f\*?$|^B\*?$/.test(token)) read.filled.set(colour, (read.filled.get(colour) ?? 0) + 1)
    else if (token === 'Tf') font = fontOf(fonts.get(name), parts)
    else if (token === 'Tj' || token === 'TJ') read.text += lettersOf(operands, font)
    else if (token === 'ET') read.text += '\n'
    else if (token === 'Do') {
      const picture = parts.get(pictures.get(name) ?? '')
      if (picture && /\/Subtype\s*\/Form/.test(picture.head)) paint(picture.head, picture.stream, { parts, read })
    }
    operands.length = 0
  }
}

function lettersOf(operands: readonly string[], font: Font | null): string {
  const codes = operands.filter((one) => /^<[\da-f]/i.test(one)).flatMap((one) => one.match(digitsOf(font)) ?? [])
  return codes.map((code) => font?.letters.get(Number.parseInt(code, 16)) ?? '\ufffd').join('')
}

const digitsOf = (font: Font | null): RegExp => (font?.digits === 2 ? /[\da-f]{2}/gi : /[\da-f]{4}/gi)

/** Its table to Unicode: single glyphs, and runs of them. */
function fontOf(number: string | undefined, parts: Parts): Font {
  const { head = '' } = parts.get(number ?? '') ?? {}
  const table = parts.get(refIn(head, 'ToUnicode'))?.stream?.toString('latin1') ?? ''
  const letters = new Map<number, string>()
  for (const [, block = ''] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, code = '', text = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>/g))
      letters.set(Number.parseInt(code, 16), utf16(text))
  for (const [, block = ''] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, first = '', last = '', text = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      const [from, to] = [Number.parseInt(first, 16), Number.parseInt(last, 16)]
      const start = utf16(text).codePointAt(0) ?? 0
      for (let code = from; code <= to; code++) letters.set(code, String.fromCodePoint(start + code - from))
    }
  return { digits: /\/Subtype\s*\/Type0/.test(head) ? 4 : 2, letters }
}

function utf16(hex: string): string {
  return Buffer.from(hex, 'hex').swap16().toString('utf16le')
}

function hexOf(shares: readonly number[]): string {
  const two = (share: number) => Math.round(share * 255).toString(16)
  return `#${shares.map((share) => two(share).padStart(2, '0')).join('')}`.toUpperCase()
}

/** `/Font <</F4 4 0 R>>` of the resources of a sheet or a picture. */
function namedIn(head: string, kind: string, parts: Parts): ReadonlyMap<string, string> {
  const apart = /\/Resources (\d+) 0 R/.exec(head)?.[1]
  const resources = apart ? (parts.get(apart)?.head ?? '') : head
  const list = new RegExp(`/${kind}\\s*<<([^>]*)>>`).exec(resources)?.[1] ?? ''
  return new Map([...list.matchAll(/\/(\S+) (\d+) 0 R/g)].map(([, name = '', number = '']) => [name, number]))
}

function refIn(head: string, key: string): string {
  return new RegExp(`/${key}\\s*(\\d+) 0 R`).exec(head)?.[1] ?? ''
}
