import { describe, expect, test } from 'vitest'
import { hexOf, translated } from '#client/canvas/engine/export/recolour.ts'
import { palettes, whitePaper } from '#client/styles/tokens.ts'
import { fileName } from '#client/ui/list/fileName.ts'

describe('the name of a picture', () => {
  test('is partner_purpose_date in the letters of the reader', () => {
    expect(fileName(['KU Leuven', 'picture Map', '2026-03-31'], 'png')).toBe('KU-Leuven_picture-Map_2026-03-31.png')
    expect(fileName(['ルーヴェン・カソリック大学', '図-地図', '2026-03-31'], 'svg')).toBe(
      'ルーヴェン・カソリック大学_図-地図_2026-03-31.svg',
    )
  })

  test('holds nothing that a file system or a link refuses', () => {
    const name = fileName(['../a/b\\c:d*e?"f<g>h|i\n#%', '', 'x'.repeat(200)], 'png')
    expect(name).toMatch(/^[\w.-]+$/)
    expect(name).not.toContain('..')
    expect(name.length).toBeLessThan(140)
  })
})

describe('a colour of the screen', () => {
  test('is found again however the page spells it', () => {
    expect(hexOf('rgb(90, 70, 145)')).toBe('#5A4691')
    expect(hexOf('rgba(90, 70, 145, 0.5)')).toBe('#5A4691')
    expect(hexOf('#5a4691')).toBe('#5A4691')
    expect([hexOf('none'), hexOf('url(#hatch)')]).toEqual([null, null])
  })

  test('keeps its meaning on white paper: every token of dark becomes the same token of light', () => {
    const { dark, light } = palettes
    for (const [token, colour] of Object.entries(dark)) {
      const on = translated(colour, dark, whitePaper)
      // `plate` and what is written on the accent are one colour in dark.
      const expected = whitePaper[token as keyof typeof dark]
      expect([token, on]).toEqual([token, expected])
    }
    expect(translated(light.plate, light, whitePaper)).toBe(whitePaper.plate)
    expect(translated('none', dark, whitePaper)).toBe('none')
  })
})
