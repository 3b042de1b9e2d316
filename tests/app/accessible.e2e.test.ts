import { AxeBuilder } from '@axe-core/playwright'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { onScreen, openBrowser, settled } from '#tests/support/page/visit.ts'
import { LANGUAGES } from '#tests/support/words.ts'

const SCREENS = ['/', '/explore', '/explore?selected', '/nowhere'] as const

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

describe.each(LANGUAGES)('in %s', (language) => {
  describe.each(['light', 'dark'] as const)('%s', (scheme) => {
    test.each(SCREENS)('%s has no violation that axe can find', async (screen) => {
      const [path = '/', selected] = screen.split('?')
      await onScreen(browser, `${inject('seeded').url}${path}`, { language, scheme }, async (page) => {
        if (path === '/explore') await settled(page)
        else await page.getByRole('main').waitFor()
        if (selected) {
          await page.locator('tbody tr[data-id] button').first().click()
          await page.getByTestId('panel-name').waitFor()
        }
        const { violations, passes } = await new AxeBuilder({ page }).analyze()
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).slice(0, 3)}`),
        ).toEqual([])
        expect(passes.length).toBeGreaterThanOrEqual(15)
      })
    })
  })
})
