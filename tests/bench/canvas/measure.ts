import type { Browser, Page } from 'playwright-core'
import type { Graph } from '#client/graph/types.ts'
import type { BenchPage, BenchWorld, Figures, Mode, RendererName } from '#tests/bench/canvas/types.ts'

declare global {
  interface Window {
    bench: BenchPage
  }
}

type Asked = { readonly name: RendererName; readonly world: BenchWorld; readonly mode: Mode }

/** One renderer with one graph in a fresh page: first frame, gestures by the real mouse, then changes. */
export async function measureRun(browser: Browser, address: string, { name, world, mode }: Asked): Promise<Figures> {
  return onPage(browser, address, async (page) => {
    const first = await page.evaluate(([name, world, mode]) => window.bench.mount(name, world, mode), [
      name,
      world,
      mode,
    ] as const)
    await page.waitForTimeout(400)
    const gestures = await measureGestures(page)
    const click = await measureClick(
      page,
      world.nodes.slice(0, 12).map(({ id }) => id),
    )
    const filter = await page.evaluate(() => window.bench.filter())
    await page.waitForTimeout(300)
    const add = await page.evaluate(() => window.bench.add())
    return { first, ...gestures, click, filter, add }
  })
}

/** Our layout `regions` with bundling, on the seed. */
export async function measureRegions(browser: Browser, address: string, graph: Graph): Promise<Partial<Figures>> {
  return onPage(browser, address, async (page) => {
    const plain = { ...graph, nodes: [...graph.nodes], links: [...graph.links] }
    const first = await page.evaluate((graph) => window.bench.mountRegions(graph), plain)
    await page.waitForTimeout(400)
    return { first, ...(await measureGestures(page)) }
  })
}

async function onPage<T>(browser: Browser, address: string, use: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1200, height: 800 }, reducedMotion: 'reduce' })
  try {
    const page = await context.newPage()
    page.on('pageerror', (problem) => console.error(problem))
    await page.goto(address)
    await page.locator('html[data-ready]').waitFor()
    return await use(page)
  } finally {
    await context.close()
  }
}

async function measureGestures(page: Page): Promise<Omit<Figures, 'first' | 'click' | 'filter' | 'add'>> {
  const hover = await page.evaluate(() => window.bench.hoverCost())
  const { x, y } = await page.evaluate(() => window.bench.emptyPlace())
  await page.mouse.move(x, y)
  const pan = await framesOf(page, async () => {
    await page.mouse.down()
    for (let step = 1; step <= 40; step++) {
      await page.mouse.move(x + Math.sin(step / 6) * 90, y + step * 2)
      await page.waitForTimeout(8)
    }
    await page.mouse.up()
  })
  const zoom = await framesOf(page, async () => {
    for (let step = 0; step < 24; step++) {
      await page.mouse.wheel(0, step < 12 ? -60 : 60)
      await page.waitForTimeout(16)
    }
  })
  return {
    hover,
    panP95: quantile(pan, 0.95),
    panLongest: Math.max(...pan),
    zoomP95: quantile(zoom, 0.95),
    zoomLongest: Math.max(...zoom),
  }
}

/** Lengths of the frames during a gesture and the 400 ms after it: a sharp picture afterwards belongs to its price. */
async function framesOf(page: Page, gesture: () => Promise<void>): Promise<readonly number[]> {
  await page.evaluate(() => window.bench.startFrames())
  await gesture()
  await page.waitForTimeout(400)
  return page.evaluate(() => [...window.bench.frames()])
}

/** Mouse-up to the painted selection: median of five strong marks that lie on the plate. */
async function measureClick(page: Page, ids: readonly string[]): Promise<number> {
  const times: number[] = []
  for (const id of ids) {
    if (times.length === 5) break
    const at = await page.evaluate((id) => window.bench.placeOf(id), id)
    if (at.x < 20 || at.y < 20 || at.x > 1180 || at.y > 780) continue
    await page.evaluate(() => window.bench.nextSelection())
    await page.mouse.click(at.x, at.y)
    const time = await page.evaluate(() =>
      Promise.race([window.bench.selectedAfter(), new Promise<number>((done) => setTimeout(done, 4000, Number.NaN))]),
    )
    if (Number.isFinite(time)) times.push(time)
    await page.waitForTimeout(500)
  }
  return quantile(times, 0.5)
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
