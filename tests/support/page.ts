import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, inject } from 'vitest'
import { findBrowser } from '#tests/support/browser.ts'

export type PageOptions = Pick<BrowserContextOptions, 'viewport' | 'colorScheme' | 'reducedMotion'> & {
  /** Default ja. */
  readonly language?: 'ja' | 'en'
}

/** A page, and what went wrong on it: both lists are empty on a page that works. */
export type OpenPage = {
  readonly page: Page
  readonly consoleErrors: readonly string[]
  readonly failedRequests: readonly string[]
  readonly close: () => Promise<void>
}

let browser: Browser | undefined

afterAll(async () => {
  await browser?.close()
  browser = undefined
})

/** Opens an address of the product, such as `/explore`, in a fresh browser context. */
export async function openPage(path: string, { language = 'ja', ...options }: PageOptions = {}): Promise<OpenPage> {
  browser ??= await chromium.launch((await findBrowser()).launch)
  const context = await browser.newContext({
    baseURL: inject('origin'),
    locale: language === 'ja' ? 'ja-JP' : 'en-GB',
    timezoneId: 'Asia/Tokyo',
    viewport: { width: 1440, height: 900 },
    ...options,
  })
  const page = await context.newPage()
  const consoleErrors: string[] = []
  const failedRequests: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') consoleErrors.push(message.text())
  })
  page.on('pageerror', (problem) => consoleErrors.push(problem.message))
  page.on('response', (response) => {
    if (response.status() >= 400) failedRequests.push(`${response.status()} ${response.url()}`)
  })
  await page.goto(path)
  return { page, consoleErrors, failedRequests, close: () => context.close() }
}
