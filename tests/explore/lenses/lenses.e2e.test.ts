import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { lenses } from '#client/view/lenses/lenses.ts'
import { contrast } from '#tests/support/contrast.ts'
import { accessibilityOf } from '#tests/support/page/accessible.ts'
import { onScreen, settled } from '#tests/support/page/visit.ts'
import { isTurnOf, sampled } from '#tests/support/sample.ts'
import { words } from '#tests/support/words.ts'

/** Marks and their ground are the same in either language, words the same on either ground. */
const VISITS = [
  { language: 'ja', scheme: 'light' },
  { language: 'en', scheme: 'dark' },
] as const

/** One form of legend for all: axe looks at one of them, by turns. */
const withAxe = sampled(lenses, 1)

describe.each(sampled(VISITS, 1))('in $language, $scheme', (visitor) => {
  const t = words(visitor.language)

  test('every lens has its sentence, its legend and marks that stand out', async () => {
    await onScreen('/explore', visitor, async (page) => {
      await settled(page)
      const sentences = new Set<string>()
      let marks = 0
      const looked = lenses.filter((_, index) => isTurnOf(index, VISITS.indexOf(visitor), VISITS.length))
      for (const lens of looked) {
        await choose(page, lens.key)
        sentences.add((await page.getByTestId('lens-sentence').textContent()) ?? '')
        if (!lens.isPlain) {
          const rows = await legendRows(page)
          const drawn = lens.of === 'partners' ? await shownIn(page, 'partners') : await drawnMarks(page)
          const sum = rows.reduce((all, { shown }) => all + shown, 0)
          expect.soft(sum, lens.key).toBe(drawn)
          expect.soft(await faintColours(page), lens.key).toEqual([])
          marks += rows.length
          await expectWordsBesideMarks(page, t(`lens:name.${lens.key}`))
        }
        if (withAxe.includes(lens)) expect.soft((await accessibilityOf(page, PARTS)).violations, lens.key).toEqual([])
      }
      expect.soft(sentences.size).toBe(looked.length)
      expect.soft(marks).toBeGreaterThan(20 * (looked.length / lenses.length))
    })
  })
})

test('a lens is one step of undo, and a row of its legend hides and shows its marks', async () => {
  await onScreen('/explore', { language: 'ja' }, async (page) => {
    await settled(page)
    await choose(page, 'strategic')
    const before = await shownIn(page, 'partners')
    const row = page.locator('[data-legend="lens:strategic:no"]')
    const [strategic] = await legendRows(page)
    await row.click()
    await expect.poll(() => shownIn(page, 'partners')).toBe(strategic?.shown)
    expect(await row.getAttribute('aria-pressed')).toBe('false')
    await row.click()
    await expect.poll(() => shownIn(page, 'partners')).toBe(before)
    for (let step = 0; step < 3; step++) await page.keyboard.press('Control+z')
    await expect.poll(() => page.locator('select').first().inputValue()).toBe('sector')
    await page.keyboard.press('Control+y')
    await expect.poll(() => page.locator('select').first().inputValue()).toBe('strategic')
  })
})

/** What a lens changes on the page: its choice, its legend, its column. The whole screen is looked at by itself elsewhere. */
const PARTS = ['[data-testid="lens-picker"]', '[data-testid="lens-legend"]', 'table']

async function choose(page: Page, lens: string): Promise<void> {
  await page.locator('select').first().selectOption(lens)
  await page.getByTestId('lens-sentence').waitFor()
  if (lens !== 'sector') await page.locator(`[data-legend^="lens:${lens}:"]`).first().waitFor()
}

async function legendRows(page: Page): Promise<readonly { readonly shown: number; readonly text: string }[]> {
  return page
    .getByTestId('lens-legend')
    .getByRole('button')
    .evaluateAll((rows) =>
      rows.map((row) => ({ shown: Number(row.querySelector('b')?.textContent), text: row.textContent ?? '' })),
    )
}

async function shownIn(page: Page, what: 'partners'): Promise<number> {
  const text = (await page.getByTestId(`status-${what}`).textContent()) ?? ''
  return Number(text.match(/\d+/)?.[0])
}

/** Units and partners of the list twin, which holds every mark. */
async function drawnMarks(page: Page): Promise<number> {
  return page.getByTestId('list-mirror').getByRole('option').count()
}

/** Colours of the marks of the legend that stand at less than 3:1 on the plate, read from what is drawn. */
async function faintColours(page: Page): Promise<readonly string[]> {
  const { plate, images } = await page.evaluate(() => ({
    plate: getComputedStyle(document.documentElement).getPropertyValue('--plate').trim(),
    images: [...document.querySelectorAll('[data-testid="lens-legend"] svg')].map((mark) => mark.innerHTML),
  }))
  return images.flatMap((image) => {
    const colours = [...new Set(image.match(/#[0-9A-F]{6}/g) ?? [])].filter((colour) => colour !== plate)
    if (colours.length === 0) return [`no colour: ${image}`]
    return colours.filter((colour) => contrast(colour, plate) < 3)
  })
}

/** What a mark shows stands as text in the list twin, and in a column of the table. */
async function expectWordsBesideMarks(page: Page, name: string): Promise<void> {
  const rows = await legendRows(page)
  expect(rows.every(({ text }) => text.trim().length > 3)).toBe(true)
  const column = page.getByRole('columnheader', { name }).first()
  const index = await column.evaluate((cell) => (cell as HTMLTableCellElement).cellIndex)
  const cells = await page
    .locator('tbody tr[data-id]')
    .evaluateAll((all, at) => all.map((row) => row.children[at]?.textContent?.trim() ?? ''), index)
  expect(cells.length).toBeGreaterThan(3)
  expect(cells.filter((text) => text === '')).toEqual([])
  const option = await page.getByTestId('list-mirror').getByRole('option').allTextContents()
  expect(option.some((text) => cells[0] !== undefined && text.includes(cells[0]))).toBe(true)
}
