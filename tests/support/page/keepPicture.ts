import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { ColourScheme, Language } from '#client/view/types.ts'
import { isFull, sampled } from '#tests/support/sample.ts'

const pictures = join(import.meta.dirname, '../../screenshots')
/** `RENEW_SCREENSHOTS=1` takes them anew; each run checks that they are kept. */
const renew = process.env.RENEW_SCREENSHOTS === '1'

type Look = { readonly language: Language; readonly scheme: ColourScheme }

const ALL_LOOKS = (['ja', 'en'] as const).flatMap((language) =>
  (['light', 'dark'] as const).map((scheme) => ({ language, scheme })),
)

/**
 * A colour scheme moves no box, and the contrast of each colour is a unit test: one visit in each language, one of them
 * dark, shows all words, and that the dark colours come to each screen. All four in a full run, and to take pictures.
 */
export const LOOKS: readonly Look[] = ALL_LOOKS.filter(
  ({ language, scheme }) => isFull || renew || (language === 'ja') === (scheme === 'light'),
)

/** The same where a visit is long: one of them by turns. */
export const LOOK_BY_TURNS: readonly Look[] = renew ? LOOKS : sampled(LOOKS, 1)

/** A picture of the screen that is kept beside the tests in each look, to be looked at. */
export async function keepPicture(page: Page, look: Look, name: string): Promise<void> {
  if (renew) {
    await mkdir(dirname(pathOf(look, name)), { recursive: true })
    await page.screenshot({ path: pathOf(look, name) })
  }
  const missing = ALL_LOOKS.map((one) => pathOf(one, name)).filter((path) => !renew && !existsSync(path))
  expect(missing, 'pictures are kept (RENEW_SCREENSHOTS=1 takes them)').toEqual([])
}

const pathOf = ({ language, scheme }: Look, name: string) => join(pictures, `${language}-${scheme}`, `${name}.png`)
