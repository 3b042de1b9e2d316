import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { described } from '#tests/support/page/picture.ts'
import { onScreen, openBrowser, settled } from '#tests/support/page/visit.ts'
import { IN_ENGLISH } from '#tests/support/words.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

describe.each(IN_ENGLISH)('the lasso, in %s', (language) => {
  test('gathers what one stroke goes around, moves nothing, and lays itself down', async () => {
    await onScreen(browser, `${inject('seeded').url}/explore`, { language }, async (page) => {
      await settled(page)
      const before = await described(page)
      const box = { left: 120, right: 320, top: 150, bottom: 330 }
      const within = [
        ...before.units.map(({ left, right, top, bottom }) => ({ x: (left + right) / 2, y: (top + bottom) / 2 })),
        ...before.marks,
      ].filter(({ x, y }) => x > box.left && x < box.right && y > box.top && y < box.bottom)
      expect(within.length).toBeGreaterThanOrEqual(5)
      await page.keyboard.press('l')
      await stroke(page, box)
      await expect.poll(() => page.locator('[data-part="selection"]').count()).toBe(within.length)
      expect(await page.getByTestId('lasso').count()).toBe(0)
      expect((await described(page)).marks).toEqual(before.marks)
    })
  })

  test('Escape lays it down and leaves the selection as it was', async () => {
    await onScreen(browser, `${inject('seeded').url}/explore`, { language }, async (page) => {
      await settled(page)
      await page.getByTestId('lasso-button').click()
      expect(await page.getByTestId('lasso-button').getAttribute('aria-pressed')).toBe('true')
      await page.getByTestId('lasso').waitFor()
      await page.keyboard.press('Escape')
      await page.getByTestId('lasso').waitFor({ state: 'detached' })
      expect(await page.locator('[data-part="selection"]').count()).toBe(0)
    })
  })
})

/** Around a box, with the left button held. */
async function stroke(
  page: Page,
  { left, right, top, bottom }: Record<'left' | 'right' | 'top' | 'bottom', number>,
): Promise<void> {
  const plate = await page.getByTestId('plate').boundingBox()
  const at = (x: number, y: number) => [(plate?.x ?? 0) + x, (plate?.y ?? 0) + y] as const
  await page.mouse.move(...at(left, top))
  await page.mouse.down()
  for (const [x, y] of [
    [right, top],
    [right, bottom],
    [left, bottom],
    [left, top + 5],
  ] as const)
    await page.mouse.move(...at(x, y), { steps: 6 })
  await page.mouse.up()
}
