import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { csvOf } from '#client/ui/list/csv.ts'

test('any text comes back as it was, but for what a spreadsheet would run', () => {
  const cells = ['東北大学', 'a, b', 'say "so"', 'two\nlines', '-3.5', '– –', '', '12 / 40']
  const text = csvOf([cells, ['=1+1', '+1', '@x', '-cmd', '\tx', '1', '2', '3']])
  expect(text.startsWith('\ufeff')).toBe(true)
  const [first, second] = parse(text, { bom: true }) as string[][]
  expect(first).toEqual(cells)
  expect(second).toEqual(["'=1+1", "'+1", "'@x", "'-cmd", "'\tx", '1', '2', '3'])
})
