import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { untilSelectedInAddress } from '#tests/support/page/address.ts'
import { onScreen, settled } from '#tests/support/page/visit.ts'
import { rests, sampled } from '#tests/support/sample.ts'
import { IN_ENGLISH, IN_JAPANESE } from '#tests/support/words.ts'

/** Links beside the picture, which is drawn anew after each of them. */
const BESIDE = [
  ['main > aside a[href^="/regions/"]', '/regions/'],
  ['tbody tr[data-id] a[href^="/countries/"]', '/countries/'],
  ['tbody tr[data-id] a[href^="/partners/"]', '/partners/'],
] as const

describe('a name leads to its page', () => {
  if (!rests(0, 3))
    test.each(IN_JAPANESE)(
      'beside the network: from the table, the panel, a country and a region, in %s',
      async (language) => {
        await onScreen('/explore', { language }, async (page) => {
          await settled(page)
          for (const [link, to] of sampled(BESIDE, 1)) await follow(page, link, to)
          await page.locator('tbody tr[data-id] button').first().click()
          await follow(page, '[data-testid="panel-name"] a', '/partners/')
        })
      },
    )

  if (!rests(1, 3))
    test.each(IN_ENGLISH)(
      'from the start page: partners and units of the latest agreements, and every item of the strategy, in %s',
      async (language) => {
        await onScreen('/', { language }, async (page) => {
          const items = page.getByTestId('strategy-items').locator('a[href^="/strategy/"]')
          await items.first().waitFor()
          expect(await items.count()).toBe(15)
          await follow(page, 'table a[href^="/partners/"]', '/partners/')
          await follow(page, 'table a[href^="/departments/"]', '/departments/')
          await follow(page, '[data-testid="strategy-items"] a', '/strategy/')
        })
      },
    )

  if (!rests(2, 3))
    test.each(IN_ENGLISH)(
      'into the network: a region with those it leads to, a partner at the side of the switch, in %s',
      async (language) => {
        await onScreen('/regions/asean', { language, place: 'abroad' }, async (page) => {
          const sideOf = () => page.getByRole('banner').getByRole('radio', { checked: true }).first().inputValue()
          const side = await sideOf()
          await page.locator('main a[href^="/explore#"]').first().click()
          await expect.poll(() => page.getByTestId('panel-name').textContent()).toContain('ASEAN')
          expect(await sideOf()).toBe(side)
          await page.goBack()
          await page.locator('main a[href^="/partners/"]').first().click()
          await expect.poll(() => new URL(page.url()).pathname).toMatch(/^\/partners\/./)
          const id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
          const name = await page.locator('h1').textContent()
          await page.locator('main a[href^="/explore#"]').first().click()
          await expect.poll(() => page.getByTestId('panel-name').textContent()).toContain(String(name))
          expect(await sideOf()).toBe(side)
          expect(new URL(page.url()).pathname).toBe('/explore')
          await untilSelectedInAddress(page, id)
        })
      },
    )
})

describe.each(IN_JAPANESE)('before the picture is there, in %s', (language) => {
  test('what is typed into the search stays when the picture comes, and goes on being typed', async () => {
    await onScreen('/nowhere', { language }, async (page) => {
      let bring: () => void = () => undefined
      const isWanted = new Promise<void>((resolve) => {
        bring = resolve
      })
      await page.route('**/graphql', async (route) => {
        await isWanted
        await route.continue()
      })
      await page.goto(`${inject('seeded').url}/explore#asOf=2026-03-31&lang=${language}`)
      const search = page.getByRole('combobox').first()
      await search.click()
      await page.keyboard.type('Chalm')
      bring()
      await page.getByTestId('plate').waitFor()
      await page.keyboard.type('ers')
      expect(await search.inputValue()).toBe('Chalmers')
      await page.locator('[role="option"][id$="-org-chalmers-university-of-technology"]').waitFor()
    })
  })
})

/** Follows the first such link to a page that bears the name of the link, and comes back. */
async function follow(page: Page, link: string, to: string): Promise<void> {
  const first = page.locator(link).first()
  const from = new URL(page.url()).pathname
  await first.click()
  await page.getByTestId('page-name').waitFor()
  const there = new URL(page.url())
  expect(there.pathname.startsWith(to), there.pathname).toBe(true)
  expect(there.hash).toContain('asOf=2026-03-31')
  await page.goBack()
  await expect.poll(() => new URL(page.url()).pathname).toBe(from)
  await page.locator(link).first().waitFor()
}
