import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { untilSelectedInAddress } from '#tests/support/page/address.ts'
import { onScreen, openBrowser, visit } from '#tests/support/page/visit.ts'
import { LANGUAGES } from '#tests/support/words.ts'

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

const VISITS = [
  { language: 'ja', scheme: 'light', width: 1440, height: 900 },
  { language: 'en', scheme: 'dark', width: 1280, height: 720 },
] as const

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
  // The start plans what the pages ask in the background; until then the first question may be answered "busy".
  const { page, end } = await visit(browser, `${inject('seeded').url}/partners/org-ku-leuven`)
  await page.getByTestId('sentence').waitFor({ timeout: 60_000 })
  await end()
})
afterAll(() => browser.close())

describe.each(VISITS)('$language, $scheme, $width wide', (visitor) => {
  test.each(PAGES)('$path counts its rows, clips nothing, leads on, and axe finds nothing', async (kind) => {
    const address = `${inject('seeded').url}${kind.path}`
    await onScreen(browser, address, { ...visitor, place: 'both' }, async (page) => {
      const sentence = (await page.getByTestId('sentence').textContent()) ?? ''
      await openAll(page)
      expect(countIn(sentence, kind.counts), sentence).toBe(await rowsOf(page, kind.counts))
      expect(await clipped(page)).toEqual([])
      const { violations, passes } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')}`)).toEqual([])
      expect(passes.length).toBeGreaterThanOrEqual(15)

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
  })
})

const OTHERS = LANGUAGES.flatMap((language) =>
  (['light', 'dark'] as const).flatMap((scheme) =>
    [
      { width: 1440, height: 900 },
      { width: 1280, height: 720 },
      { width: 1024, height: 768 },
    ].map((size) => ({ language, scheme, ...size })),
  ),
)

test.each(OTHERS)('no page cuts a text off: $language, $scheme, $width wide', async (visitor) => {
  await onScreen(browser, `${inject('seeded').url}/departments`, { ...visitor, place: 'both' }, async (page) => {
    for (const { path } of PAGES) {
      await page.goto(`${inject('seeded').url}${path}#asOf=2026-03-31&place=both&lang=${visitor.language}`)
      await page.getByTestId('sentence').waitFor()
      expect(await clipped(page), path).toEqual([])
      const room = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(room, `${path} scrolls sideways`).toBeLessThanOrEqual(0)
    }
  })
})

describe.each(LANGUAGES)('in %s', (language) => {
  test('a partner’s page leads to the partner in the network', async () => {
    await onScreen(browser, `${inject('seeded').url}/partners/org-ku-leuven`, { language }, async (page) => {
      await page.locator('main header a[href^="/explore#"]').click()
      await page.getByTestId('panel-name').waitFor()
      expect(new URL(page.url()).pathname).toBe('/explore')
      await untilSelectedInAddress(page, 'org-ku-leuven')
    })
  })
})

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
