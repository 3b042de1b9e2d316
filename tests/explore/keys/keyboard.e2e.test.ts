import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { accessibilityOf } from '#tests/support/page/accessible.ts'
import { coldVisit, onScreen, settled } from '#tests/support/page/visit.ts'
import { rests } from '#tests/support/sample.ts'
import { IN_ENGLISH, IN_JAPANESE, words } from '#tests/support/words.ts'

describe('keys alone', () => {
  if (!rests(0, 3))
    test.each(IN_ENGLISH)(
      'several are selected in the list, and their menu opens, moves by first letters and within, gives the focus back, and is on the screen, in %s',
      async (language) => {
        const t = words(language)
        await onScreen('/explore', { language, place: 'both' }, async (page) => {
          await settled(page)
          const list = page.getByTestId('list-mirror')
          const menu = page.getByRole('menu', { name: t('explore:menu.label') })
          await list.focus()
          await page.keyboard.press('Home')
          await page.keyboard.press('Shift+ArrowDown')
          await page.keyboard.press('Shift+ArrowDown')
          await expect.poll(() => page.getByTestId('status-selected').textContent()).toContain('3')
          await page.keyboard.press('Shift+F10')
          await menu.waitFor()
          const enabled = await menu.locator('[role="menuitem"]:not([aria-disabled])').allTextContents()
          await expect.poll(() => focusedText(page)).toBe(enabled[0])
          const reached: string[] = []
          for (const _ of enabled) {
            reached.push(await focusedText(page))
            await page.keyboard.press('ArrowDown')
          }
          expect(reached, 'from the first entry, past those that are off').toEqual(enabled)
          const near = menu.locator('[data-key="near"]')
          await near.press('ArrowRight')
          const within = page.getByRole('menu').nth(1)
          await within.waitFor()
          await expect.poll(() => focusedText(page)).toBe(await within.getByRole('menuitem').first().textContent())
          const { violations, rules } = await accessibilityOf(page, ['[role="menu"]'])
          expect(violations).toEqual([])
          expect(rules).toBeGreaterThanOrEqual(5)
          await page.keyboard.press('Escape')
          await within.waitFor({ state: 'detached' })
          await expect.poll(() => focusedText(page)).toBe(await near.textContent())
          await page.keyboard.press('End')
          expect(await focusedText(page)).toContain(t('explore:menu.deselectAll'))
          await page.keyboard.press('Home')
          const isBack = () => list.evaluate((element) => element === document.activeElement)
          for (const key of ['Escape', 'Tab', 'ArrowLeft']) {
            await menu.waitFor()
            await page.keyboard.press(key)
            await menu.waitFor({ state: 'detached' })
            expect(await isBack(), key).toBe(true)
            if (key !== 'ArrowLeft') await page.keyboard.press('Shift+F10')
          }

          const before = await shown(page)
          await page.keyboard.press('Shift+H')
          await expect.poll(() => shown(page)).not.toBe(before)
          await page.keyboard.press('u')
          await expect.poll(() => shown(page)).toBe(before)
          await page.keyboard.press('Escape')
          await page.getByTestId('status-selected').waitFor({ state: 'detached' })

          // Far down the list, selected in the table: nobody has scrolled the list to it.
          await page.locator('tbody tr[data-id] button').first().click()
          await page.getByTestId('panel-name').waitFor()
          await list.focus()
          await page.keyboard.press('Shift+F10')
          await menu.waitFor()
          expect((await menu.boundingBox())?.y).toBeGreaterThan(0)
        })
      },
    )

  if (!rests(1, 3))
    test.each(IN_ENGLISH)(
      'keys pressed while the first menu is on its way reach it and nothing else; where it does not come the title says so, in %s',
      async (language) => {
        const t = words(language)
        const { page, end } = await coldVisit(inject('seeded').url, '/explore', { language })
        try {
          let arrive = () => {}
          const arrived = new Promise<void>((resolve) => {
            arrive = resolve
          })
          await page.route('**/MenuBox*.js', (route) => arrived.then(() => route.continue()))
          const list = page.getByTestId('list-mirror')
          const active = () => list.getAttribute('aria-activedescendant')
          const openMenu = async () => {
            await settled(page)
            await list.focus()
            await page.keyboard.press('Home')
            await page.keyboard.press('Shift+ArrowDown')
            await page.getByTestId('status-selected').waitFor()
            await page.keyboard.press('Shift+F10')
          }
          await openMenu()
          const before = await active()
          for (const key of ['End', 'ArrowUp', 'ArrowDown', 'Enter']) await page.keyboard.press(key)
          expect(await active()).toBe(before)
          await page.getByTestId('status-selected').waitFor()
          arrive()
          // The last entry takes the selection away.
          await page.getByTestId('status-selected').waitFor({ state: 'detached' })
          await expect.poll(() => list.evaluate((element) => element === document.activeElement)).toBe(true)
          expect(await active()).toBe(before)
          await page.keyboard.press('Home')
          await expect.poll(active).not.toBe(before)

          await page.unrouteAll()
          await page.route('**/MenuBox*.js', (route) => route.abort())
          await page.reload()
          await openMenu()
          await page.getByText(t('explore:notice.menuFailed')).waitFor()
        } finally {
          await end()
        }
      },
    )

  if (!rests(2, 3))
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

/** Partners that are drawn, as the strip says. */
async function shown(page: Page): Promise<number> {
  return Number(await page.getByTestId('status-partners').locator('b').first().textContent())
}

function focusedText(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent ?? '')
}
