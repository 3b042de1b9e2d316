import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import type { ColourScheme, Language, PlaceSwitch, View } from '#client/view/types.ts'
import { ONE_WAIT } from '#tests/support/limits.ts'
import { findBrowser } from '#tests/support/page/browser.ts'

/** How somebody comes to a screen. Defaults: Japanese, light, 1440 × 900, as of 2026-03-31, abroad, as regions. */
export type Visitor = {
  readonly language?: Language
  readonly scheme?: ColourScheme
  readonly width?: number
  readonly height?: number
  readonly asOf?: string
  readonly place?: PlaceSwitch
  /** The picture opens in it: what a test does not look at need not be drawn first. */
  readonly layout?: View['layout']
  /** What stands after `#` in the place of all this. */
  readonly hash?: string
  /** With fingers instead of a mouse. */
  readonly touch?: boolean
  /** Where the reader is. A warm page does not travel: for cold visits. */
  readonly timeZone?: string
}

/** An open page, and whatever went wrong in it: errors of the console, of scripts, of the page policy, lost requests. */
export type Visit = { readonly page: Page; readonly problems: string[]; readonly end: () => Promise<void> }

/** One browser for all files that a worker runs; it ends with the worker. */
let browser: Promise<Browser> | undefined

/** Pages that stay open from visit to visit, so that files, fonts and compiled code need not come again. */
const warm = new Map<string, Promise<Visit>>()

function openBrowser(): Promise<Browser> {
  browser ??= launched()
  return browser
}

async function launched(): Promise<Browser> {
  // An open browser keeps its worker alive, even where the run that wants it was killed.
  process.once('disconnect', () => process.exit(1))
  const { launch } = await findBrowser()
  return chromium.launch(launch)
}

/**
 * Visits a screen of the seeded product, hands it over, and leaves it; fails if anything went wrong in the page. What
 * the last visitor left in this browser is gone, except the settled places that each second visit finds.
 */
export async function onScreen(path: string, visitor: Visitor, use: (page: Page) => Promise<void>): Promise<void> {
  const { language = 'ja', touch = false, scheme = 'light', width = 1440, height = 900 } = visitor
  const key = `${language} ${touch}`
  const open = warm.get(key) ?? newVisit(visitor)
  // Whoever comes while it is in use gets another one; so does whoever comes after a failure.
  warm.delete(key)
  const { page, problems, end } = await open
  try {
    await page.setViewportSize({ width, height })
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    await page.goto(addressOf(inject('seeded').url, path, visitor))
    await use(page)
    expect(problems).toEqual([])
    await leave(page)
  } catch (problem) {
    await end()
    throw problem
  }
  problems.length = 0
  warm.set(key, open)
}

/** Opens a screen of any product in a browser that knows nothing: for first visits, and where one end is another's beginning. */
export async function coldVisit(url: string, path: string, visitor: Visitor = {}): Promise<Visit> {
  const visit = await newVisit(visitor)
  await visit.page.goto(addressOf(url, path, visitor))
  return visit
}

function addressOf(url: string, path: string, visitor: Visitor): string {
  const { language = 'ja', asOf = '2026-03-31', place, layout, hash } = visitor
  const parts = { asOf, ...(place ? { place } : {}), ...(layout ? { layout } : {}), lang: language }
  return `${url}${path}#${hash ?? new URLSearchParams(parts)}`
}

async function newVisit({ language = 'ja', scheme = 'light', width = 1440, height = 900, ...visitor }: Visitor) {
  const { touch = false, timeZone = 'Asia/Tokyo' } = visitor
  const context = await (await openBrowser()).newContext({
    viewport: { width, height },
    colorScheme: scheme,
    locale: language === 'ja' ? 'ja-JP' : 'en-GB',
    timezoneId: timeZone,
    reducedMotion: 'reduce',
    hasTouch: touch,
  })
  context.setDefaultTimeout(ONE_WAIT)
  const page = await context.newPage()
  const problems: string[] = []
  watch(page, problems)
  return { page, problems, end: () => close(context) }
}

/** Goes to an answer of the server that is no page, and takes away there what a visitor keeps. */
async function leave(page: Page): Promise<void> {
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  page.removeAllListeners('request')
  await page.goto(`${inject('seeded').url}/livez`)
  await page.evaluate(() => {
    sessionStorage.clear()
    for (const key of Object.keys(localStorage)) if (!key.startsWith('plate:')) localStorage.removeItem(key)
  })
}

/** Milliseconds never fail a test: where a busy machine was late for a deadline the page asks again by itself. */
const LATE = [503, 504]

function watch(page: Page, problems: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error' && !LATE.some((status) => message.text().includes(`status of ${status}`)))
      problems.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => problems.push(`script: ${error.message}`))
  page.on('response', (response) => {
    if (response.status() >= 400 && !LATE.includes(response.status()))
      problems.push(`${response.status()} ${response.url()}`)
  })
}

async function close(context: BrowserContext): Promise<void> {
  await context.close()
}

/** Resolves when the picture is drawn, its names are there, and nothing moves any more. */
export async function settled(page: Page): Promise<void> {
  await page.locator('[data-testid="plate"][data-phase="settled"]').waitFor()
  await page.waitForFunction(isQuiet, `quiet${Math.random()}`, { polling: 100 })
}

/** In the page: whether it looked the same three times, one after the other. */
function isQuiet(key: string): boolean {
  const kept = window as unknown as Record<string, { now: string; times: number } | undefined>
  const isSettled = document.querySelector('[data-testid="plate"][data-phase="settled"]') !== null
  const names = [...document.querySelectorAll('[data-label-for]')].map((name) => name.getBoundingClientRect().x)
  const now =
    isSettled && document.fonts.status === 'loaded' ? names.map((x) => x.toFixed(1)).join() : `${Math.random()}`
  const times = kept[key]?.now === now ? kept[key].times + 1 : 0
  kept[key] = { now, times }
  return times >= 3
}

/** Two frames: what a key did is drawn, and said. */
export function drawnAnew(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  )
}

/** Goes to a layout by its key, and waits until it is the one that is drawn. */
export async function toLayout(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key)
  await page.locator(`main [aria-keyshortcuts="${key}"][aria-current="true"]`).waitFor()
  await settled(page)
}

/** Types into the search of a screen and waits for the answer to just this text. The ids of the hits, best first. */
export async function searchFor(page: Page, text: string): Promise<readonly string[]> {
  // Until the picture is there the frame has a search of its own.
  if (new URL(page.url()).pathname === '/explore') await page.getByTestId('plate').waitFor()
  const input = page.getByRole('combobox').first()
  await input.fill('')
  await input.fill(text)
  const list = page.locator(`[role="listbox"][aria-label=${JSON.stringify(text)}][aria-busy="false"]`)
  await list.getByRole('option').first().waitFor()
  return list
    .getByRole('option')
    .evaluateAll((options) =>
      options.map((option) =>
        option.id.replace(/^.*?-(?=(?:org|dep|act|agr|the|str|des|home|plate)(?:-|$)|(?:asean|eu|[A-Z]{2})$)/, ''),
      ),
    )
}
