import { readFileSync } from 'node:fs'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { expectAccessible } from '#tests/support/page/accessible.ts'
import { goInList } from '#tests/support/page/goInList.ts'
import { drawnAnew, onScreen, settled, toLayout } from '#tests/support/page/visit.ts'
import { rests, sampled } from '#tests/support/sample.ts'
import { IN_ENGLISH, IN_JAPANESE, words } from '#tests/support/words.ts'

/** Where axe looks, each in its turn: a look at a picture of 5 000 elements costs as much as two visits to it. */
const STOPS = sampled(['search', 'expand', 'path', 'layout 3', 'layout 4', 'export'], 2)

/** Colours are looked at on each screen, and by themselves. */
async function expectStop(page: Page, where: string): Promise<void> {
  if (STOPS.includes(where)) await expectAccessible(page, where, { contrast: false })
}

const FROM = { text: 'KU Leuven', id: 'org-ku-leuven' }
const TO = { text: 'University College London', id: 'org-university-college-london' }

describe('a whole piece of work with keys alone', () => {
  if (!rests(0, 2))
    test.each(IN_JAPANESE)(
      'search, expand, evidence, filter, undo, path, layouts, export; at its stops axe finds nothing, in %s',
      async (language) => {
        const t = words(language)
        await onScreen('/explore', { language }, async (page) => {
          await settled(page)
          await search(page, FROM)
          await page.getByTestId('panel-name').waitFor()
          await expectStop(page, 'search')

          // In the field a letter is a letter.
          await page.keyboard.press('Tab')
          await page.keyboard.press('s')
          await page.locator('[data-badge]').first().waitFor()
          await settled(page)
          await reach(page, page.getByTestId('list-mirror'), 'Tab')
          const started = await shown(page)
          await goInList(page, (key) => /^dep-[^~]*$/.test(key))
          await page.keyboard.press('Enter')
          await page.keyboard.press('e')
          await expect.poll(() => shown(page)).toBeGreaterThan(started)
          await expectStop(page, 'expand')

          // The ties of what is selected come first in the list.
          await page.keyboard.press('Home')
          await page.keyboard.press('Enter')
          await page.locator('[data-testid="evidence"] a[href^="http"]').first().waitFor()
          const expanded = await shown(page)
          await page.keyboard.press('Control+k')
          await reach(page, page.getByRole('button', { name: t('words:sector.academia') }).first(), 'Tab')
          await page.keyboard.press('Space')
          await expect.poll(() => shown(page)).toBeLessThan(expanded)
          await page.keyboard.press('Control+z')
          await expect.poll(() => shown(page)).toBe(expanded)

          await goInList(page, (key) => key === FROM.id)
          await page.keyboard.press('Enter')
          await reach(page, page.getByRole('button', { name: t('explore:menu.pathTo') }), 'Tab')
          await page.keyboard.press('Enter')
          await page.getByText(t('paths:pick.cancel')).waitFor()
          await search(page, TO)
          const path = page.getByTestId('paths').getByRole('button').first()
          await path.waitFor()
          await reach(page, path, 'Tab')
          await page.keyboard.press('Enter')
          await page.getByTestId('paths').getByRole('button', { pressed: true }).first().waitFor()
          await expectStop(page, 'path')

          for (const layout of [...sampled(['2', '5', '6'], 1), '3', '4', '1']) {
            await toLayout(page, layout)
            // The picture itself is one element for assistive tools; what differs is a sheet, whose rows are text, and a plane.
            await expectStop(page, `layout ${layout}`)
          }

          await reach(page, page.getByTestId('export'), 'Shift+Tab')
          await page.keyboard.press('Enter')
          await page.getByRole('menu').waitFor()
          await expectStop(page, 'export')
          await page.keyboard.press('ArrowDown')
          const waiting = page.waitForEvent('download')
          await page.keyboard.press('Enter')
          const drawing = readFileSync(await (await waiting).path(), 'utf8')
          expect(drawing).toContain('<svg')
          expect(drawing.match(/<text/g)?.length).toBeGreaterThanOrEqual(10)
        })
      },
    )

  if (!rests(1, 2))
    test.each(IN_ENGLISH)(
      'Ctrl with an arrow goes from mark to mark in every layout, and each is named with its kind and its ties, in %s',
      async (language) => {
        await onScreen('/explore', { language }, async (page) => {
          await settled(page)
          for (const layout of sampled(['2', '1', '3', '4', '5', '6'], 2)) {
            await toLayout(page, layout)
            const heard = new Set<string>()
            for (const arrow of ['Right', 'Down', 'Left', 'Up', 'Down', 'Right', 'Up']) {
              await page.keyboard.press(`Control+Arrow${arrow}`)
              heard.add(await said(page))
            }
            expect(heard.size, `layout ${layout}`).toBeGreaterThanOrEqual(3)
            for (const sentence of heard) expect(sentence, `layout ${layout}`).toMatch(/\d/)
          }
          // In the list of the picture, too; there one goes on from where one came to.
          await page.getByTestId('list-mirror').focus()
          await page.keyboard.press('2')
          await page.keyboard.press('Control+ArrowDown')
          const selected = await page.evaluate(() => new URLSearchParams(location.hash.slice(1)).get('select'))
          const active = () => page.getByTestId('list-mirror').getAttribute('aria-activedescendant')
          await expect.poll(async () => (await active())?.endsWith(selected ?? '?')).toBe(true)
        })
      },
    )
})

/** Types a name into the search and goes with the arrows to just this hit. */
async function search(page: Page, { text, id }: { readonly text: string; readonly id: string }): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.keyboard.type(text, { delay: 10 })
  await page.locator(`[role="option"][id$="-${id}"]`).first().waitFor()
  const active = () => page.getByRole('combobox').first().getAttribute('aria-activedescendant')
  for (let presses = 0; !(await active())?.endsWith(id); presses += 1) {
    if (presses > 12) throw new Error(`the arrows did not reach ${id}`)
    const before = await active()
    await page.keyboard.press('ArrowDown')
    await expect.poll(active).not.toBe(before)
  }
  await page.keyboard.press('Enter')
}

/** Each row of the legend is lit on the canvas while it has the focus: a walk through it is long where much is drawn. */
async function reach(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab'): Promise<void> {
  // Found once: to look for a name on the whole page at each press takes longer than the press.
  let element = await target.elementHandle()
  for (let presses = 0; presses < 150; presses += 1) {
    const isThere = await element?.evaluate((one) => (one.isConnected ? one.contains(document.activeElement) : null))
    if (isThere) return
    if (isThere === null) element = await target.elementHandle()
    else await page.keyboard.press(key)
  }
  throw new Error(`150 times ${key} did not reach it`)
}

/** Partners that are drawn, as the strip says. */
async function shown(page: Page): Promise<number> {
  return Number(await page.getByTestId('status-partners').locator('b').first().textContent())
}

/** What a screen reader hears of the selection. */
async function said(page: Page): Promise<string> {
  await drawnAnew(page)
  return (await page.locator('[data-testid="list-mirror"] + [aria-live]').textContent()) ?? ''
}
