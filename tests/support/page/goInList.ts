import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** Goes to the first such item of the list twin with its keys, ten at a time and then one by one. */
export async function goInList(page: Page, isWanted: (key: string) => boolean): Promise<void> {
  const list = page.getByTestId('list-mirror')
  await list.focus()
  await page.keyboard.press('Home')
  const ids = await list.getByRole('option').evaluateAll((all) => all.map(({ id }) => id))
  const index = ids.findIndex((id) => isWanted(keyOf(id)))
  if (index < 0) throw new Error(`nothing of the kind among ${ids.length} items of the list`)
  for (let left = Math.floor(index / 10); left > 0; left -= 1) await page.keyboard.press('PageDown')
  for (let left = index % 10; left > 0; left -= 1) await page.keyboard.press('ArrowDown')
  await expect.poll(() => list.getAttribute('aria-activedescendant')).toBe(ids[index])
}

/** Without what the page puts before it to be its only one: `_r_1a_dep-irides` is `dep-irides`. */
const keyOf = (id: string) => id.replace(/^_r_\w*?_/, '')
