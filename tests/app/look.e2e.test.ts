import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { keepPicture } from '#tests/support/page/keepPicture.ts'
import { measurePlate } from '#tests/support/page/plateOverlaps.ts'
import { measureTexts } from '#tests/support/page/textsOfPage.ts'
import { onScreen, openBrowser, settled } from '#tests/support/page/visit.ts'
import { LANGUAGES, words } from '#tests/support/words.ts'

const SCHEMES = ['light', 'dark'] as const
const explore = () => `${inject('seeded').url}/explore`

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

describe.each(LANGUAGES)('in %s', (language) => {
  const t = words(language)

  describe.each(SCHEMES)('%s', (scheme) => {
    test('names on the plate touch no name, no mark and not the band, and there are enough of them', async () => {
      await onScreen(browser, explore(), { language, scheme }, async (page) => {
        await settled(page)
        const plate = await page.evaluate(measurePlate)
        expect(plate.overlaps).toEqual([])
        expect(plate.withoutLang).toEqual([])
        expect(plate.partnerNames).toBeGreaterThanOrEqual(78)
        expect(plate.marks).toBeGreaterThanOrEqual(200)
        console.log(`  ${language} ${scheme}: ${plate.partnerNames} names of partners, ${plate.marks} marks`)
      })
    })

    test.each(['/', '/explore', 'selected'])(
      'on %s every text can be read: 4.5:1, and none is cut off',
      async (screen) => {
        await onScreen(
          browser,
          screen === '/' ? inject('seeded').url : explore(),
          { language, scheme },
          async (page) => {
            await ready(page, screen)
            const { texts, clipped, pale } = await page.evaluate(measureTexts)
            expect(pale).toEqual([])
            expect(clipped).toEqual([])
            expect(texts).toBeGreaterThanOrEqual(30)
            if (screen === '/') await keepPicture(page, `${language}-${scheme}/home`)
            if (screen === 'selected') await keepPicture(page, `${language}-${scheme}/explore-selected`)
          },
        )
      },
    )
  })

  test.each(['/', '/explore', 'selected'])('nothing is cut off at 1280 × 720 on %s', async (screen) => {
    const size = { width: 1280, height: 720 }
    await onScreen(browser, screen === '/' ? inject('seeded').url : explore(), { language, ...size }, async (page) => {
      await ready(page, screen)
      const { clipped, texts } = await page.evaluate(measureTexts)
      expect(clipped).toEqual([])
      expect(texts).toBeGreaterThanOrEqual(30)
    })
  })

  test('the regions of the screen stand where the design page puts them, within 4 px', async () => {
    await onScreen(browser, explore(), { language }, async (page) => {
      await settled(page)
      const found = await regions(page, t)
      const off = Object.entries(DESIGN).filter(([part, box]) =>
        box.some((value, at) => Math.abs(value - (found[part]?.[at] ?? -99)) > 4),
      )
      expect(off.map(([part, box]) => `${part}: ${found[part]} instead of ${box}`)).toEqual([])
      expect(Object.keys(found).sort()).toEqual(Object.keys(DESIGN).sort())
    })
  })

  test('no mark is the university: the largest square is one unit among others', async () => {
    await onScreen(browser, explore(), { language }, async (page) => {
      await settled(page)
      expect(await page.locator('[data-label-for="home"]').count()).toBe(0)
      expect(await page.getByTestId('list-mirror').locator('[id$="home"]').count()).toBe(0)
    })
  })
})

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

async function ready(page: Page, screen: string): Promise<void> {
  if (screen === '/') {
    await page.getByRole('main').waitFor()
    await page.evaluate(() => document.fonts.ready)
    await page.waitForTimeout(500)
    return
  }
  await settled(page)
  if (screen !== 'selected') return
  await page.locator('tbody tr[data-id] button').first().click()
  await page.getByTestId('panel-name').waitFor()
  await settled(page)
}
