import { expect, inject, test } from 'vitest'
import { coldVisit, settled } from '#tests/support/page/visit.ts'
import { sampled } from '#tests/support/sample.ts'
import { words } from '#tests/support/words.ts'

const t = words('en')

test('a reader in Honolulu sees the day of home, goes with it after midnight, and reads in English what is not there', async () => {
  const { url } = inject('seeded')
  const { page, problems, end } = await coldVisit(url, '/livez', { language: 'en', timeZone: 'Pacific/Honolulu' })
  try {
    const asOf = page.locator('#as-of')
    // Only what is said to be the time stands still: the page goes on.
    await page.clock.setFixedTime('2026-11-30T03:00:00Z')
    await page.goto(`${url}/explore`)
    await settled(page)
    expect(await asOf.inputValue()).toBe('2026-11-30')

    await page.clock.setFixedTime('2026-11-30T15:00:00Z')
    await page.evaluate(() => window.dispatchEvent(new Event('focus')))
    await expect.poll(() => asOf.inputValue()).toBe('2026-12-01')
    await settled(page)
    expect(new URL(page.url()).hash).toBe('')

    await page.goto('about:blank')
    await page.goto(`${url}/explore#asOf=2026-12-01&lang=en`)
    await settled(page)
    await page.clock.setFixedTime('2026-12-01T15:00:00Z')
    await page.evaluate(() => window.dispatchEvent(new Event('focus')))
    await settled(page)
    expect(await asOf.inputValue()).toBe('2026-12-01')
    expect(problems).toEqual([])

    for (const path of sampled(['/no/such/page', '/partners/org-nobody', '/departments/dep-none'], 1)) {
      await page.goto(`${url}${path}`)
      await page
        .locator('main')
        .filter({ hasText: /not found|no longer|not available/i })
        .waitFor()
      expect(await page.title()).toContain(t('app:product'))
      expect(await page.title()).not.toMatch(/[ぁ-んァ-ヶ一-龠]/)
    }
  } finally {
    await end()
  }
})
