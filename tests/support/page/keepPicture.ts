import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { ColourScheme, Language } from '#client/view/types.ts'

const pictures = join(import.meta.dirname, '../../screenshots')
/** `RENEW_SCREENSHOTS=1` takes them anew; each run checks that they are kept. */
const renew = process.env.RENEW_SCREENSHOTS === '1'

type Look = { readonly language: Language; readonly scheme: ColourScheme }

/**
 * A colour scheme moves no box, and the contrast of each colour is a unit test: one dark visit to each screen shows that
 * the dark colours come to it. All four are visited where pictures are taken.
 */
export const LOOKS: readonly Look[] = [
  { language: 'ja', scheme: 'light' },
  { language: 'en', scheme: 'light' },
  { language: 'en', scheme: 'dark' },
  ...(renew ? [{ language: 'ja', scheme: 'dark' } as const] : []),
]

/** A picture of the screen that is kept beside the tests, to be looked at. */
export async function keepPicture(page: Page, { language, scheme }: Look, name: string): Promise<void> {
  const path = join(pictures, `${language}-${scheme}`, `${name}.png`)
  if (renew) {
    await mkdir(dirname(path), { recursive: true })
    await page.screenshot({ path })
  }
  expect(existsSync(path), `${name}.png is kept (RENEW_SCREENSHOTS=1 takes it)`).toBe(true)
}
