import type { Page } from 'playwright-core'
import { drawnAnew } from '#tests/support/page/visit.ts'

/** As often is the list walked whose order changes meanwhile: what is selected brings its ties to the top. */
const TRIES = 5
const LOOKS = 10

/** Goes to the first such item of the list twin with its keys, ten at a time and then one by one. */
export async function goInList(page: Page, isWanted: (key: string) => boolean): Promise<void> {
  const list = page.getByTestId('list-mirror')
  const idsNow = () => list.getByRole('option').evaluateAll((all) => all.map(({ id }) => id))
  const find = (ids: readonly string[]) => ids.findIndex((id) => isWanted(keyOf(id)))
  for (let tries = 0; tries < TRIES; tries += 1) {
    await list.focus()
    await page.keyboard.press('Home')
    const ids = await idsNow()
    const index = find(ids)
    if (index < 0) throw new Error(`nothing of the kind among ${ids.length} items of the list`)
    for (let left = Math.floor(index / 10); left > 0; left -= 1) await page.keyboard.press('PageDown')
    for (let left = index % 10; left > 0; left -= 1) await page.keyboard.press('ArrowDown')
    for (let looks = 0; looks < LOOKS; looks += 1) {
      const after = await idsNow()
      if ((await list.getAttribute('aria-activedescendant')) === after[find(after)]) return
      await drawnAnew(page)
    }
  }
  throw new Error(`the list was no longer the same, ${TRIES} times`)
}

/** Without what the page puts before it to be its only one: `_r_1a_dep-irides` is `dep-irides`. */
const keyOf = (id: string) => id.replace(/^_r_\w*?_/, '')
