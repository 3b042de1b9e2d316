import type { Page } from 'playwright-core'
import { searchFor, settled } from '#tests/support/page/visit.ts'

export const UNIT = 'dep-gs-engineering'

/** A chosen canvas: one unit with its strongest neighbours, as a network. */
export async function startedFromUnit(page: Page): Promise<void> {
  await searchFor(page, 'Engineering')
  await page.locator(`[role="option"][id$="-${UNIT}"]`).click()
  await page.getByTestId('panel-name').waitFor()
  await page.getByTestId('list-mirror').focus()
  await page.keyboard.press('s')
  await page.locator('[data-badge]').first().waitFor()
  await settled(page)
}
