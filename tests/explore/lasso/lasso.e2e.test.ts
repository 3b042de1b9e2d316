import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { described } from '#tests/support/page/picture.ts'
import { onScreen, settled } from '#tests/support/page/visit.ts'
import { IN_ENGLISH } from '#tests/support/words.ts'

test.each(IN_ENGLISH)(
  'the lasso is laid down by Escape, gathers what one stroke goes around, and moves nothing, in %s',
  async (language) => {
    await onScreen('/explore', { language }, async (page) => {
      await settled(page)
      const selected = page.locator('[data-part="selection"]')
      await page.getByTestId('lasso-button').click()
      expect(await page.getByTestId('lasso-button').getAttribute('aria-pressed')).toBe('true')
      await page.getByTestId('lasso').waitFor()
      await page.keyboard.press('Escape')
      await page.getByTestId('lasso').waitFor({ state: 'detached' })
      expect(await selected.count()).toBe(0)

      const before = await described(page)
      const box = { left: 120, right: 320, top: 150, bottom: 330 }
      const within = [
        ...before.units.map(({ left, right, top, bottom }) => ({ x: (left + right) / 2, y: (top + bottom) / 2 })),
        ...before.marks,
      ].filter(({ x, y }) => x > box.left && x < box.right && y > box.top && y < box.bottom)
      expect(within.length).toBeGreaterThanOrEqual(5)
      await page.keyboard.press('l')
      await page.getByTestId('lasso').waitFor()
      await stroke(page, box)
      await expect.poll(() => selected.count()).toBe(within.length)
      await page.getByTestId('lasso').waitFor({ state: 'detached' })
      expect((await described(page)).marks).toEqual(before.marks)
    })
  },
)

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
