import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { PictureDescription } from '#client/canvas/engine/describe/description.ts'
import { untilSelectedInAddress } from '#tests/support/page/address.ts'
import { described } from '#tests/support/page/picture.ts'
import { onScreen, settled } from '#tests/support/page/visit.ts'
import { rests, sampled } from '#tests/support/sample.ts'
import { IN_ENGLISH, words } from '#tests/support/words.ts'

describe.each(IN_ENGLISH)('time, in %s', (language) => {
  const t = words(language)

  if (!rests(0, 2))
    test.each(sampled(['regions', 'network'] as const, 1))(
      'three years pass in %s: what stays stands still, the picture can be clicked, one undo takes all of it back',
      async (layout) => {
        await onScreen('/explore', { language, asOf: '2012-03-31', place: 'both', layout }, async (page) => {
          await settled(page)
          // The first step reckons places for all that the years will bring.
          await page.keyboard.press(']')
          await drawn(page, '2013-03-31')
          await page.getByTestId('play').click()
          await reached(page, '2014-03-31')
          const first = await described(page)
          await reached(page, '2015-03-31')
          const { x, y, id } = largest(await described(page))
          const plate = await page.getByTestId('plate').boundingBox()
          await page.mouse.click((plate?.x ?? 0) + x, (plate?.y ?? 0) + y)
          await page.getByTestId('panel-name').waitFor()
          await untilSelectedInAddress(page, id)
          await reached(page, '2016-03-31')
          await page.getByTestId('play').click()
          expect(await page.getByTestId('play').getAttribute('data-playing')).toBe('false')
          const last = await described(page)

          const before = new Map(first.marks.map((mark) => [mark.id, mark]))
          const stayed = last.marks.filter(({ id: one }) => before.has(one))
          expect(stayed.length).toBeGreaterThanOrEqual(200)
          const moved = stayed.filter(
            (mark) => Math.hypot(mark.x - (before.get(mark.id)?.x ?? 0), mark.y - (before.get(mark.id)?.y ?? 0)) > 0.5,
          )
          expect(moved).toEqual([])
          expect(await page.getByTestId('day-said').textContent()).toMatch(/\d/)

          expect(await page.getByTestId('undo').textContent()).toContain(
            t('explore:act.play', { date: '' }).replace('{{date}}', '').trim().split(' ')[0] ?? '',
          )
          await page.keyboard.press('Control+z')
          await drawn(page, '2013-03-31')
        })
      },
    )

  if (!rests(1, 2))
    test('brackets turn the years, each a step of its own', async () => {
      await onScreen('/explore', { language }, async (page) => {
        await settled(page)
        const before = await described(page)
        await page.keyboard.press('[')
        await drawn(page, '2025-03-31')
        await page.keyboard.press('[')
        await drawn(page, '2024-03-31')
        await page.keyboard.press(']')
        await drawn(page, '2025-03-31')
        const places = new Map(before.marks.map((mark) => [mark.id, mark]))
        const moved = (await described(page)).marks.filter(
          ({ id, x, y }) => Math.hypot(x - (places.get(id)?.x ?? x), y - (places.get(id)?.y ?? y)) > 0.5,
        )
        expect(moved).toEqual([])
        await page.keyboard.press('Control+z')
        await drawn(page, '2024-03-31')
      })
    })
})

/** The picture of just this day, at rest. */
async function drawn(page: Page, day: string): Promise<void> {
  await page.locator(`[data-testid="day-said"][data-day="${day}"]`).waitFor({ state: 'attached' })
  await page.locator('[data-testid="plate"][data-phase="settled"]').waitFor()
}

/** Years pass whether we look or not: this day or a later one. */
async function reached(page: Page, day: string): Promise<void> {
  const said = page.getByTestId('day-said')
  await expect.poll(async () => (await said.getAttribute('data-day')) ?? '').toSatisfy((now: string) => now >= day)
}

function largest({ marks }: PictureDescription): PictureDescription['marks'][number] {
  const [first] = [...marks].sort((a, b) => b.radius - a.radius)
  if (!first) throw new Error('no mark is drawn')
  return first
}
