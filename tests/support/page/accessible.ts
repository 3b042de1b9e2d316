import axe, { type AxeResults, type RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** What axe found on a page, or in the parts of it that selectors name: `rule: where`, and how many rules it looked at. */
export type Accessibility = { readonly violations: readonly string[]; readonly rules: number }

/** Looking at the contrast of each text takes longer than all the rest. */
type Looks = { readonly contrast?: boolean }

/**
 * Runs axe in the page itself. Its wrapper for Playwright hands over each node that is in order, too: on a picture of
 * 5 000 elements that took four times as long as the looking.
 */
export async function accessibilityOf(
  page: Page,
  include: readonly string[] = [],
  { contrast = true }: Looks = {},
): Promise<Accessibility> {
  await page.evaluate(axe.source)
  const look = async ({ parts, how }: { parts: readonly string[]; how: RunOptions }) => {
    const { run } = (window as unknown as { axe: { run: (where: object, how: object) => Promise<AxeResults> } }).axe
    const where = parts.length > 0 ? { include: parts.map((part) => [part]) } : document
    const { violations, passes } = await run(where, how)
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ target }) => target.join(' '))}`)
    return { violations: found, rules: passes.length }
  }
  const how: RunOptions = { resultTypes: ['violations'], rules: { 'color-contrast': { enabled: contrast } } }
  return page.evaluate(look, { parts: include, how })
}

/** Axe finds nothing on the whole page, and has looked. `where` is said if it does. */
export async function expectAccessible(page: Page, where: string, looks: Looks = {}): Promise<void> {
  const { violations, rules } = await accessibilityOf(page, [], looks)
  expect.soft(violations, where).toEqual([])
  expect.soft(rules, where).toBeGreaterThanOrEqual(15)
}
