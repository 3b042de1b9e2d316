import type { Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import type { Language } from '#client/view/types.ts'
import { coldVisit } from '#tests/support/page/visit.ts'
import { IN_JAPANESE } from '#tests/support/words.ts'

test.each(IN_JAPANESE)(
  'the first picture can be read, then settles; the second time it opens settled where it was, in %s',
  async (language) => {
    const { page, end } = await coldVisit(inject('seeded').url, '/livez', { language })
    try {
      await page.addInitScript(watchPhases)
      const made = await overviewsMade()
      let first = await visited(page, language)
      expect(await overviewsMade(), 'the server had this answer ready since its start').toBe(made)
      expect(first.phases).toEqual(['start', 'settled'])
      // Where letters come late the picture is not kept, and settles again.
      for (let visits = 1; visits < 10 && !first.isKept; visits++) first = await visited(page, language)
      const second = await visited(page, language)
      console.log(
        `  first settled after ${first.settled} ms, can be read after ${first.readable}; second ${second.settled}`,
      )
      expect.soft(first.names).toBeGreaterThanOrEqual(78)
      expect.soft(first.places.length).toBeGreaterThanOrEqual(200)
      expect.soft(second.phases).toEqual(['settled'])
      // Places are kept to a tenth of a pixel.
      expect.soft(second.places.map(({ id }) => id)).toEqual(first.places.map(({ id }) => id))
      expect.soft(furthest(first.places, second.places)).toBeLessThan(0.2)
    } finally {
      await end()
    }
  },
)

type Place = { readonly id: string; readonly x: number; readonly y: number }

function furthest(from: readonly Place[], to: readonly Place[]): number {
  return Math.max(...from.map(({ x, y }, at) => Math.hypot(x - (to[at]?.x ?? 0), y - (to[at]?.y ?? 0))))
}

/** How many whole pictures the server has asked its database for, by its own count. */
async function overviewsMade(): Promise<number> {
  const text = await (await fetch(`${inject('seeded').url}/metrics`)).text()
  const [, count = ''] = /milliseconds_count\{operation="Overview",code="OK"\} (\d+)/.exec(text) ?? []
  expect(count).not.toBe('')
  return Number(count)
}

/** Milliseconds from navigation, as the page notes them in the browser's own timeline; and what is there in the end. */
async function visited(page: Page, language: Language) {
  await page.goto(`${inject('seeded').url}/livez`)
  await page.goto(`${inject('seeded').url}/explore#lang=${language}`)
  await page.waitForFunction(() => performance.getEntriesByName('plate:settled').length > 0)
  await page.evaluate(() => document.fonts.ready)
  return page.evaluate(whatIsThere)
}

/** In the page, before anything of it: each phase that the plate goes through. */
function watchPhases(): void {
  const phases: string[] = []
  Object.assign(window, { phases })
  new MutationObserver(() => {
    const phase = document.querySelector('[data-testid="plate"]')?.getAttribute('data-phase')
    if (phase && phases.at(-1) !== phase) phases.push(phase)
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-phase'] })
}

/** In the page. */
function whatIsThere() {
  type Picture = {
    readonly marks: readonly { id: string; x: number; y: number }[]
    readonly names: { readonly placed: number }
  }
  const ask = new CustomEvent('plate:describe', { detail: {} as { picture?: Picture } })
  document.querySelector('[data-testid="plate"]')?.dispatchEvent(ask)
  const at = (name: string) => Math.round(performance.getEntriesByName(name)[0]?.startTime ?? 0)
  return {
    readable: at('plate:readable'),
    settled: at('plate:settled'),
    phases: (window as unknown as { phases: readonly string[] }).phases,
    isKept: Object.keys(localStorage).some((key) => key.startsWith('plate:')),
    places: ask.detail.picture?.marks ?? [],
    names: ask.detail.picture?.names.placed ?? 0,
  }
}
