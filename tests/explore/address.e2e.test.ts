import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, inject, test } from 'vitest'
import { onScreen, openBrowser } from '#tests/support/visit.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const explore = () => `${inject('seeded').url}/explore`

test('a day of the address that is none is named, beside the day that is shown', async () => {
  await onScreen(browser, explore(), { language: 'en', asOf: '2026-13-99' }, async (page) => {
    await page.getByRole('status').filter({ hasText: '“2026-13-99” is not a day' }).waitFor()
  })
})
