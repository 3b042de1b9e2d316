import { expect, test } from 'vitest'
import { lettersOf } from '#client/styles/letters.ts'

test('letters that paper will want are those of the rows, each once, without what of records only the screen shows', () => {
  const rows = [
    { names: { ja: '亘理町' }, records: [{ fields: '非公開' }] },
    { names: { ja: '理工' }, other: null },
  ]
  const letters = lettersOf(rows)
  expect([...'亘理町工'].map((letter) => letters.split(letter).length - 1)).toEqual([1, 1, 1, 1])
  expect([...'非公開'].some((letter) => letters.includes(letter))).toBe(false)
})
