import { expect, inject, test } from 'vitest'
import { onScreen, openBrowser, settled } from '#tests/support/page/visit.ts'

test('a layout that shows a part begins where the selection is', async () => {
  const browser = await openBrowser()
  try {
    await onScreen(browser, `${inject('seeded').url}/explore`, { language: 'en' }, async (page) => {
      await settled(page)
      await page.locator('table tbody tr').nth(2).click()
      for (const key of ['3', '5', '6']) {
        await page.keyboard.press(key)
        await settled(page)
        const isInView = await page.evaluate(() => {
          const view = document.querySelector('[data-testid=plate] section')?.getBoundingClientRect()
          const mark = document.querySelector('[data-testid=plate] [data-part=selection]')?.getBoundingClientRect()
          if (!view || !mark) return 'nothing is selected'
          return (
            mark.left >= view.left && mark.right <= view.right && mark.top >= view.top && mark.bottom <= view.bottom
          )
        })
        expect(isInView, `layout ${key}`).toBe(true)
      }
    })
  } finally {
    await browser.close()
  }
})
