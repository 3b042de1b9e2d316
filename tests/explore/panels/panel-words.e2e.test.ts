import { describe, expect, test } from 'vitest'
import { onScreen, settled } from '#tests/support/page/visit.ts'
import { BY_TURNS, words } from '#tests/support/words.ts'

describe.each(BY_TURNS)('words beside the picture, in %s', (language) => {
  const t = words(language)

  test('states have their rules, and the arrow of a heading is beside its last word, however wide the panel is', async () => {
    await onScreen('/explore', { language }, async (page) => {
      await settled(page)
      // What living and in force are said of is beside them, and each word has its rule.
      expect.soft(await page.getByTestId('state-words').textContent()).toContain(t('explore:filters.livingInForce'))
      const rule = (entry: string) => page.locator(`[data-legend="${entry}"]`).getAttribute('title')
      expect.soft(await rule('state:living')).toContain(t('words:partnershipRule.living'))
      expect.soft(await rule('tie:in_force')).toContain(t('words:tieRule.in_force'))
      await page.locator('tbody tr[data-id] button').first().click()
      const name = page.getByTestId('panel-name')
      await name.locator('svg').waitFor()
      const alone = await name.evaluate((heading) => {
        const arrow = heading.querySelector('svg')
        const words = arrow?.parentElement?.firstChild
        if (!arrow || !words) throw new Error('no arrow')
        const range = document.createRange()
        range.selectNodeContents(words)
        const widths: number[] = []
        for (let width = 90; width < 400; width += 3) {
          heading.style.width = `${width}px`
          const line = [...range.getClientRects()].at(-1)
          const { top, height } = arrow.getBoundingClientRect()
          const middle = top + height / 2
          if (!line || middle < line.top || middle > line.bottom) widths.push(width)
        }
        return widths
      })
      expect(alone).toEqual([])
    })
  })
})
