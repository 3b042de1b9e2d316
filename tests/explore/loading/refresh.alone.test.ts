import { afterEach, describe, expect, inject, test } from 'vitest'
import { askTestDatabase } from '#tests/support/ask.ts'
import { questionsOf, stripOf } from '#tests/support/page/picture.ts'
import { startedFromUnit } from '#tests/support/page/startedFromUnit.ts'
import { onScreen, settled } from '#tests/support/page/visit.ts'
import { IN_JAPANESE, words } from '#tests/support/words.ts'

// Other tests find the data of the start, of which the server keeps answers ready.
afterEach(() => dataMovesOn(-1))

describe.each(IN_JAPANESE)('a canvas, in %s', (language) => {
  const t = words(language)

  test('of older data is offered newer data, which comes as one step', async () => {
    await onScreen('/explore', { language, place: 'both' }, async (page) => {
      await settled(page)
      await startedFromUnit(page)
      const before = await stripOf(page)
      const offer = page.getByRole('button', { name: t('explore:status.refresh') })
      expect(await offer.count()).toBe(0)
      await dataMovesOn()
      await page.evaluate(() => window.dispatchEvent(new Event('focus')))
      await offer.waitFor()
      const asked = questionsOf(page)
      await offer.click()
      await offer.waitFor({ state: 'detached' })
      await expect.poll(() => stripOf(page)).toEqual(before)
      expect(asked('SliceOf')).toBe(1)
      expect(await page.getByTestId('undo').textContent()).toContain(t('explore:act.refresh'))
      await page.keyboard.press('Control+z')
      await offer.waitFor()
      expect(asked('SliceOf')).toBe(1)
    })
  })
})

/** As a write leaves it, or (`-1`) as it was before; the facts stay as they are. */
async function dataMovesOn(by: 1 | -1 = 1): Promise<void> {
  const { ask, driver } = await askTestDatabase(inject('seeded').address)
  await ask('MATCH (meta:Meta) SET meta.dataVersion0 = meta.dataVersion0 + $by', { by })
  await driver.close()
}
