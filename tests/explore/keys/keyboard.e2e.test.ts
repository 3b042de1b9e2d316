import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { onScreen, settled } from '#tests/support/page/visit.ts'
import { IN_ENGLISH, IN_JAPANESE, words } from '#tests/support/words.ts'

describe('keys alone', () => {
  test.each(IN_JAPANESE)('search, expand, select a tie, read its evidence, filter, undo, in %s', async (language) => {
    const t = words(language)
    await onScreen('/explore', { language, place: 'both' }, async (page) => {
      await settled(page)
      await page.keyboard.press('/')
      await page.keyboard.type('Engineering', { delay: 20 })
      await page.locator('[role="option"][id$="-dep-gs-engineering"]').first().waitFor()
      for (let presses = 0; !(await activeHit(page))?.endsWith('-dep-gs-engineering'); presses += 1) {
        if (presses > 20) throw new Error('the arrows did not reach it')
        await page.keyboard.press('ArrowDown')
      }
      await page.keyboard.press('Enter')
      await page.getByTestId('panel-name').waitFor()
      await reach(page, 'list-mirror')
      await page.keyboard.press('s')
      await page.locator('[data-badge]').first().waitFor()
      const started = await shown(page)
      await page.keyboard.press('e')
      await expect.poll(() => shown(page)).toBeGreaterThan(started)

      // The ties of what is selected come first in the list.
      const expanded = await shown(page)
      await page.keyboard.press('Home')
      await page.keyboard.press('Enter')
      await page.locator('[data-testid="evidence"] a[href^="http"]').first().waitFor()
      expect(await page.evaluate(() => decodeURIComponent(location.hash).length)).toBeGreaterThan(0)

      const legend = page.getByRole('button', { name: t('words:sector.industry') }).first()
      await reachLocator(page, legend, 'Shift+Tab')
      await page.keyboard.press('Space')
      await expect.poll(() => shown(page)).toBeLessThan(expanded)
      await page.keyboard.press('Control+z')
      await expect.poll(() => shown(page)).toBe(expanded)
    })
  })

  test.each(IN_ENGLISH)(
    'several are selected in the list, and their menu opens, moves by first letters and within, and gives the focus back, in %s',
    async (language) => {
      const t = words(language)
      await onScreen('/explore', { language, place: 'both' }, async (page) => {
        await settled(page)
        const list = page.getByTestId('list-mirror')
        await list.focus()
        await page.keyboard.press('Home')
        await page.keyboard.press('Shift+ArrowDown')
        await page.keyboard.press('Shift+ArrowDown')
        await expect.poll(() => page.getByTestId('status-selected').textContent()).toContain('3')
        await page.keyboard.press('Shift+F10')
        const menu = page.getByRole('menu', { name: t('explore:menu.label') })
        await menu.waitFor()
        await page.keyboard.press('End')
        expect(await focusedText(page)).toContain(t('explore:menu.deselectAll'))
        await page.keyboard.press('Home')
        await page.keyboard.press('Escape')
        await menu.waitFor({ state: 'detached' })
        expect(await list.evaluate((element) => element === document.activeElement)).toBe(true)

        const before = await shown(page)
        await page.keyboard.press('Shift+H')
        await expect.poll(() => shown(page)).not.toBe(before)
        await page.keyboard.press('u')
        await expect.poll(() => shown(page)).toBe(before)
        await page.keyboard.press('Escape')
        await page.getByTestId('status-selected').waitFor({ state: 'detached' })
      })
    },
  )

  test.each(IN_JAPANESE)(
    'letters do nothing while an input method composes, in a field, and once they are switched off, in %s',
    async (language) => {
      const t = words(language)
      await onScreen('/explore', { language, place: 'both' }, async (page) => {
        await settled(page)
        await page.getByTestId('list-mirror').focus()
        const layout = () => page.locator('[aria-keyshortcuts="1"]').getAttribute('aria-current')
        await page.evaluate(() => {
          const key = { key: '1', code: 'Digit1', bubbles: true, cancelable: true }
          document.activeElement?.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }))
          document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { ...key, isComposing: true }))
          document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { ...key, keyCode: 229 }))
        })
        expect(await layout()).toBeNull()
        await page.keyboard.press('/')
        await page.keyboard.press('1')
        expect(await layout()).toBeNull()
        await page.keyboard.press('Escape')
        await page.getByTestId('list-mirror').focus()

        await page.keyboard.press('?')
        const sheet = page.getByRole('dialog')
        const letters = sheet.getByRole('checkbox', { name: t('app:keys.letters') })
        await letters.focus()
        await page.keyboard.press('Space')
        await page.keyboard.press('Escape')
        await page.getByTestId('list-mirror').focus()
        await page.keyboard.press('1')
        // What comes after it on the same keyboard is heard: so the letter was heard, too, and did nothing.
        await page.keyboard.press('Shift+F10')
        await page.getByRole('menu').waitFor()
        expect(await layout()).toBeNull()
        await page.keyboard.press('Escape')
        await page.evaluate(() => localStorage.removeItem('explore.letterKeys'))
        await page.reload()
        await settled(page)
        await page.getByTestId('list-mirror').focus()
        await page.keyboard.press('1')
        await expect.poll(layout).toBe('true')
      })
    },
  )
})

function activeHit(page: Page): Promise<string | null> {
  return page.getByRole('combobox').first().getAttribute('aria-activedescendant')
}

/** Partners that are drawn, as the strip says. */
async function shown(page: Page): Promise<number> {
  return Number(await page.getByTestId('status-partners').locator('b').first().textContent())
}

function focusedText(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent ?? '')
}

async function reach(page: Page, testId: string): Promise<void> {
  await reachLocator(page, page.getByTestId(testId), 'Tab')
}

async function reachLocator(page: Page, target: ReturnType<Page['locator']>, key: string): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    if (await target.evaluate((element) => element.contains(document.activeElement))) return
    await page.keyboard.press(key)
  }
  throw new Error('120 times Tab did not reach it')
}
