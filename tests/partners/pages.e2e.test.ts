import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { expectAccessible } from '#tests/support/page/accessible.ts'
import { onScreen } from '#tests/support/page/visit.ts'
import { isFull, isTurnOf } from '#tests/support/sample.ts'

/** A page of each kind, the table whose rows its sentence counts, and the table that leads on. */
const PAGES = [
  { path: '/partners/org-ku-leuven', counts: 'agreements', leads: 'units' },
  { path: '/departments/dep-irides', counts: 'partners', leads: 'agreements' },
  { path: '/countries/VN', counts: 'partners', leads: 'units' },
  { path: '/regions/plate-south-east-asia', counts: 'partners', leads: 'units' },
  { path: '/themes/the-disaster-resilience', counts: 'partners', leads: 'units' },
  { path: '/strategy/str-target-social-issues', counts: 'partners', leads: 'units' },
  { path: '/partners', counts: 'partners', leads: 'partners' },
  { path: '/departments', counts: 'units', leads: 'units' },
  { path: '/data/partners_with_coordinates/others', counts: 'partners', leads: 'partners' },
  { path: '/data/agreements/university/joint_degree', counts: 'agreements', leads: 'agreements' },
] as const

/** The smallest comes last: axe finds the page in it, where words give way to signs. */
const SIZES = [
  { width: 1440, height: 900 },
  { width: 1280, height: 720 },
  { width: 1024, height: 768 },
]

const VISITS = [
  { language: 'ja', scheme: 'light' },
  { language: 'en', scheme: 'dark' },
] as const

describe.each(VISITS)('$language, $scheme', (visitor) => {
  const pages = PAGES.filter((_, index) => isTurnOf(index, VISITS.indexOf(visitor), VISITS.length))

  test.each(pages)(
    '$path counts its rows, clips nothing at any size, leads on, and by turns axe finds nothing',
    async (kind) => {
      await onScreen(kind.path, { ...visitor, place: 'both' }, async (page) => {
        const sentence = (await page.getByTestId('sentence').textContent()) ?? ''
        await expectRoom(page, 'folded', SIZES)
        // A quarter of the pages by turns, in either language: each look takes longer than all the rest.
        if (isTurnOf(Math.floor(PAGES.indexOf(kind) / VISITS.length), 0, 4)) await expectAccessible(page, kind.path)
        // Before the list is unfolded: the file has all of it.
        const file = await csvOf(page, kind.counts)
        await openAll(page)
        expect.soft(file.filter(([name]) => !name)).toEqual([])
        expect.soft(file.length, 'rows of the file').toBe(await rowsOf(page, kind.counts))
        expect.soft(countIn(sentence, kind.counts), sentence).toBe(await rowsOf(page, kind.counts))
        // What has room at the smallest has it at the others, too.
        await expectRoom(page, 'open', isFull ? SIZES : SIZES.slice(-1))

        const link = page.getByTestId(kind.leads).locator('tbody a[href^="/"]').first()
        const name = await link.textContent()
        await link.click()
        await page
          .getByTestId('page-name')
          .filter({ hasText: name ?? '' })
          .waitFor()
        expect(new URL(page.url()).pathname).toMatch(/^\/(partners|departments)\/./)
        expect(new URL(page.url()).hash).toContain('asOf=2026-03-31')
      })
    },
  )
})

/** The rows of a table as its file has them. */
async function csvOf(page: Page, table: string): Promise<string[][]> {
  const waiting = page.waitForEvent('download')
  await page.locator(`[data-testid="${table}"] + button`).click()
  const [head, ...rows] = parse(readFileSync(await (await waiting).path()), { bom: true }) as string[][]
  expect.soft(rows.map((cells) => cells.at(-2))).toEqual(rows.map(() => '2026-03-31'))
  expect.soft(head?.length).toBe(rows[0]?.length)
  return rows
}

/** At no size a text is cut off or the page scrolls sideways. */
async function expectRoom(page: Page, how: string, sizes: typeof SIZES): Promise<void> {
  for (const size of sizes) {
    await page.setViewportSize(size)
    expect.soft(await clipped(page), `${how}, ${size.width}`).toEqual([])
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect.soft(beyond, `${how}, ${size.width}: scrolls sideways`).toBeLessThanOrEqual(0)
  }
}

/** Long lists open in full. */
async function openAll(page: Page): Promise<void> {
  const folded = page.locator('main button[aria-expanded="false"]')
  while ((await folded.count()) > 0) await folded.first().click()
}

/** Rows of things in a table, all pages of a list together. */
async function rowsOf(page: Page, table: string): Promise<number> {
  const paging = page.getByTestId('paging')
  const rows = await page.getByTestId(table).locator('tbody tr:is([data-id], [data-fact])').count()
  if ((await paging.count()) === 0) return rows
  const numbers = ((await paging.textContent())?.match(/\d+/g) ?? []).map(Number)
  expect(rows).toBeLessThanOrEqual(50)
  return Math.max(...numbers)
}

const SAID = {
  agreements: [/協定(\d+)件/, /(\d+) agreements?\b/],
  partners: [
    /連携先(\d+)(?:機関|件)/,
    /多国間(\d+)/,
    /国内(\d+)/,
    /(\d+) partners?\b/,
    /(\d+) multi-country/,
    /(\d+) at home/,
  ],
  units: [/(\d+)部局、/, /(\d+) units?,/],
} as const

/** How many of these the sentence says, its parts by place together. */
function countIn(sentence: string, what: keyof typeof SAID): number {
  const parts = SAID[what].flatMap((said) => said.exec(sentence)?.[1] ?? [])
  expect(parts.length, sentence).toBeGreaterThanOrEqual(1)
  return parts.reduce((sum, part) => sum + Number(part), 0)
}

async function clipped(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main *')]
      .filter((one) => !one.closest('.visually-hidden') && getComputedStyle(one).display !== 'inline')
      .filter((one) => one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1)
      .map((one) => `${one.tagName} ${one.textContent?.slice(0, 40)}`),
  )
}
