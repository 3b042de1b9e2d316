import { expect, test } from 'vitest'
import { filesEnding, linesWith } from './projectFiles.ts'

/** Where a colour may be written: the palette. The page's icon is drawn before any style is loaded. */
const PALETTE = ['client/styles/tokens.ts', 'client/icon.svg']

const named = 'white|black|red|green|blue|grey|gray|orange|purple|violet|yellow|pink|brown|silver|gold|navy|teal'

test('no colour is written outside the palette', () => {
  const files = filesEnding(['.ts', '.tsx', '.css', '.html', '.svg'], 'client').filter(
    ({ path }) => !PALETTE.includes(path),
  )
  const literal =
    /(?<![\w&/#?=-])#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})\b(?![\w/-])|\b(?:rgb|hsl|oklch|lab)a?\(\s*[\d.]/i
  const word = new RegExp(
    `(?:color|background|fill|stroke|border[a-z-]*|outline|shadow)\\s*:\\s*['"]?(?:[\\w. ]* )?(?:${named})\\b`,
    'i',
  )
  expect(linesWith(files, literal)).toEqual([])
  expect(linesWith(files, word)).toEqual([])
  expect(files.length).toBeGreaterThanOrEqual(80)
})

test('the palette has the same meanings in light and dark', async () => {
  const { palettes } = await import('#client/styles/tokens.ts')
  expect(Object.keys(palettes.dark).sort()).toEqual(Object.keys(palettes.light).sort())
  expect(Object.keys(palettes.light).length).toBeGreaterThanOrEqual(20)
})
