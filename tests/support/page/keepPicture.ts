import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const pictures = join(import.meta.dirname, '../../screenshots')
/** `RENEW_SCREENSHOTS=1` takes them anew; each run checks that they are kept. */
const renew = process.env.RENEW_SCREENSHOTS === '1'

/** A picture of the screen that is kept beside the tests, to be looked at; `ja-light/home` names it. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  const path = join(pictures, `${name}.png`)
  if (renew) {
    await mkdir(dirname(path), { recursive: true })
    await page.screenshot({ path })
  }
  expect(existsSync(path), `${name}.png is kept (RENEW_SCREENSHOTS=1 takes it)`).toBe(true)
}
