import { svgElement } from '#client/canvas/engine/export/svg.ts'
import { textWidth } from '#client/canvas/geometry/measureText.ts'
import type { LegendEntry } from '#client/features/explore/export/legendRows.ts'
import type { PictureWords } from '#client/features/explore/export/pictureWords.ts'
import { fonts, type Palette } from '#client/styles/tokens.ts'

const MARGIN = 24
const HEAD = 66
const ROW = 21
/** Lines of a link, at most; the whole of it is behind the text of an SVG. */
const LINK_LINES = 4

type Page = {
  readonly picture: SVGGElement
  readonly size: { readonly width: number; readonly height: number }
  readonly legend: readonly LegendEntry[]
  readonly words: PictureWords
  readonly language: string
  readonly palette: Palette
}

/** A sheet: title, the picture, legend with counts, filters, dates, link. */
export function sheetOf(page: Page): SVGSVGElement {
  const { picture, size, legend, words, language, palette } = page
  const width = Math.max(size.width, 560) + 2 * MARGIN
  const clip = svgElement('clipPath', { id: 'plate' }, svgElement('rect', { ...size }))
  picture.setAttribute('clip-path', 'url(#plate)')
  const legendTop = HEAD + size.height + 22
  const rows = legendGrid(legend, width, palette)
  const notesTop = legendTop + rows.height + 22
  const notes = notesOf(words, width, palette)
  const height = notesTop + notes.height + MARGIN - 6
  const at = (top: number, part: SVGElement, left = MARGIN) =>
    svgElement('g', { transform: `translate(${left} ${top})` }, part)
  const sheet = svgElement(
    'svg',
    { width, height, viewBox: `0 0 ${width} ${height}`, lang: language, 'font-family': fonts.sans },
    svgElement('title', {}, words.title),
    svgElement('desc', {}, [words.headline, words.filters, words.dates, words.link].join('\n')),
    svgElement('defs', {}, clip),
    svgElement('rect', { width, height, fill: palette.plate }),
    at(0, headOf(words, width, palette)),
    at(HEAD, picture, (width - size.width) / 2),
    rule(legendTop - 14, width, palette.hair2),
    at(legendTop, rows.element),
    rule(notesTop - 14, width, palette.hair),
    at(notesTop, notes.element),
  )
  return sheet
}

function rule(y: number, width: number, stroke: string): SVGLineElement {
  return svgElement('line', { x1: MARGIN, x2: width - MARGIN, y1: y, y2: y, stroke })
}

function headOf({ title, headline }: PictureWords, width: number, palette: Palette): SVGGElement {
  const heading = fitted(title, width - 2 * MARGIN, 19, 600, 'serif')
  return svgElement(
    'g',
    {},
    textAt(heading.text, 0, 34, { size: heading.size, weight: 600, fill: palette.ink, family: fonts.serif }),
    textAt(headline, 0, 54, { size: 12, fill: palette.ink2 }),
  )
}

/** The largest size at which a line fits; what does not fit at three quarters is cut. */
function fitted(text: string, room: number, size: number, weight: number, family: keyof typeof fonts) {
  const width = textWidth(text, size, weight, family)
  const fitting = Math.max(size * 0.75, Math.min(size, (size * room) / width))
  const letters = [...text]
  while (letters.length > 1 && textWidth(`${letters.join('')}…`, fitting, weight, family) > room) letters.pop()
  return { size: fitting, text: letters.length === [...text].length ? text : `${letters.join('')}…` }
}

type TextLook = { readonly size: number; readonly fill: string; readonly weight?: number; readonly family?: string }

function textAt(text: string, x: number, y: number, { size, fill, weight, family }: TextLook): SVGTextElement {
  return svgElement('text', { x, y, 'font-size': size, 'font-weight': weight, 'font-family': family, fill }, text)
}

function legendGrid(legend: readonly LegendEntry[], width: number, palette: Palette) {
  const columns = Math.max(1, Math.floor((width - 2 * MARGIN) / 205))
  const perColumn = Math.ceil(legend.length / columns)
  const step = (width - 2 * MARGIN) / columns
  const entries = legend.map((entry, index) => {
    const [left, top] = [Math.floor(index / perColumn) * step, (index % perColumn) * ROW]
    const sample = svgElement(
      'g',
      { transform: `translate(${14 - entry.width / 2} ${7 - entry.height / 2})` },
      entry.sample,
    )
    const label = fitted(entry.label, step - 92, 11.5, 400, 'sans')
    const name = textAt(label.text, 36, 11, { size: label.size, fill: palette.ink })
    if (entry.lang) name.setAttribute('lang', entry.lang)
    const count = textAt(entry.count, step - 20, 11, { size: 11.5, fill: palette.ink2 })
    count.setAttribute('text-anchor', 'end')
    return svgElement('g', { transform: `translate(${left} ${top})` }, sample, name, count)
  })
  return { element: svgElement('g', {}, ...entries), height: perColumn * ROW }
}

function notesOf({ filters, dates, link }: PictureWords, width: number, palette: Palette) {
  const room = width - 2 * MARGIN
  const plain = [...wrapped(filters, room, 11), ...wrapped(dates, room, 11)]
  const address = wrapped(link, room, 9.5)
  const shown =
    address.length > LINK_LINES ? [...address.slice(0, LINK_LINES - 1), `${address[LINK_LINES - 1]}…`] : address
  const lines = plain.map((line, index) => textAt(line, 0, 10 + index * 17, { size: 11, fill: palette.ink2 }))
  const below = plain.length * 17
  const linked = shown.map((line, index) =>
    textAt(line, 0, below + 10 + index * 14, { size: 9.5, fill: palette.accentInk }),
  )
  const anchor = svgElement('a', { href: link }, ...linked)
  return { element: svgElement('g', {}, ...lines, anchor), height: below + shown.length * 14 }
}

/** Lines no wider than the room, broken at spaces where there are some, else anywhere. */
function wrapped(text: string, room: number, size: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of text.split(/(?<=\s)|(?<=[\u3000-\u9fff])/)) {
    for (const part of textWidth(piece, size) > room ? [...piece] : [piece]) {
      if (line !== '' && textWidth(line + part, size) > room) {
        lines.push(line.trimEnd())
        line = ''
      }
      line += part
    }
  }
  return [...lines, line.trimEnd()].filter((one) => one !== '')
}
