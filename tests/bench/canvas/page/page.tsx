import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import enCanvas from '#client/i18n/en/canvas.json'
import enWords from '#client/i18n/en/words.json'
import '#client/styles/global.css'
import type { Graph } from '#client/graph/types.ts'
import { startScheme } from '#client/styles/scheme.ts'
import { ours, oursRegions } from '#tests/bench/canvas/page/ours.tsx'
import { painted, type Renderer, type RendererFactory } from '#tests/bench/canvas/page/renderer.ts'
import { sigma } from '#tests/bench/canvas/page/sigma.ts'
import { typicalCytoscape } from '#tests/bench/canvas/page/typicalCytoscape.ts'
import { vis } from '#tests/bench/canvas/page/vis.ts'
import type { BenchPage, BenchWorld, RendererName } from '#tests/bench/canvas/types.ts'

const factories: Readonly<Record<RendererName, RendererFactory>> = { ours, cytoscape: typicalCytoscape, sigma, vis }
const host = document.getElementById('plate') as HTMLElement

let renderer: Renderer | null = null
let world: BenchWorld = { nodes: [], links: [], more: { nodes: [], links: [] } }
let selection: Promise<number> = Promise.resolve(0)
let frames: number[] = []
let pressed = 0
window.addEventListener('mouseup', () => (pressed = performance.now()), true)
window.addEventListener('pointerup', () => (pressed = performance.now()), true)

const now = (): Renderer => {
  if (!renderer) throw new Error('nothing is mounted')
  return renderer
}

async function timed(change: () => Promise<void>): Promise<number> {
  const begun = performance.now()
  await change()
  await painted()
  return performance.now() - begun
}

const page: BenchPage = {
  mount: (name, drawn, mode) => {
    world = drawn
    return timed(() => {
      renderer = factories[name](host, world, mode)
      return renderer.ready
    })
  },
  mountRegions: (graph) => {
    const { nodes, links, ...rest } = graph as Graph & { nodes: []; links: [] }
    return timed(() => {
      renderer = oursRegions(host, { ...rest, nodes: new Map(nodes), links: new Map(links) })
      return renderer.ready
    })
  },
  placeOf: (id) => now().placeOf(id),
  emptyPlace: () => emptiest(world.nodes.map(({ id }) => now().placeOf(id))),
  nextSelection: async () => {
    selection = now()
      .nextSelection()
      .then(painted)
      .then(() => performance.now() - pressed)
  },
  selectedAfter: () => selection,
  filter: () => {
    const half = world.nodes.filter(({ kind }, index) => kind === 'partner' && index % 2 === 0)
    return timed(() => now().hide(new Set(half.map(({ id }) => id))))
  },
  add: () => timed(() => now().add(world.more)),
  startFrames: () => {
    frames = []
    let last = performance.now()
    const own = frames
    const tick = (time: number) => {
      if (own !== frames) return
      own.push(time - last)
      last = time
      requestAnimationFrame(tick)
    }
    requestAnimationFrame(tick)
  },
  frames: () => {
    const taken = frames
    frames = []
    return taken.slice(1)
  },
  hoverCost: () => {
    const costs = Array.from({ length: 40 }, (_, step) => {
      const target = document.elementFromPoint(200 + step * 18, 400) ?? host
      const move = { bubbles: true, clientX: 200 + step * 18, clientY: 400 }
      const begun = performance.now()
      target.dispatchEvent(new PointerEvent('pointermove', move))
      target.dispatchEvent(new MouseEvent('mousemove', move))
      return performance.now() - begun
    })
    return costs.sort((a, b) => a - b)[Math.floor(costs.length * 0.95)] ?? 0
  },
  end: () => {
    renderer?.destroy()
    renderer = null
    host.replaceChildren()
  },
}

/** The point of a coarse grid that is furthest from every mark. */
function emptiest(marks: readonly { x: number; y: number }[]): { x: number; y: number } {
  const points = Array.from({ length: 20 * 12 }, (_, index) => ({
    x: 160 + (index % 20) * 46,
    y: 120 + Math.floor(index / 20) * 46,
  }))
  const room = ({ x, y }: { x: number; y: number }) =>
    Math.min(...marks.map((mark) => Math.hypot(mark.x - x, mark.y - y)))
  return points.reduce((best, point) => (room(point) > room(best) ? point : best))
}

await i18next.use(initReactI18next).init({
  lng: 'en',
  ns: ['canvas', 'words'],
  defaultNS: 'words',
  resources: { en: { canvas: enCanvas, words: enWords } },
  interpolation: { escapeValue: false },
})
startScheme()
Object.assign(window, { bench: page })
document.documentElement.dataset.ready = 'true'
