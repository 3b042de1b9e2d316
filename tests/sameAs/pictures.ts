import pixelmatch from 'pixelmatch'
import { chromium, type Page } from 'playwright-core'
import { PNG } from 'pngjs'
import { findBrowser } from '#tests/support/page/browser.ts'

export type Compared = {
  readonly name: string
  /** Part of the pixels outside the masks that differ, 0 to 1. */
  readonly share: number
  /** Part of the drawing that the masks cover, 0 to 1. */
  readonly masked: number
}

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
type Shot = { readonly image: PNG; readonly area: Box; readonly overlays: readonly Box[] }

const LAYOUTS = ['regions', 'network', 'columns', 'map', 'timeline', 'matrix'] as const
const SIZE = { width: 1440, height: 900 }

/**
 * The drawing of each layout as the product of then and of now shows it, pixel by pixel. What stands over it (title,
 * tools, legend, notices) is masked in both. `keep` is given each pair with their difference.
 */
export async function comparePictures(
  pair: { readonly earlier: string; readonly now: string },
  keep: (name: string, pictures: Readonly<Record<string, Buffer>>) => void,
): Promise<readonly Compared[]> {
  const { launch } = await findBrowser()
  const browser = await chromium.launch(launch)
  const found: Compared[] = []
  try {
    for (const layout of LAYOUTS) {
      const hash = `#asOf=2026-03-31&layout=${layout}&lang=${layout === 'map' ? 'en' : 'ja'}`
      const shots: Shot[] = []
      for (const url of [pair.earlier, pair.now]) {
        const context = await browser.newContext({ viewport: SIZE, reducedMotion: 'reduce', colorScheme: 'light' })
        const page = await context.newPage()
        page.setDefaultTimeout(120_000)
        await page.goto(`${url}/explore${hash}`)
        shots.push(await shoot(page))
        await context.close()
      }
      const [then, now] = shots as [Shot, Shot]
      found.push({ name: layout, ...compare(then, now, (pictures) => keep(layout, pictures)) })
    }
  } finally {
    await browser.close()
  }
  return found
}

/** Waits until nothing moves: three equal pictures, half a second apart. */
async function shoot(page: Page): Promise<Shot> {
  const drawing = page.locator('[data-testid="plate"][data-phase="settled"]')
  await drawing.waitFor()
  await page.evaluate(() => document.fonts.ready)
  await page.mouse.move(2, 2)
  let last: Buffer = Buffer.alloc(0)
  for (let same = 0; same < 3; ) {
    await page.waitForTimeout(500)
    const next = await page.screenshot()
    same = next.equals(last) ? same + 1 : 0
    last = next
  }
  const area = await drawing.boundingBox()
  if (!area) throw new Error('the drawing has no place on the screen')
  return { image: PNG.sync.read(last), area, overlays: await overlaysOf(page) }
}

/** Whatever is words or controls of the screen, and no part of the drawing, of which some layouts are tables. */
function overlaysOf(page: Page): Promise<readonly Box[]> {
  const selector = 'header, aside, nav, section, button, input, h1, h2, h3, p, ul, ol, table, [role]'
  return page.evaluate((selected) => {
    const drawing = document.querySelector('[data-testid="plate"]')
    return [...document.querySelectorAll(selected)]
      .filter(
        (one) => !one.contains(drawing) && !one.closest('svg') && !one.querySelector('svg [data-label-for], canvas'),
      )
      .filter((one) => !one.closest('[data-label-for]') && !drawing?.contains(one))
      .map((one) => one.getBoundingClientRect())
      .filter(({ width, height }) => width > 0 && height > 0)
      .map(({ x, y, width, height }) => ({ x, y, width, height }))
  }, selector)
}

function compare(then: Shot, now: Shot, keep: (pictures: Readonly<Record<string, Buffer>>) => void) {
  const { width, height } = then.image
  const masked = new Uint8Array(width * height)
  const outside = [then.area, now.area].map((area) => (x: number, y: number) => !holds(area, x, y))
  const boxes = [...then.overlays, ...now.overlays]
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      masked[y * width + x] = Number(outside.some((is) => is(x, y)) || boxes.some((box) => holds(box, x, y)))
  for (const { image } of [then, now])
    for (let at = 0; at < masked.length; at += 1) if (masked[at]) image.data.fill(255, at * 4, at * 4 + 4)
  const difference = new PNG({ width, height })
  const count = pixelmatch(then.image.data, now.image.data, difference.data, width, height, { threshold: 0.1 })
  keep({ earlier: PNG.sync.write(then.image), now: PNG.sync.write(now.image), difference: PNG.sync.write(difference) })
  const inside = masked.filter((one) => one === 0).length
  const area = Math.round(then.area.width * then.area.height)
  if (inside < area / 3) throw new Error('the masks cover most of the drawing: nothing would be proved')
  return { share: count / inside, masked: 1 - inside / area }
}

function holds(box: Box, x: number, y: number): boolean {
  return x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height
}
