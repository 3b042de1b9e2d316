import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { onScreen, searchFor, settled, toLayout } from '#tests/support/page/visit.ts'
import { rests, sampled } from '#tests/support/sample.ts'
import { IN_ENGLISH, IN_JAPANESE, words } from '#tests/support/words.ts'

describe('a search on the canvas', () => {
  if (!rests(0, 2))
    test.each(IN_JAPANESE)(
      'marks what it finds in every layout, counts it, and Enter steps through it round and round, in %s',
      async (language) => {
        const t = words(language)
        // Few, because each step moves the camera and places all names anew.
        const text = 'ベトナム'
        await onScreen('/explore', { language, place: 'both' }, async (page) => {
          await settled(page)
          await searchFor(page, text)
          const [drawn, total] = await counted(page)
          expect(total).toBeGreaterThanOrEqual(3)
          expect(drawn).toBe(total)
          await expect.poll(() => page.locator('[data-part="marked"]').count()).toBe(drawn)

          await page.keyboard.press('ArrowDown')
          await page.keyboard.press('Enter')
          await page.getByTestId('panel-name').waitFor()
          const input = page.getByRole('combobox').first()
          expect(await input.inputValue()).toBe(text)
          const seen: string[] = []
          for (let step = 0; step < drawn; step += 1) {
            seen.push(await heard(page, 'Enter'))
          }
          expect(new Set(seen).size).toBe(drawn)
          expect(await heard(page, 'Enter')).toBe(seen[0])
          expect(await heard(page, 'Shift+Enter')).toBe(seen.at(-1))
          // The others stay marked while one is selected.
          await expect.poll(() => page.locator('[data-part="marked"]').count()).toBe(drawn - 1)

          await page.getByTestId('list-mirror').focus()
          expect(await heard(page, 'n')).toBe(seen[0])
          expect(await heard(page, 'Shift+N')).toBe(seen.at(-1))
          // First lets go of the selection, then of the search.
          await page.keyboard.press('Escape')
          expect(await page.getByTestId('hits').count()).toBe(1)
          await page.keyboard.press('Escape')
          await page.getByTestId('hits').waitFor({ state: 'detached' })
          expect(await input.inputValue()).toBe('')
          await expect.poll(() => page.locator('[data-part="marked"]').count()).toBe(0)

          await searchFor(page, text)
          await expect.poll(() => counted(page)).toEqual([drawn, total])
          for (const layout of sampled(['1', '3', '4', '6'], 1)) {
            await page.getByTestId('list-mirror').focus()
            await toLayout(page, layout)
            const marked = () => page.locator('[data-part="marked"]').count()
            await expect.poll(marked, { message: `layout ${layout}` }).toBeGreaterThan(0)
            await page.getByRole('button', { name: t('explore:hits.next') }).click()
            await page.getByTestId('panel-name').waitFor()
            await page.locator('[data-part="selection"]').first().waitFor()
          }
        })
      },
    )

  if (!rests(1, 2))
    test.each(IN_ENGLISH)('says what is not on the canvas, and brings it in, in %s', async (language) => {
      const t = words(language)
      const text = 'Germany'
      await onScreen('/explore', { language, place: 'at_home' }, async (page) => {
        await settled(page)
        await searchFor(page, text)
        const [drawn, total] = await counted(page)
        expect(drawn).toBeLessThan(total)
        await page.getByRole('button', { name: t('explore:hits.bring_other', { count: total - drawn }) }).click()
        await expect.poll(() => counted(page)).toEqual([total, total])
        await settled(page)
        await expect.poll(() => page.locator('[data-part="marked"]').count()).toBe(total)
      })
    })
})

/** The numbers of "7 of 9 on the canvas", in this order. */
async function counted(page: Page): Promise<readonly [number, number]> {
  const numbers = ((await page.getByTestId('hits').getByRole('status').textContent()) ?? '').match(/\d+/g) ?? []
  const [a = 0, b = 0] = numbers.map(Number)
  return [Math.min(a, b), Math.max(a, b)]
}

/** What a screen reader hears of the selection once a key has changed it. */
async function heard(page: Page, key: string): Promise<string> {
  const said = async () => (await page.locator('[data-testid="list-mirror"] + [aria-live]').textContent()) ?? ''
  const before = await said()
  await page.keyboard.press(key)
  await expect.poll(said).not.toBe(before)
  return said()
}
