import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { MOST_PAIRS } from '#client/canvas/engine/facts/impliedPairs.ts'
import { onScreen, settled } from '#tests/support/page/visit.ts'
import { IN_ENGLISH, words } from '#tests/support/words.ts'

describe.each(IN_ENGLISH)('the opened network, in %s', (language) => {
  const t = words(language)

  test('an agreement of several partners is one node; the pairs it implies come on demand, are no ties, and undo takes them off', async () => {
    await onScreen('/explore', { language, layout: 'network' }, async (page) => {
      await settled(page)
      await page.locator('input[value="opened"]').check()
      const legend = page.getByTestId('fact-legend')
      await legend.waitFor()
      const nodes = await page
        .getByTestId('facts')
        .locator('[data-fact]')
        .evaluateAll((marks) => marks.map((mark) => (mark as SVGElement).dataset.fact))
      expect(nodes.length).toBeGreaterThan(200)
      expect(new Set(nodes).size).toBe(nodes.length)

      const row = page.locator('[data-legend="implied-pairs"]')
      const total = Number((await row.locator('> :last-child').textContent())?.split('/')[1]?.replace(/\D/g, ''))
      expect(total).toBeGreaterThan(0)
      expect(await pairs(page)).toBe(0)
      const ties = await tiesOf(page)
      await row.click()
      await expect.poll(() => pairs(page)).toBe(Math.min(total, MOST_PAIRS))
      const listed = page.getByTestId('list-mirror').locator('[id*="pair~"]')
      await expect.poll(() => listed.count()).toBe(Math.min(total, MOST_PAIRS))
      expect(await listed.first().textContent()).toMatch(/\d/)
      expect(await tiesOf(page)).toBe(ties)
      await page.getByText(t('opened:pairsHint')).waitFor()
      await page.keyboard.press('Control+z')
      await expect.poll(() => pairs(page)).toBe(0)
      await expect.poll(() => listed.count()).toBe(0)
    })
  })
})

const pairs = (page: Page): Promise<number> => page.locator('[data-pair]').count()
const tiesOf = (page: Page): Promise<string | null> => page.getByTestId('status-ties').textContent()
