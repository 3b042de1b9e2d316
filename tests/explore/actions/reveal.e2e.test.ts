import { expect, test } from 'vitest'
import { onScreen, settled, toLayout } from '#tests/support/page/visit.ts'

test('a layout that shows a part begins where the selection is', async () => {
  await onScreen('/explore', { language: 'en' }, async (page) => {
    await settled(page)
    await page.locator('table tbody tr').nth(2).click()
    await page.getByTestId('panel-name').waitFor()
    for (const key of ['3', '5', '6']) {
      await toLayout(page, key)
      const isInView = await page.evaluate(() => {
        const view = document.querySelector('[data-testid=plate] section')?.getBoundingClientRect()
        const mark = document.querySelector('[data-testid=plate] [data-part=selection]')?.getBoundingClientRect()
        if (!view || !mark) return 'nothing is selected'
        return mark.left >= view.left && mark.right <= view.right && mark.top >= view.top && mark.bottom <= view.bottom
      })
      expect.soft(isInView, `layout ${key}`).toBe(true)
    }
  })
})
