import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { packed } from '#tests/support/page/address.ts'
import { described, furthest, type Picture, pictureOf } from '#tests/support/page/picture.ts'
import { onScreen, settled } from '#tests/support/page/visit.ts'
import { IN_JAPANESE, words } from '#tests/support/words.ts'

describe.each(IN_JAPANESE)('dragging several, in %s', (language) => {
  const t = words(language)

  test('moves and pins the whole selection as one step, and nobody else; a mark outside of it moves alone', async () => {
    await onScreen('/explore', { language, layout: 'network' }, async (page) => {
      await settled(page)
      const own = await farApart(page, 3)
      for (const id of own) await clickMark(page, id, ['Shift'])
      await expect.poll(() => page.locator('[data-part="selection"]').count()).toBe(own.length)
      const before = await pictureOf(page)
      const [held = ''] = own
      await drag(page, held, { x: 24, y: -18 })
      await expect.poll(async () => moved(before, await pictureOf(page))).toEqual([...own].sort())
      const after = await pictureOf(page)
      const ways = own.map((id) =>
        [0, 1].map((axis) => Math.round((after[id]?.[axis] ?? 0) - (before[id]?.[axis] ?? 0))),
      )
      expect(new Set(ways.map(String)).size).toBe(1)
      await expect
        .poll(() => page.getByTestId('undo').getAttribute('title'))
        .toContain(t('explore:act.moveSeveral_other', { count: own.length }))
      // Pinned: a new layout leaves them where they are.
      await page.getByTestId('undo').click()
      await expect.poll(async () => furthest(before, await pictureOf(page))).toBeLessThan(1)
      await page.getByTestId('redo').click()
      await expect.poll(async () => furthest(after, await pictureOf(page))).toBeLessThan(1)
      await packed(page)
      await page.reload()
      await settled(page)
      expect(furthest(after, await pictureOf(page))).toBeLessThan(1.5)

      // A mark outside the selection moves alone.
      await page.keyboard.press('Escape')
      await expect.poll(() => page.locator('[data-part="selection"]').count()).toBe(0)
      const [first = '', second = '', other = ''] = await farApart(page, 3)
      for (const id of [first, second]) await clickMark(page, id, ['Shift'])
      await expect.poll(() => page.locator('[data-part="selection"]').count()).toBe(2)
      const standing = await pictureOf(page)
      await drag(page, other, { x: -20, y: 16 })
      await expect.poll(async () => moved(standing, await pictureOf(page))).toEqual([other])

      // A menu says what it is of, and the panel shows that; a press that closes it does nothing else.
      const at = await placeOf(page, other)
      await page.mouse.click(at.x, at.y, { button: 'right' })
      const menu = page.getByRole('menu')
      await menu.waitFor()
      const label = (await menu.getAttribute('aria-label')) ?? ''
      const name = label.replace(t('explore:menu.of', { name: '' }), '')
      expect.soft(name).not.toBe('')
      const panel = () => page.getByTestId('panel-name').textContent()
      await expect.poll(panel).toContain(name)
      const plate = await page.getByTestId('plate').boundingBox()
      await page.mouse.click((plate?.x ?? 0) + 6, (plate?.y ?? 0) + (plate?.height ?? 0) / 2)
      await menu.waitFor({ state: 'detached' })
      expect.soft(await panel()).toContain(name)

      const lastAct = () => page.getByTestId('undo').getAttribute('title')
      await page.getByTestId('tidy').click()
      await expect.poll(lastAct).toContain(t('explore:act.tidy'))
      await page.getByTestId('undo').click()
      await expect.poll(lastAct).not.toContain(t('explore:act.tidy'))
      await page.keyboard.press('t')
      await expect.poll(lastAct).toContain(t('explore:act.tidy'))
    })
  })
})

/** Partners that a pointer meets without doubt: large, far from every other mark and from the edge. */
async function farApart(page: Page, count: number): Promise<readonly string[]> {
  const { marks, units } = await described(page)
  const box = await page.getByTestId('plate').boundingBox()
  const all = [
    ...marks,
    ...units.map(({ id, left, right, top, bottom }) => ({ id, x: (left + right) / 2, y: (top + bottom) / 2 })),
  ]
  const free = marks.filter(
    ({ id, x, y }) =>
      x > 150 &&
      y > 150 &&
      x < (box?.width ?? 0) - 150 &&
      y < (box?.height ?? 0) - 100 &&
      all.every((other) => other.id === id || Math.hypot(other.x - x, other.y - y) > 14),
  )
  const own = [...free].sort((a, b) => b.radius - a.radius).slice(0, count)
  expect(own.length).toBe(count)
  return own.map(({ id }) => id)
}

async function placeOf(page: Page, id: string): Promise<{ readonly x: number; readonly y: number }> {
  const mark = (await described(page)).marks.find((one) => one.id === id)
  const box = await page.getByTestId('plate').boundingBox()
  return { x: (box?.x ?? 0) + (mark?.x ?? 0), y: (box?.y ?? 0) + (mark?.y ?? 0) }
}

async function clickMark(page: Page, id: string, keys: readonly 'Shift'[]): Promise<void> {
  const { x, y } = await placeOf(page, id)
  for (const key of keys) await page.keyboard.down(key)
  await page.mouse.click(x, y)
  for (const key of keys) await page.keyboard.up(key)
}

async function drag(page: Page, id: string, by: { readonly x: number; readonly y: number }): Promise<void> {
  const { x, y } = await placeOf(page, id)
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + by.x, y + by.y, { steps: 6 })
  await page.mouse.up()
}

/** Ids of the marks that stand elsewhere now. */
function moved(before: Picture, after: Picture): readonly string[] {
  return Object.keys(before)
    .filter(
      (id) =>
        Math.hypot((after[id]?.[0] ?? 0) - (before[id]?.[0] ?? 0), (after[id]?.[1] ?? 0) - (before[id]?.[1] ?? 0)) > 1,
    )
    .sort()
}
