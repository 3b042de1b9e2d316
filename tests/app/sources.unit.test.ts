import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { shortAddress } from '#client/ui/SourceLink.tsx'
import { projectFiles } from '#tests/contract/projectFiles.ts'

const CITING = ['source_url', 'other_source_urls', 'source']

test('no two pages that the seed cites read the same, however much they share', () => {
  const files = projectFiles('cypher/seed').filter(({ path }) => path.endsWith('.csv'))
  const cells = files.flatMap(({ text }) =>
    (parse(text, { columns: true, bom: true }) as Record<string, string>[]).flatMap((row) =>
      CITING.flatMap((column) => (row[column] ?? '').split(' ')),
    ),
  )
  const addresses = [...new Set(cells.filter((cell) => /^https?:/.test(cell)))]
  const pages = new Set(addresses.map(withoutScheme))
  const texts = new Set(addresses.map(shortAddress))
  expect(texts.size).toBe(pages.size)
  expect(addresses.length).toBeGreaterThanOrEqual(200)
})

test('a page is told by its host, where its path begins and ends, and what is asked there', () => {
  expect(shortAddress('https://www.example.org/')).toBe('example.org')
  expect(shortAddress('https://web.example.org/ged/?p=5179')).toBe('web.example.org/ged?p=5179')
  expect(shortAddress('https://example.org/%E5%A4%A7%E5%AD%A6/')).toBe('example.org/大学')
  expect(shortAddress('https://example.org/%E5%A4%/x')).toBe('example.org/%E5%A4%/x')
})

const withoutScheme = (address: string): string => address.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')
