import { expect, test } from 'vitest'
import { readAddress, textOf, withoutOurs } from '#client/app/address/addressText.ts'
import { isPlainPart } from '#client/view/address/plainText.ts'
import { readParts } from '#client/view/listChoice.ts'

const TODAY = '2026-11-30'

test.each([
  ['after #', '#place=both&region=plate-europe', '', 'place=both&region=plate-europe'],
  ['after ?, as after #', '', '?place=both&region=plate-europe', 'place=both&region=plate-europe'],
  ['after both, # first', '#q=delft', '?q=leuven&sort=state', 'q=delft&q=leuven&sort=state'],
  ['packed, which says all', '#BwJk3x-9', '?region=plate-europe', 'BwJk3x-9'],
  ['nothing of ours', '', '?utm_source=mail&constructor=1', ''],
])('an address says what stands %s', (_, hash, search, text) => {
  expect(textOf({ hash, search })).toBe(text)
})

test('words after ? narrow the list and set the view; what is not known there, or said twice, is told apart', () => {
  const text = textOf({ hash: '#q=delft', search: '?q=leuven&region=plate-europe&sector=farming&place=both&mail=1' })
  const { parts, unknown } = readParts(text, '/partners', isPlainPart)
  expect(parts).toEqual({ q: 'delft', region: 'plate-europe' })
  expect(unknown.map(({ key, value }) => `${key}=${value}`)).toEqual(['q=leuven', 'sector=farming'])
  const reading = readAddress(text, TODAY, 'en')
  expect(reading.kind === 'view' && reading.view.filters.place).toBe('both')
})

test('once written after #, words of ours are no longer after ?; others stay as they are', () => {
  expect(withoutOurs('?region=plate-europe&q=delft')).toBe('')
  expect(withoutOurs('?a=1&region=plate-europe&b=%E5%B7%A5')).toBe('?a=1&b=%E5%B7%A5')
  expect(withoutOurs('?a=1&b=x%20y')).toBe('?a=1&b=x%20y')
  expect(withoutOurs('')).toBe('')
})
