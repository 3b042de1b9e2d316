import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { onScreen, searchFor } from '#tests/support/page/visit.ts'
import { BY_TURNS, words } from '#tests/support/words.ts'

describe.each(BY_TURNS)('a new user’s first five minutes, in %s', (language) => {
  const t = words(language)
  const ftu = language === 'ja' ? '貿易大学(ベトナム)' : 'Foreign Trade University'
  const thuyloi = language === 'ja' ? /水利/ : /Thuyloi/

  test('the door of the start page leads to the network; a country leads to a university, its departments, its band, and the page that says so', async () => {
    await onScreen('/', { language }, async (page) => {
      const door = page.getByRole('navigation').getByRole('link', { name: t('app:nav.explore') })
      const picture = page.getByRole('region', { name: t('explore:plate.label') })
      await door.click()
      await picture.waitFor()
      await page.goBack()
      await picture.waitFor({ state: 'detached' })
      expect(new URL(page.url()).pathname).toBe('/')
      await door.click()
      await picture.waitFor()

      for (const typed of ['ベトナム', 'Vietnam']) {
        await choose(page, typed, 'VN')
        await page.locator('aside').getByRole('button', { name: ftu }).first().click()
        await page.getByTestId('panel-name').filter({ hasText: ftu }).waitFor()
        const ties = page.locator('aside button[aria-expanded]').filter({ has: page.locator('svg') })
        await ties.first().waitFor()
        const names = await ties.allInnerTexts()
        expect
          .soft(names.filter((name) => name.includes(t('words:home'))).length, 'the whole university')
          .toBeGreaterThan(0)
        expect.soft(names.length, 'and a unit beside it').toBeGreaterThanOrEqual(2)
        await open(ties.filter({ hasText: t('words:home') }))
        await expectSource(page)
      }

      // A partner of the whole university alone is no dead end.
      await choose(page, 'Thuyloi', 'org-thuyloi-university')
      await page.getByTestId('panel-name').filter({ hasText: thuyloi }).waitFor()
      await open(
        page
          .locator('aside')
          .getByRole('button', { name: t('words:home') })
          .first(),
      )
      await expectSource(page)
      const facts = page.getByTestId('evidence').locator('[data-step="fact"]')
      expect.soft(await facts.first().textContent()).toContain('2019')
    })
  })
})

async function choose(page: Page, typed: string, id: string): Promise<void> {
  expect(await searchFor(page, typed)).toContain(id)
  await page.locator(`[role="option"][id$="-${id}"]`).click()
}

/** The strongest tie of a partner stands open from the beginning. */
async function open(tie: Locator): Promise<void> {
  if ((await tie.getAttribute('aria-expanded')) === 'false') await tie.click()
}

/** Fact → record → the page itself, with an address that opens beside this one. */
async function expectSource(page: Page): Promise<void> {
  const evidence = page.getByTestId('evidence')
  for (const step of ['fact', 'record', 'source']) await evidence.locator(`[data-step="${step}"]`).first().waitFor()
  const link = evidence.locator('[data-step="source"] a').first()
  expect(await link.getAttribute('href')).toMatch(/^https?:\/\//)
  expect(await link.getAttribute('target')).toBe('_blank')
  expect(await link.getAttribute('rel')).toContain('noopener')
}
