import { inject, test } from 'vitest'
import type { Language } from '#client/view/types.ts'
import { packed } from '#tests/support/page/address.ts'
import { coldVisit, settled } from '#tests/support/page/visit.ts'
import { words } from '#tests/support/words.ts'

test('a link in English is for this visit; a browser that forbids all storage shows every first screen', async () => {
  const { url } = inject('seeded')
  const { page, end } = await coldVisit(url, '/departments', { language: 'ja' })
  const isIn = (language: Language) =>
    page.getByRole('link', { name: words(language)('app:nav.partners'), exact: true }).waitFor()
  const open = async (address: string) => {
    await page.goto('about:blank')
    await page.goto(`${url}${address}`)
  }
  try {
    await isIn('ja')
    await open('/departments#lang=en')
    await isIn('en')
    await open('/departments')
    await isIn('ja')

    await page.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
        Object.defineProperty(window, name, {
          get: () => {
            throw new DOMException('denied', 'SecurityError')
          },
        })
      }
    })
    for (const path of ['/', '/partners', '/explore']) {
      await open(`${path}#lang=en`)
      await isIn('en')
    }
    await settled(page)
    await page.keyboard.press('1')
    await packed(page)
  } finally {
    await end()
  }
})
