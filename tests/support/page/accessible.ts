import axe, { type AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** What axe found on a page, or in the parts of it that selectors name: `rule: where`, and how many rules it looked at. */
export type Accessibility = { readonly violations: readonly string[]; readonly rules: number }

/**
 * Runs axe in the page itself. Its wrapper for Playwright hands over each node that is in order, too: on a picture of
 * 5 000 elements that took four times as long as the looking.
 */
export async function accessibilityOf(page: Page, include: readonly string[] = []): Promise<Accessibility> {
  await page.evaluate(axe.source)
  return page.evaluate(async (parts) => {
    const { run } = (window as unknown as { axe: { run: (where: object, how: object) => Promise<AxeResults> } }).axe
    const where = parts.length > 0 ? { include: parts.map((part) => [part]) } : document
    const { violations, passes } = await run(where, { resultTypes: ['violations'] })
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ target }) => target.join(' '))}`)
    return { violations: found, rules: passes.length }
  }, include)
}

/** Axe finds nothing on the whole page, and has looked. `where` is said if it does. */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  const { violations, rules } = await accessibilityOf(page)
  expect.soft(violations, where).toEqual([])
  expect.soft(rules, where).toBeGreaterThanOrEqual(15)
}
