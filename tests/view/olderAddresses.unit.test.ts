import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readPlain } from '#client/view/address/plainText.ts'
import { decodeView, encodeView } from '#client/view/address/urlCodec.ts'
import type { SavedView } from '#client/view/savedView.ts'
import type { Language } from '#client/view/types.ts'

/** Addresses as release 0.1.0 wrote them, each with the view that it opened there (written by that release itself). */
type Kept = {
  readonly today: string
  readonly language: Language
  readonly packed: readonly { readonly address: string; readonly view: SavedView }[]
  readonly plain: readonly { readonly address: string; readonly reading: unknown }[]
}

const kept = JSON.parse(readFileSync(new URL('./addressesOfRelease1.json', import.meta.url), 'utf8')) as Kept

describe('addresses of release 0.1.0', () => {
  test('are a hundred: packed ones of the six layouts, and plain words', () => {
    expect(kept.packed.length + kept.plain.length).toBe(100)
    expect(new Set(kept.packed.map(({ view }) => view.layout)).size).toBe(6)
    expect(kept.packed.every(({ address }) => address.startsWith('1.'))).toBe(true)
  })

  test.each(kept.packed.map((one, index) => ({ index, ...one })))('packed $index opens the same view', (one) => {
    const view = decodeView(one.address)
    expect(view).toEqual(one.view)
    // What is written today is read as the same view, too.
    expect(decodeView(encodeView(view) ?? '')).toEqual(one.view)
  })

  test.each(kept.plain)('"$address" opens the same view', ({ address, reading }) => {
    expect(readPlain(address, kept.today, kept.language)).toEqual(reading)
  })
})
