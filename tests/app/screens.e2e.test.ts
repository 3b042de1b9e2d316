import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { expectAccessible } from '#tests/support/page/accessible.ts'
import { keepPicture, LOOKS } from '#tests/support/page/keepPicture.ts'
import { measurePlate } from '#tests/support/page/plateOverlaps.ts'
import { measureTexts } from '#tests/support/page/textsOfPage.ts'
import { onScreen, settled } from '#tests/support/page/visit.ts'
import { isTurnOf } from '#tests/support/sample.ts'
import { words } from '#tests/support/words.ts'

const SMALL = { width: 1280, height: 720 }

/** Bytes on the way, of what the start page needs: the code of the network comes with the network. */
const MOST_SCRIPT = 250_000

describe.each(LOOKS)('in $language, $scheme', (visitor) => {
  const t = words(visitor.language)
  // Half of the screens, by turns, in one of the looks: it is the slowest of all looks.
  const hasAxe = (screen: number) => isTurnOf(screen, LOOKS.indexOf(visitor), LOOKS.length * 2)

  test('the start page and the page of a wrong address can be read in full, and axe finds nothing', async () => {
    await onScreen('/nowhere', visitor, async (page) => {
      await page.getByRole('main').waitFor()
      if (hasAxe(0)) await expectAccessible(page, '/nowhere')
    })
    await onScreen('/', visitor, async (page) => {
      await expectHome(page)
      expect.soft(await page.evaluate(scriptBytes)).toBeLessThanOrEqual(MOST_SCRIPT)
      expect.soft(await page.evaluate(scriptBytes)).toBeGreaterThan(MOST_SCRIPT / 3)
      await keepPicture(page, visitor, 'home')
      await expectReadable(page, '/')
      if (hasAxe(1)) await expectAccessible(page, '/')
      await page.setViewportSize(SMALL)
      await expectReadable(page, '/, small')
    })
  })

  test('the picture has its parts where the design has them, names that touch nothing, and texts that can be read', async () => {
    await onScreen('/explore', visitor, async (page) => {
      await settled(page)
      const plate = await page.evaluate(measurePlate)
      expect.soft(plate.overlaps).toEqual([])
      expect.soft(plate.withoutLang).toEqual([])
      expect.soft(plate.partnerNames).toBeGreaterThanOrEqual(78)
      expect.soft(plate.marks).toBeGreaterThanOrEqual(200)
      console.log(`  ${visitor.language}: ${plate.partnerNames} names of partners, ${plate.marks} marks`)
      await expectDesign(page, t)
      // No mark is the university: the largest square is one unit among others.
      expect.soft(await page.locator('[data-label-for="home"]').count()).toBe(0)
      expect.soft(await page.getByTestId('list-mirror').locator('[id$="home"]').count()).toBe(0)
      await expectReadable(page, '/explore')
      if (hasAxe(2)) await expectAccessible(page, '/explore')
      await expectRules(page, t)

      await page.locator('tbody tr[data-id] button').first().click()
      await page.getByTestId('panel-name').waitFor()
      await settled(page)
      await keepPicture(page, visitor, 'explore-selected')
      await expectReadable(page, 'selected')
      if (hasAxe(3)) await expectAccessible(page, 'selected')
      expect.soft(await page.getByTestId('panel-name').evaluate(widthsWithArrowAlone), 'an arrow by itself').toEqual([])
      // Without a selection each layout is looked at in this size by itself.
      await page.setViewportSize(SMALL)
      await settled(page)
      await expectReadable(page, 'selected, small')
    })
  })
})

async function expectHome(page: Page): Promise<void> {
  await page.getByTestId('data-state').waitFor()
  await page.locator('table tbody a[href^="/partners/"]').first().waitFor()
  await page.evaluate(() => document.fonts.ready)
}

/** Every text has 4.5:1, and none is cut off. */
async function expectReadable(page: Page, where: string): Promise<void> {
  const { texts, clipped, pale } = await page.evaluate(measureTexts)
  expect.soft(pale, where).toEqual([])
  expect.soft(texts, where).toBeGreaterThanOrEqual(30)
  // A picture of another size is fitted a moment after the window is.
  if (clipped.length > 0)
    await expect.poll(async () => (await page.evaluate(measureTexts)).clipped, { message: where }).toEqual([])
}

/** What living and in force are said of is beside them, and each word has its rule. */
async function expectRules(page: Page, t: (key: string) => string): Promise<void> {
  expect.soft(await page.getByTestId('state-words').textContent()).toContain(t('explore:filters.livingInForce'))
  const rule = (entry: string) => page.locator(`[data-legend="${entry}"]`).getAttribute('title')
  expect.soft(await rule('state:living')).toContain(t('words:partnershipRule.living'))
  expect.soft(await rule('tie:in_force')).toContain(t('words:tieRule.in_force'))
}

/** In the page: the widths at which the arrow of a heading is not beside its last word. */
function widthsWithArrowAlone(heading: HTMLElement | SVGElement): readonly number[] {
  const arrow = heading.querySelector('svg')
  const words = arrow?.parentElement?.firstChild
  if (!arrow || !words) throw new Error('no arrow')
  const range = document.createRange()
  range.selectNodeContents(words)
  const widths: number[] = []
  for (let width = 90; width < 400; width += 3) {
    heading.style.width = `${width}px`
    const line = [...range.getClientRects()].at(-1)
    const { top, height } = arrow.getBoundingClientRect()
    const middle = top + height / 2
    if (!line || middle < line.top || middle > line.bottom) widths.push(width)
  }
  heading.style.width = ''
  return widths
}

/** x, y, width, height at 1440 × 900 (§5 of the design page). */
const DESIGN: Readonly<Record<string, readonly number[]>> = {
  header: [0, 0, 1440, 48],
  rail: [0, 48, 248, 826],
  tools: [248, 48, 840, 38],
  plate: [248, 86, 840, 596],
  table: [248, 682, 840, 118],
  time: [248, 800, 840, 74],
  details: [1088, 48, 352, 826],
  status: [0, 874, 1440, 26],
}

/** The regions of the screen are where the design page puts them, within 4 px. */
async function expectDesign(page: Page, t: (key: string) => string): Promise<void> {
  const found = await regions(page, t)
  const off = Object.entries(DESIGN).filter(([part, box]) =>
    box.some((value, at) => Math.abs(value - (found[part]?.[at] ?? -99)) > 4),
  )
  expect.soft(off.map(([part, box]) => `${part}: ${found[part]} instead of ${box}`)).toEqual([])
  expect.soft(Object.keys(found).sort()).toEqual(Object.keys(DESIGN).sort())
}

async function regions(page: Page, t: (key: string) => string): Promise<Readonly<Record<string, readonly number[]>>> {
  const main = page.locator('main')
  const parts = {
    header: page.locator('header').first(),
    rail: main.locator('> div').first(),
    tools: main.locator('> div').nth(1),
    plate: page.getByRole('region', { name: t('explore:plate.label') }),
    table: page.getByRole('region', { name: t('explore:table.label') }),
    time: page.getByRole('region', { name: t('explore:time.label') }),
    details: main.locator('> aside'),
    status: page.locator('main > footer'),
  }
  const boxes = await Promise.all(
    Object.entries(parts).map(async ([part, locator]) => {
      const box = await locator.boundingBox()
      return [part, box ? [box.x, box.y, box.width, box.height] : []] as const
    }),
  )
  return Object.fromEntries(boxes)
}

/** Compressed, whether it came over the network or from the cache. */
function scriptBytes(): number {
  const loaded = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
  return loaded
    .filter(({ name }) => name.endsWith('.js'))
    .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)
}
