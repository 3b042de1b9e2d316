import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { onScreen, openBrowser, settled } from '#tests/support/page/visit.ts'
import { LANGUAGES, words } from '#tests/support/words.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

describe.each(LANGUAGES)('words beside the picture, in %s', (language) => {
  const t = words(language)

  test('the arrow of a heading stands beside its last word, however wide the panel is', async () => {
    await onScreen(browser, `${inject('seeded').url}/explore`, { language }, async (page) => {
      await settled(page)
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

  test('what living and in force are said of stands where they stand, and each word has its rule', async () => {
    await onScreen(browser, `${inject('seeded').url}/explore`, { language }, async (page) => {
      await settled(page)
      expect(await page.getByTestId('state-words').textContent()).toContain(t('explore:filters.livingInForce'))
      const rule = (entry: string) => page.locator(`[data-legend="${entry}"]`).getAttribute('title')
      expect(await rule('state:living')).toContain(t('words:partnershipRule.living'))
      expect(await rule('tie:in_force')).toContain(t('words:tieRule.in_force'))
    })
  })
})
