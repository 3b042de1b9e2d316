import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { accessibilityOf } from '#tests/support/page/accessible.ts'
import { goInList } from '#tests/support/page/goInList.ts'
import { onScreen, settled } from '#tests/support/page/visit.ts'
import { rests } from '#tests/support/sample.ts'
import { IN_ENGLISH, IN_JAPANESE, words } from '#tests/support/words.ts'

const UNIT = 'dep-gs-engineering'

describe('the tour', () => {
  if (!rests(0, 2))
    test.each(IN_JAPANESE)(
      'five questions of the own unit are answered by acts on the picture, in %s',
      async (language) => {
        const t = words(language)
        await onScreen('/explore', { language, place: 'both' }, async (page) => {
          await settled(page)
          await page.getByRole('button', { name: t('tour:begin') }).click()
          const tour = page.getByTestId('tour')
          await tour.getByRole('combobox').selectOption(UNIT)
          expect((await accessibilityOf(page, ['[data-testid="tour"]'])).violations).toEqual([])

          await choose(page, UNIT)
          expect(await answered(page)).toBe(false)
          await page.getByRole('complementary').locator('li').first().getByRole('button').last().click()
          await done(page, /\d/)
          await next(page)

          await page.getByTestId('list-mirror').focus()
          await page.keyboard.press('4')
          await done(page, /\d/)
          await next(page)

          await choose(page, UNIT)
          // What is selected brings its ties to the top of the list, though not at once.
          const tie = `${UNIT}~`
          await page.getByTestId('list-mirror').locator(`[id*="${tie}"]`).first().waitFor({ state: 'attached' })
          await goInList(page, (key) => key.startsWith(tie))
          await page.keyboard.press('Enter')
          await done(page, /\d/)
          await next(page)

          const other = await otherUnit(page)
          await choose(page, UNIT)
          await goInList(page, (key) => key === other)
          await page.keyboard.press('Space')
          await done(page, /\d/)
          await next(page)

          await page.keyboard.press('[')
          await done(page, /\d/)
          await next(page)
          await page.getByText(t('tour:end')).waitFor()
        })
      },
    )

  if (!rests(1, 2))
    test.each(IN_ENGLISH)(
      'is offered once, left by Escape, and taken up again from the sheet of keys, in %s',
      async (language) => {
        const t = words(language)
        await onScreen('/explore', { language }, async (page) => {
          await settled(page)
          await page.getByRole('button', { name: t('tour:decline') }).click()
          await page.reload()
          await settled(page)
          expect(await page.getByTestId('tour-offer').count()).toBe(0)
          await page.getByTestId('list-mirror').focus()
          await page.keyboard.press('?')
          await page
            .getByRole('dialog')
            .getByRole('button', { name: t('app:keys.tour') })
            .click()
          await page.getByTestId('tour').getByRole('combobox').focus()
          await page.keyboard.press('Escape')
          await page.getByTestId('tour').waitFor({ state: 'detached' })
        })
      },
    )
})

/** Selects a node with the keys of the list. */
async function choose(page: Page, id: string): Promise<void> {
  await goInList(page, (key) => key === id)
  await page.keyboard.press('Enter')
  await page.getByTestId('panel-name').waitFor()
}

const answer = (page: Page) => page.getByTestId('tour').getByRole('status')

async function answered(page: Page): Promise<boolean> {
  return (await answer(page).getAttribute('data-done')) === 'true'
}

async function done(page: Page, saying: RegExp): Promise<void> {
  await expect.poll(() => answered(page)).toBe(true)
  expect(await answer(page).textContent()).toMatch(saying)
}

async function next(page: Page): Promise<void> {
  await page.getByTestId('tour').getByRole('button').last().click()
}

/** The unit that the question names beside the own one. */
async function otherUnit(page: Page): Promise<string> {
  const options = await page
    .getByTestId('tour')
    .locator('option')
    .evaluateAll((all) => all.map((one) => ({ id: (one as HTMLOptionElement).value, name: one.textContent ?? '' })))
  const text = (await page.getByTestId('tour').locator('p').nth(1).textContent()) ?? ''
  const named = options.filter(({ id, name }) => id !== UNIT && text.includes(name))
  const [longest] = named.sort((a, b) => b.name.length - a.name.length)
  if (!longest) throw new Error(`no unit is named in: ${text}`)
  return longest.id
}
