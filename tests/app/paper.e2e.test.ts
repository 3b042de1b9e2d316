import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { whitePaper } from '#client/styles/tokens.ts'
import { inView } from '#tests/explore/export/exported.ts'
import { readPdf } from '#tests/support/page/readPdf.ts'
import { onScreen, settled } from '#tests/support/page/visit.ts'
import { isTurnOf, sampled } from '#tests/support/sample.ts'
import { words } from '#tests/support/words.ts'

/** Every kind of page. */
const PAGES = [
  '/partners',
  '/partners/org-ku-leuven',
  '/departments',
  '/departments/dep-irides',
  '/countries/US',
  '/regions/asean',
  '/themes/the-disaster-resilience',
  '/strategy/str-target-social-issues',
  '/data/partners_with_coordinates/all',
  '/data/agreements',
  '/data/activities_with_unit/all',
  '/',
] as const

const VISITS = [
  { language: 'ja', scheme: 'dark', date: '2026年3月31日' },
  { language: 'en', scheme: 'light', date: '31 Mar 2026' },
] as const

/** The parts of a bar by state that are dotted. */
const BITMAPS = 12
/** A4 and A4 on its side, points; and the sheet between its edges, px. */
const A4 = [595, 842]
const ROOM = { width: 688, height: 1009 }

describe.each(VISITS)('on paper, in $language', ({ language, scheme, date }) => {
  const t = words(language)
  const turn = VISITS.findIndex((visit) => visit.language === language)
  const pages = sampled(
    PAGES.filter((_, index) => isTurnOf(index, turn, VISITS.length)),
    1,
  )

  test.each(pages)(
    '%s is whole: each row to the last, with date, switches, sources, address and numbered sheets',
    async (path) => {
      await onScreen(path, { language, scheme, place: 'both' }, async (page) => {
        await page.locator('main table tbody tr, main ul li a').first().waitFor()
        const total = await untilWhole(page)
        const file = await page.pdf({ preferCSSPageSize: true })
        const sheets = readPdf(file)
        const said = close(sheets.map(({ text }) => text).join('\n'))
        expect
          .soft(sheets.map(({ width, height }) => [Math.round(width), Math.round(height)]))
          .toEqual(sheets.map(() => A4))
        const numbers = sheets.map((_, index) => `${index + 1}/${sheets.length}`)
        expect
          .soft(sheets.map(({ text }, index) => close(text).includes(numbers[index] ?? '?')))
          .toEqual(sheets.map(() => true))
        for (const word of [
          t('picture:asOf', { date }),
          t('words:place.both'),
          t('explore:status.partial'),
          new URL(page.url()).hash.slice(0, 20),
        ])
          expect.soft(said, word).toContain(close(word))
        const hands = [t('app:strategicOnly'), `${t('pages:list.previous')}${t('pages:list.next')}`]
        expect.soft(hands.filter((word) => said.includes(close(word)))).toEqual([])

        const paper = await onPaper(page)
        expect.soft(paper.wider, 'wider than the sheet').toBeLessThanOrEqual(0)
        expect.soft(paper.texts.filter((text) => !said.includes(close(text)))).toEqual([])
        // Signs are drawn: a list of 300 as bitmaps takes a hundred times the room, and half a minute.
        expect
          .soft(file.toString('latin1').match(/\/Subtype\s*\/Image/g)?.length ?? 0, 'bitmaps')
          .toBeLessThanOrEqual(BITMAPS)
        expect.soft(await page.getByTestId('paper-head').count(), 'the screen is a screen again').toBe(0)
        expect.soft(paper.rows, 'rows').toBe(total)
        console.log(`  ${path}, ${language}: ${sheets.length} sheets, ${paper.rows} rows, ${paper.texts.length} texts`)
        expect(paper.texts.length).toBeGreaterThanOrEqual(10)
      })
    },
  )

  // Where a name stands on the sheet is no question of its language: one of them by turns.
  if (!isTurnOf(turn, 0, VISITS.length)) return
  test('/explore prints the picture: one sheet with every name and mark in view, legend, filters, date and link', async () => {
    await onScreen('/explore', { language, scheme }, async (page) => {
      await settled(page)
      await page.waitForLoadState('networkidle')
      const { names } = await inView(page)
      const marks = await page.getByTestId('list-mirror').locator('[id*="org-"]').count()
      const sheets = readPdf(await page.pdf({ preferCSSPageSize: true }))
      expect(sheets).toHaveLength(1)
      const [sheet] = sheets
      expect.soft([sheet?.width, sheet?.height].map((side) => Math.round(side ?? 0))).toEqual(A4.toReversed())
      const said = close(sheet?.text ?? '')
      expect.soft(names.length).toBeGreaterThanOrEqual(25)
      expect.soft(names.flatMap(({ lines }) => lines).filter((line) => !said.includes(close(line)))).toEqual([])
      for (const word of [t('picture:asOf', { date }), t('words:sector.academia'), t('words:place.abroad'), '#', '1/1'])
        expect.soft(said, word).toContain(close(word))
      expect.soft(said.includes(close(t('app:strategicOnly')))).toBe(false)
      // In the colours of paper, whatever the screen shows.
      const { academia, industry, community } = whitePaper
      const filled = [academia, industry, community].map((colour) => sheet?.filled.get(colour) ?? 0)
      expect.soft(filled.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(marks / 2)
      expect.soft(await page.locator('.picture-on-paper').count(), 'the screen is a screen again').toBe(0)

      // While the marks of another layout have no places yet: one sheet all the same, with marks and names.
      await page.keyboard.press('1')
      const [now, ...more] = readPdf(await page.pdf({ preferCSSPageSize: true }))
      expect.soft(more).toEqual([])
      const own = [academia, industry, community].map((colour) => now?.filled.get(colour) ?? 0)
      expect.soft(own.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(marks / 2)
      const drawn = close(now?.text ?? '')
      const kept = names.filter(({ lines }) => drawn.includes(close(lines.join(''))))
      expect.soft(kept.length).toBeGreaterThanOrEqual(names.length / 4)
    })
  })
})

/** As it can be compared: letters of one kind; without spaces and line ends, which print adds, and middle dots, of which fonts have one for several. */
function close(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u200b\u00ad\u00b7\u2027\u30fb]+/g, '')
}

const ROWS = 'main tbody tr:is([data-id], [data-fact])'

/**
 * Resolves when all of a list has come with its letters, what the screen keeps on other pages included. How many rows
 * the screen has when all is unfolded, other pages counted as it counts them.
 */
async function untilWhole(page: Page): Promise<number> {
  await page.locator('main table + button:disabled').first().waitFor({ state: 'detached' })
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => document.fonts.ready)
  const paging = page.getByTestId('paging')
  if ((await paging.count()) > 0) return Math.max(...((await paging.textContent())?.match(/\d+/g) ?? []).map(Number))
  const folded = page.locator('main button[aria-expanded="false"]')
  while ((await folded.count()) > 0) await folded.first().click()
  const rows = await page.locator(ROWS).count()
  await page.locator('main button[aria-expanded="true"]').evaluateAll((buttons) => {
    for (const button of buttons) (button as HTMLButtonElement).click()
  })
  return rows
}

/** The page as it stands on a sheet: how far beyond it, how many rows of things, and the text of each cell, item and source. */
async function onPaper(page: Page) {
  const size = page.viewportSize()
  await page.setViewportSize(ROOM)
  await page.emulateMedia({ media: 'print' })
  await page.getByTestId('paper-head').waitFor({ state: 'attached' })
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  const rows = await page.locator(ROWS).count()
  const texts = await page.locator('main tbody :is(th, td), main [data-testid=strategy-items] li a').allInnerTexts()
  const sources = await page
    .locator('main [data-testid=sources] a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  await page.emulateMedia({ media: null })
  await page.getByTestId('paper-head').waitFor({ state: 'detached' })
  if (size) await page.setViewportSize(size)
  return { wider, rows, texts: [...texts, ...sources] }
}
