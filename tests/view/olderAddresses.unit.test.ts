import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readPlain } from '#client/view/address/plainText.ts'
import { decodeView, encodeView } from '#client/view/address/urlCodec.ts'
import type { SavedView } from '#client/view/savedView.ts'

/** The day and the language of the browser in which the plain ones were read. */
const [TODAY, LANGUAGE] = ['2026-11-30', 'ja'] as const

/** One line each: an address as release 0.1.0 wrote it, with the view that it opened there, as that release read it. */
type Packed = { readonly address: string; readonly view: SavedView }
type Plain = { readonly address: string; readonly reading: unknown }

const kept = readFileSync(new URL('./addressesOfRelease1.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Packed | Plain)
const packed = kept.filter((one): one is Packed => 'view' in one)
const plain = kept.filter((one): one is Plain => 'reading' in one)

describe('addresses of release 0.1.0', () => {
  test('are a hundred: packed ones of the six layouts, and plain words', () => {
    expect(packed.length + plain.length).toBe(100)
    expect(new Set(packed.map(({ view }) => view.layout)).size).toBe(6)
    expect(packed.every(({ address }) => address.startsWith('1.'))).toBe(true)
  })

  test.each(packed.map((one, index) => ({ index, ...one })))('packed $index opens the same view', (one) => {
    const view = decodeView(one.address)
    expect(view).toEqual(one.view)
    // What is written today is read as the same view, too.
    expect(decodeView(encodeView(view) ?? '')).toEqual(one.view)
  })

  test.each(plain)('"$address" opens the same view', ({ address, reading }) => {
    expect(readPlain(address, TODAY, LANGUAGE)).toEqual(reading)
  })
})
