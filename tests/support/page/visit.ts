import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { expect } from 'vitest'
import type { ColourScheme, Language, PlaceSwitch } from '#client/view/types.ts'
import { findBrowser } from '#tests/support/page/browser.ts'

/** How somebody comes to a screen. Defaults: Japanese, light, 1440 × 900, as of 2026-03-31, abroad. */
export type Visitor = {
  readonly language?: Language
  readonly scheme?: ColourScheme
  readonly width?: number
  readonly height?: number
  readonly asOf?: string
  readonly place?: PlaceSwitch
  /** With fingers instead of a mouse. */
  readonly touch?: boolean
}

/** An open page, and whatever went wrong in it: errors of the console, of scripts, of the page policy, lost requests. */
export type Visit = { readonly page: Page; readonly problems: readonly string[]; readonly end: () => Promise<void> }

export async function openBrowser(): Promise<Browser> {
  const { launch } = await findBrowser()
  return chromium.launch(launch)
}

/** Visits a screen, hands it over, and ends the visit; fails if anything went wrong in the page. */
export async function onScreen(
  browser: Browser,
  address: string,
  visitor: Visitor,
  use: (page: Page) => Promise<void>,
): Promise<void> {
  const { page, problems, end } = await visit(browser, address, visitor)
  try {
    await use(page)
    expect(problems).toEqual([])
  } finally {
    await end()
  }
}

/** Opens a screen in a context of its own: nothing is kept from another visit. */
export async function visit(browser: Browser, address: string, visitor: Visitor = {}): Promise<Visit> {
  const {
    language = 'ja',
    scheme = 'light',
    width = 1440,
    height = 900,
    asOf = '2026-03-31',
    place,
    touch = false,
  } = visitor
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: scheme,
    locale: language === 'ja' ? 'ja-JP' : 'en-GB',
    timezoneId: 'Asia/Tokyo',
    reducedMotion: 'reduce',
    hasTouch: touch,
  })
  const page = await context.newPage()
  // As for deadlines of the server: a busy machine is late, not wrong.
  page.setDefaultNavigationTimeout(60_000)
  const problems: string[] = []
  watch(page, problems)
  const hash = new URLSearchParams({ asOf, ...(place ? { place } : {}), lang: language })
  await page.goto(`${address}#${hash}`)
  return { page, problems, end: () => close(context) }
}

/** Milliseconds never fail a test: where a busy machine was late for a deadline the page asks again by itself. */
const LATE = 503

function watch(page: Page, problems: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes(`status of ${LATE}`))
      problems.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => problems.push(`script: ${error.message}`))
  page.on('response', (response) => {
    if (response.status() >= 400 && response.status() !== LATE) problems.push(`${response.status()} ${response.url()}`)
  })
}

async function close(context: BrowserContext): Promise<void> {
  await context.close()
}

/** Resolves when the picture is drawn, its names stand, and nothing moves any more. */
export async function settled(page: Page): Promise<void> {
  await page.locator('[data-testid="plate"][data-phase="settled"]').waitFor({ timeout: 60_000 })
  await page.evaluate(() => document.fonts.ready)
  let before = ''
  for (let quiet = 0; quiet < 3; ) {
    await page.waitForTimeout(150)
    const now = await page.evaluate(() =>
      [...document.querySelectorAll('[data-label-for]')]
        .map((name) => `${name.getBoundingClientRect().x.toFixed(1)}`)
        .join(),
    )
    quiet = now === before ? quiet + 1 : 0
    before = now
  }
}

/** Types into the search of a screen and waits for the answer to just this text. The ids of the hits, best first. */
export async function searchFor(page: Page, text: string): Promise<readonly string[]> {
  // Until the picture is there the frame has a search of its own.
  if (new URL(page.url()).pathname === '/explore') await page.getByTestId('plate').waitFor()
  const input = page.getByRole('combobox').first()
  await input.fill('')
  const answered = page.waitForResponse(
    (response) =>
      response.url().includes('/graphql') && (response.request().postData() ?? '').includes(JSON.stringify(text)),
  )
  await input.fill(text)
  await answered
  const list = page.getByRole('listbox').first()
  await list.getByRole('option').first().waitFor()
  await page.waitForTimeout(150)
  return list
    .getByRole('option')
    .evaluateAll((options) =>
      options.map((option) =>
        option.id.replace(/^.*?-(?=(?:org|dep|act|agr|the|str|des|home|plate)(?:-|$)|[A-Z]{2}$)/, ''),
      ),
    )
}
