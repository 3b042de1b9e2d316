import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { drawnAnew, onScreen, settled, toLayout } from '#tests/support/page/visit.ts'
import { rests, sampled } from '#tests/support/sample.ts'
import { IN_ENGLISH, IN_JAPANESE } from '#tests/support/words.ts'

const SORTS = ['topUnits', 'partners', 'ties'] as const
const PARTS = ['shown', 'hidden', 'filteredOut', 'notLoaded'] as const

/**
 * Where each number of the strip is opened and its rows are counted, besides being added up: pictures with something in
 * every part, and of the others some by turns. Opening costs as much as a visit.
 */
const OPENED: readonly string[] = [
  ...['under filters', 'in part'],
  ...sampled(['whole', 'under the legend', 'as a network', 'undone', 'on another day', 'in part, under a filter'], 1),
]

describe('every count of the picture', () => {
  test.each(IN_JAPANESE)(
    'adds up and opens to exactly its rows, under filters of both sorts, on another day, in part and in both layouts, in %s',
    async (language) => {
      await onScreen('/explore', { language, place: 'abroad' }, async (page) => {
        await settled(page)
        const whole = await account(page, 'whole')
        expect(whole.partners.hidden).toBeGreaterThan(0)
        expect(whole.partners.filteredOut).toBe(0)

        await page.locator('[data-legend="sector:academia"]').click()
        const legend = await account(page, 'under the legend')
        expect(legend.partners.hidden).toBeGreaterThan(whole.partners.hidden)
        expect(totals(legend)).toEqual(totals(whole))

        await choose(page, 'agreementKinds', 'joint_research')
        await choose(page, 'agreementStates', 'unknown')
        const facts = await account(page, 'under filters')
        expect(facts.partners.filteredOut).toBeGreaterThan(0)
        expect(facts.ties.filteredOut).toBeGreaterThan(0)
        expect(totals(facts)).toEqual(totals(whole))
        expect(await page.locator('[data-chip]').count()).toBe(3)

        await toLayout(page, '1')
        expect(await account(page, 'as a network')).toEqual(facts)
        await page.getByTestId('open-tray').click()
        const inTray = Number(/\d+/.exec((await page.getByTestId('open-tray').textContent()) ?? '')?.[0])
        expect(inTray).toBeGreaterThan(0)
        expect(await page.getByTestId('count-rows').locator('[data-row^="unit-not-stated"]').count()).toBe(inTray)
        expect(await page.getByTestId('count-rows').locator('[data-row]').count()).toBe(inTray)
        await page.keyboard.press('Escape')
        for (let step = 0; step < 4; step++) await page.getByTestId('undo').click()
        await expect.poll(() => strip(page, 'partners')).toEqual(whole.partners)
        expect(await account(page, 'undone')).toEqual(whole)

        await page.getByTestId('as-of-handle').press('PageDown')
        await expect.poll(() => page.getByTestId('undo').isEnabled()).toBe(true)
        await settled(page)
        await account(page, 'on another day')
        expect(await page.locator('[data-chip]').count()).toBe(0)
      })
    },
  )

  if (!rests(0, 2))
    test.each(IN_ENGLISH)(
      'holds for a chosen part: what is not on the canvas is counted and listed, in %s',
      async (language) => {
        await onScreen('/explore', { language, place: 'both' }, async (page) => {
          await settled(page)
          const whole = await account(page, 'whole')
          await page.locator('table tbody tr[data-id] button').first().click()
          await page.getByTestId('list-mirror').focus()
          await page.keyboard.press('s')
          await expect.poll(async () => (await strip(page, 'partners')).notLoaded).toBeGreaterThan(0)
          const part = await account(page, 'in part')
          expect(totals(part)).toEqual(totals(whole))
          await choose(page, 'sourceKinds', 'web_page')
          expect(totals(await account(page, 'in part, under a filter'))).toEqual(totals(whole))
        })
      },
    )
})

if (!rests(1, 2))
  describe.each(IN_JAPANESE)('the portfolio of the start page, in %s', (language) => {
    test('adds up to the picture, and each figure opens just so many partners', async () => {
      await onScreen('/explore', { language, place: 'abroad' }, async (page) => {
        await settled(page)
        const { shown } = await strip(page, 'partners')
        await page.locator('header a[href^="/"]').first().click()
        const boxes = page.locator('section[aria-labelledby="portfolio"] li a')
        await boxes.first().waitFor()
        const figures = (await boxes.allTextContents()).map((text) => Number.parseInt(text.replace(',', ''), 10))
        expect(figures.length).toBe(5)
        expect(figures.reduce((sum, one) => sum + one, 0)).toBe(shown)
        for (const [index, figure] of sampled([...figures.entries()], 1)) {
          await boxes.nth(index).click()
          await settled(page)
          expect((await strip(page, 'partners')).shown).toBe(figure)
          await page.locator('header a[href^="/"]').first().click()
          await boxes.first().waitFor()
        }
      })
    })
  })

describe.each(IN_ENGLISH)('the counts of the start page, in %s', (language) => {
  if (!rests(0, 2))
    test('each opens as the list it counts', async () => {
      await onScreen('/', { language, place: 'abroad' }, async (page) => {
        const counts = page.locator('main a[href^="/data/"]')
        await counts.first().waitFor()
        await expect.poll(() => counts.count()).toBeGreaterThanOrEqual(20 + 3)
        // Nothing that looks like a count in these two tables is without its list.
        const figures = page.locator('[data-testid="data-state"] li, [data-testid="agreement-counts"] li')
        for (const row of await figures.all()) expect(await row.locator('a[href^="/data/"]').count()).toBeGreaterThan(0)
        const all = await counts.evaluateAll((links) =>
          links.map((link) => ({ href: link.getAttribute('href') ?? '', figure: link.textContent ?? '' })),
        )
        expect(new Set(all.map(({ href }) => href)).size).toBe(all.length)
        for (const { href, figure } of sampled(all, 3)) {
          await page.locator(`main a[href="${href}"]`).click()
          await page.getByTestId('sentence').waitFor()
          const sentence = await page.getByTestId('sentence').textContent()
          expect(numbersIn(sentence?.replace(/\d{4}年\d+月\d+日|\d+ \w+ \d{4}/, '')), href).toEqual([numberOf(figure)])
          expect(await rowsOfAllPages(page), href).toBe(numberOf(figure))
          await page.goBack()
          await counts.first().waitFor()
        }
      })
    })

  if (!rests(1, 2))
    // Facts are told apart by the server, partners by the page; the figures are the server's.
    test.each(sampled(['agreements_with_end', 'partners_with_coordinates'], 1))(
      'what %s leaves out is a list of its own, and both make the whole',
      async (coverage) => {
        await onScreen(`/data/${coverage}/counted`, { language }, async (page) => {
          const sides = page.locator('nav a[href^="/data/"]')
          await sides.first().waitFor()
          const figures = (await sides.allTextContents()).map(numberOf)
          expect(figures.length).toBe(3)
          expect((figures[0] ?? 0) + (figures[1] ?? 0)).toBe(figures[2])
          for (const [index, figure] of figures.entries()) {
            await sides.nth(index).click()
            await expect.poll(() => sides.nth(index).getAttribute('aria-current')).toBe('page')
            await expect.poll(() => rowsOfAllPages(page)).toBe(figure)
          }
        })
      },
    )
})

const numbersIn = (text: string | undefined) => (text?.match(/\d[\d,]*/g) ?? []).map(numberOf)
const numberOf = (text: string) => Number(/\d[\d,]*/.exec(text)?.[0].replaceAll(',', ''))

/** Rows of a list, page after page. */
async function rowsOfAllPages(page: Page): Promise<number> {
  const ids = new Set<string | null>()
  for (;;) {
    const rows = page.locator('main :is([data-fact], tbody [data-id])')
    for (const id of await rows.evaluateAll((all) =>
      all.map((one) => one.getAttribute('data-fact') ?? one.getAttribute('data-id')),
    ))
      ids.add(id)
    const next = page.locator('[data-testid="paging"] ~ button').last()
    if (await next.isDisabled()) return ids.size
    const before = await page.getByTestId('paging').textContent()
    await next.click()
    await expect.poll(() => page.getByTestId('paging').textContent()).not.toBe(before)
  }
}

type Sum = Readonly<Record<(typeof PARTS)[number] | 'total', number>>
type Account = Readonly<Record<(typeof SORTS)[number], Sum>>

const totals = (account: Account) => SORTS.map((sort) => account[sort].total)

/** The four parts of each sum, opened by turns and their rows counted; legend entries of ties add up to the ties. */
async function account(page: Page, where: string): Promise<Account> {
  const sums = {} as Record<(typeof SORTS)[number], Sum>
  await drawnAnew(page)
  for (const sort of SORTS) {
    const sum = await strip(page, sort)
    expect(PARTS.reduce((all, part) => all + sum[part], 0)).toBe(sum.total)
    sums[sort] = sum
    if (!OPENED.includes(where)) continue
    await page.getByTestId(`status-${sort}`).locator('button').first().click()
    const rows = await page.evaluate(openedRows, { sort, parts: PARTS })
    expect(rows, `${sort}, ${where}`).toEqual(PARTS.map((part) => sum[part]))
  }
  const states = await page
    .locator('[data-legend^="tie:"]')
    .evaluateAll((rows) =>
      rows.map((row) => Number(/(\d[\d,]*)\s*$/.exec(row.textContent ?? '')?.[1]?.replace(',', ''))),
    )
  expect(states.reduce((all, one) => all + one, 0)).toBe(sums.ties.total)
  expect(await page.locator('thead').first().textContent()).toContain(`${sums.partners.shown} / ${sums.partners.total}`)
  if (OPENED.includes(where)) await page.keyboard.press('Escape')
  return sums
}

/** In the page: presses each part and counts its rows, each row once. A pointer would have all of them painted, too. */
async function openedRows({ sort, parts }: { sort: string; parts: readonly string[] }): Promise<readonly number[]> {
  const counts: number[] = []
  for (const part of parts) {
    document.querySelector<HTMLElement>(`[data-testid="status-${sort}"] [data-part="${part}"]`)?.click()
    await new Promise((done) => setTimeout(done))
    const rows = document.querySelectorAll<HTMLElement>('[data-testid="count-rows"] [data-row]')
    const ids = new Set([...rows].map((row) => row.dataset.row))
    counts.push(ids.size === rows.length ? rows.length : -1)
  }
  return counts
}

async function strip(page: Page, sort: (typeof SORTS)[number]): Promise<Sum> {
  const text = (await page.getByTestId(`status-${sort}`).getAttribute('title')) ?? ''
  const [shown = 0, hidden = 0, filteredOut = 0, notLoaded = 0, total = 0] = (text.match(/\d+/g) ?? []).map(Number)
  return { shown, hidden, filteredOut, notLoaded, total }
}

/** One value of a fact filter, until the picture obeys it. */
async function choose(page: Page, key: string, value: string): Promise<void> {
  const box = page.locator(`[data-facts="${key}"] [data-fact="${value}"]`)
  if (!(await box.isVisible())) await page.locator(`[data-facts="${key}"] summary`).click()
  // The step is made when the answer is there, and each step is an entry of the browser's history.
  const step = () => page.evaluate(() => JSON.stringify(history.state))
  const before = await step()
  await box.click()
  await expect.poll(step).not.toBe(before)
  await expect.poll(() => box.isChecked()).toBe(true)
  await expect.poll(async () => page.locator(`[data-chip="${key}"]`).count()).toBe(1)
  await settled(page)
}
