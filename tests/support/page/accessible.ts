import axe, { type AxeResults, type RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { isFull } from '#tests/support/sample.ts'

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
  if (!isFull) await page.evaluate(markAlike)
  const look = async ({ parts, how }: { parts: readonly string[]; how: RunOptions }) => {
    const { run } = (window as unknown as { axe: { run: (where: object, how: object) => Promise<AxeResults> } }).axe
    const include = parts.length > 0 ? parts.map((part) => [part]) : [['html']]
    const exclude = document.querySelector('[data-alike]') ? [['[data-alike]']] : []
    const { violations, passes } = await run({ include, exclude }, how)
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ target }) => target.join(' '))}`)
    for (const row of document.querySelectorAll('[data-alike]')) row.removeAttribute('data-alike')
    return { violations: found, rules: passes.length }
  }
  const how: RunOptions = { resultTypes: ['violations'], rules: { 'color-contrast': { enabled: contrast } } }
  return page.evaluate(look, { parts: include, how })
}

/**
 * In the page: marks the rows that differ from an earlier row of their list in nothing but texts and addresses. What axe
 * says of that one it would say of them; looking at 300 takes as long as a visit.
 */
function markAlike(): void {
  const KEPT = 5
  const shapeOf = (row: Element): string =>
    [row, ...row.querySelectorAll('*')]
      .map((one) => {
        const names = one.getAttributeNames().sort()
        const values = ['class', 'role', 'lang', 'tabindex', 'type'].map((name) => one.getAttribute(name))
        const says = [...one.childNodes].some((child) => child.nodeType === Node.TEXT_NODE && child.textContent?.trim())
        return `${one.tagName} ${names} ${values} ${says}`
      })
      .join('\n')
  const seen = new Map<Element | null, string[]>()
  for (const row of document.querySelectorAll('tbody > tr, li, [role="option"]')) {
    const shapes = seen.get(row.parentElement) ?? []
    const shape = shapeOf(row)
    if (shapes.length >= KEPT && shapes.includes(shape)) row.setAttribute('data-alike', '')
    shapes.push(shape)
    seen.set(row.parentElement, shapes)
  }
}

/** Axe finds nothing on the whole page, and has looked. `where` is said if it does. */
export async function expectAccessible(page: Page, where: string, looks: Looks = {}): Promise<void> {
  const { violations, rules } = await accessibilityOf(page, [], looks)
  expect.soft(violations, where).toEqual([])
  expect.soft(rules, where).toBeGreaterThanOrEqual(15)
}
