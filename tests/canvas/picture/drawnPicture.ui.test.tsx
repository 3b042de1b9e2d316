import i18next from 'i18next'
import { createRoot, type Root } from 'react-dom/client'
import { initReactI18next } from 'react-i18next'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { Canvas } from '#client/canvas/Canvas.tsx'
import { drawnPicture } from '#client/canvas/engine/export/drawnPicture.ts'
import { coloursOf, rasterised } from '#client/canvas/engine/export/rasterise.ts'
import { recolour } from '#client/canvas/engine/export/recolour.ts'
import { SVG, svgElement } from '#client/canvas/engine/export/svg.ts'
import { forgetPositions } from '#client/canvas/engine/positionStore.ts'
import { nodeId } from '#client/graph/ids.ts'
import type { Graph } from '#client/graph/types.ts'
import enCanvas from '#client/i18n/en/canvas.json'
import enWords from '#client/i18n/en/words.json'
import { palettes, whitePaper } from '#client/styles/tokens.ts'
import { openingView } from '#client/view/viewStore.ts'
import { visibleOf } from '#client/view/visible.ts'
import { settledPlate } from '#tests/canvas/picture/settledPlate.ts'
import { smallGraph } from '#tests/canvas/smallGraph.ts'

const HOSTILE = '<script>a</script> & "B"'
let host: HTMLDivElement
let root: Root

beforeAll(async () => {
  i18next.use(initReactI18next)
  await i18next.init({
    lng: 'en',
    ns: ['canvas', 'words'],
    defaultNS: 'words',
    resources: { en: { canvas: enCanvas, words: enWords } },
    interpolation: { escapeValue: false },
  })
})

afterEach(() => {
  root.unmount()
  host.remove()
  forgetPositions()
})

test('is shapes and text alone, and reads back with every name as it is spelled', async () => {
  const plate = await show('light')
  const read = readBack(sheetAround(drawnPicture(plate)))
  expect([...new Set([...read.querySelectorAll('*')].map(({ localName }) => localName))].sort()).toEqual(
    expect.not.arrayContaining(['script', 'foreignObject', 'style', 'image', 'parsererror']),
  )
  const attributes = [...read.querySelectorAll('*')].flatMap((element) => [...element.attributes])
  expect(
    attributes.filter(({ name, value }) => /^on|^class$|^style$/.test(name) || /var\(|javascript:/.test(value)),
  ).toEqual([])
  const said = [...read.querySelectorAll('text')].map(({ textContent }) => textContent).join(' ')
  const names = [...plate.querySelectorAll('[data-label-for] div')].map(({ textContent }) => textContent)
  expect(names.filter((name) => !said.includes(name))).toEqual([])
  expect(names.join(' ')).toContain('<script>')
  expect(names.length).toBeGreaterThanOrEqual(3)
})

test('text keeps its family, its language and the room that was measured', async () => {
  const plate = await show('light')
  const texts = [...drawnPicture(plate).querySelectorAll('text')]
  const beta = texts.find(({ textContent }) => textContent?.startsWith('Beta'))
  expect(beta?.getAttribute('font-family')).toContain('Noto Sans JP')
  expect(beta?.getAttribute('lang')).toBe('en')
  const box = plate.querySelector('[data-label-for="org-2"]')?.getBoundingClientRect()
  const corner = plate.getBoundingClientRect()
  expect(Number(beta?.getAttribute('x'))).toBeGreaterThanOrEqual((box?.left ?? 0) - corner.left - 1)
  expect(Number(beta?.getAttribute('textLength'))).toBeLessThanOrEqual((box?.width ?? 0) + 1)
})

test('as an image it is never blank: marks have their colour where they stand, names their ink', async () => {
  const plate = await show('dark')
  const picture = drawnPicture(plate)
  recolour(picture, palettes.dark, whitePaper)
  const canvas = await rasterised(sheetAround(picture), 2)
  expect(coloursOf(canvas)).toBeGreaterThanOrEqual(100)
  const context = canvas.getContext('2d')
  const corner = plate.getBoundingClientRect()
  const names = [...plate.querySelectorAll('[data-label-for]')]
  expect(names.length).toBe(5)
  for (const name of names) {
    const { left, top, width, height } = name.getBoundingClientRect()
    const pixels =
      context?.getImageData((left - corner.left) * 2, (top - corner.top) * 2, width * 2, height * 2).data ?? []
    const dark = [...pixels].filter((value, index) => index % 4 === 0 && value < 110).length
    expect(dark, name.textContent).toBeGreaterThan(20)
  }
})

/** A plate with one name that wants to be markup. */
async function show(scheme: 'light' | 'dark'): Promise<HTMLElement> {
  host = document.createElement('div')
  host.style.cssText = 'position: relative; width: 840px; height: 596px'
  document.body.append(host)
  root = createRoot(host)
  const graph = withName(smallGraph(), 'org-1', HOSTILE)
  root.render(
    <Canvas
      {...{ graph, scheme, view: openingView, visible: visibleOf(graph, openingView) }}
      language="en"
      onSelect={() => {}}
    />,
  )
  return settledPlate(host)
}

function withName(graph: Graph, id: string, en: string): Graph {
  const node = graph.nodes.get(nodeId(id))
  if (!node) throw new Error(`no node ${id}`)
  return { ...graph, nodes: new Map(graph.nodes).set(node.id, { ...node, names: { ...node.names, en } }) }
}

function sheetAround(picture: SVGGElement): SVGSVGElement {
  const ground = svgElement('rect', { width: 840, height: 596, fill: whitePaper.plate })
  return svgElement('svg', { width: 840, height: 596, viewBox: '0 0 840 596' }, ground, picture)
}

/** As another program reads the file. */
function readBack(sheet: SVGSVGElement): Element {
  const read = new DOMParser().parseFromString(new XMLSerializer().serializeToString(sheet), 'image/svg+xml')
  expect(read.documentElement.namespaceURI).toBe(SVG)
  return read.documentElement
}
