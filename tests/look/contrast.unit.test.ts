import { expect, test } from 'vitest'
import { palettes, type Token } from '#client/styles/tokens.ts'

/** Marks and outlines that mean something, by the grounds they stand on. */
const MARKS: readonly Token[] = [
  'academia',
  'government',
  'industry',
  'community',
  'dept',
  'tie',
  'tieGrey',
  'warn',
  'accent',
  'edge',
]
const TEXTS: readonly Token[] = ['ink', 'ink2', 'ink3', 'accentInk', 'warn']
const GROUNDS: readonly Token[] = ['plate', 'paper']

const pairs = (tokens: readonly Token[], least: number) =>
  (['light', 'dark'] as const).flatMap((scheme) =>
    tokens.flatMap((token) =>
      GROUNDS.map((ground) => ({
        scheme,
        token,
        ground,
        least,
        ratio: contrast(palettes[scheme][token], palettes[scheme][ground]),
      })),
    ),
  )

test('every text keeps 4.5:1 and every mark 3:1 on plate and paper, in light and dark', () => {
  const all = [...pairs(TEXTS, 4.5), ...pairs(MARKS, 3)]
  // Rounded as the design page states them: tieGrey on paper is 3.0.
  const short = all.filter(({ ratio, least }) => Math.round(ratio * 10) / 10 < least)
  expect(short).toEqual([])
  expect(all.length).toBe(60)
})

function contrast(one: string, other: string): number {
  const [bright = 1, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (bright + 0.05) / (dark + 0.05)
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
