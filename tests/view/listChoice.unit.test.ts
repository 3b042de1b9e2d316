import { afterEach, describe, expect, test } from 'vitest'
import { isPlainPart, plainText, plainView, readPlain } from '#client/view/address/plainText.ts'
import { type KnownIds, listChoice, noParts, partsOnDay, readParts, strangersIn } from '#client/view/listChoice.ts'

const read = (text: string, path = '/partners') => readParts(text, path, isPlainPart)
const known: KnownIds = {
  regions: new Set(['plate-europe']),
  countries: new Set(['NL']),
  units: new Set(['dep-irides']),
}

afterEach(() => listChoice.setState(noParts))

describe('the list of a screen, in its address', () => {
  test('is read back as it was written, whatever was sought', () => {
    const parts = {
      q: 'Č 工科 & = # +',
      sector: 'academia',
      region: 'plate-europe',
      unit: 'unit-not-stated',
      sort: 'state',
    }
    const text = plainText(plainView('2026-03-31', 'ja'), '2026-11-30', 'ja', parts)
    expect(read(text)).toEqual({ parts, unknown: [] })
    expect(readPlain(text, '2026-11-30', 'en').view.asOf).toBe('2026-03-31')
    expect(plainText(plainView('2026-11-30', 'ja'), '2026-11-30', 'ja', { kind: 'centre' })).toBe('kind=centre&lang=ja')
  })

  test.each([
    ['an unknown value of a facet', 'sector=farming&state=living', { state: 'living' }, ['sector=farming']],
    ['an unknown key', 'foo=bar&q=delft', { q: 'delft' }, ['foo=bar']],
    [
      'an unknown place, layout or language',
      'place=moon&layout=pie&lang=fr',
      {},
      ['place=moon', 'layout=pie', 'lang=fr'],
    ],
    ['a key given twice', 'sector=industry&sector=academia', { sector: 'industry' }, ['sector=academia']],
    ['a text that is too long', `q=${'x'.repeat(101)}`, {}, [`q=${'x'.repeat(101)}`]],
    ['what is known, and what is empty', 'asOf=2026-13-99&place=both&strategic=1&sector=&q=&lang=ja', {}, []],
  ])('%s is told apart', (_, text, parts, strangers) => {
    const { parts: kept, unknown } = read(text)
    expect(kept).toEqual(parts)
    expect(unknown.map(({ key, value }) => `${key}=${value}`)).toEqual(strangers)
  })

  test('belongs to its screen alone', () => {
    expect(read('kind=centre&sort=by_ties', '/departments').parts).toEqual({ kind: 'centre', sort: 'by_ties' })
    expect(read('kind=centre&sort=by_ties').unknown.map(({ key }) => key)).toEqual(['kind', 'sort'])
    expect(read('sector=academia', '/explore').unknown).toEqual([{ key: 'sector', value: 'academia' }])
  })

  test('places and units that are not there on the day are told apart once those are loaded', () => {
    const parts = { region: 'plate-moon', country: 'NL', unit: 'dep-none', q: 'delft' }
    expect(strangersIn(parts, '/partners', null)).toEqual([])
    expect(strangersIn(parts, '/partners', known).map(({ key }) => key)).toEqual(['region', 'unit'])
    expect(partsOnDay(parts, '/partners', known)).toEqual({ country: 'NL', q: 'delft' })
    expect(partsOnDay({ unit: 'home', region: 'plate-europe' }, '/partners', known)).toEqual({
      unit: 'home',
      region: 'plate-europe',
    })
  })

  test('is narrowed part by part, and what is not known is dropped in one', () => {
    const now = () => listChoice.getState()
    listChoice.setState({ parts: { region: 'plate-moon', sort: 'state' }, unknown: [{ key: 'foo', value: 'bar' }] })
    now().narrow({ q: 'delft', sort: null })
    expect(now().parts).toEqual({ region: 'plate-moon', q: 'delft' })
    now().drop([
      { key: 'region', value: 'plate-moon' },
      { key: 'foo', value: 'bar' },
    ])
    expect([now().parts, now().unknown]).toEqual([{ q: 'delft' }, []])
  })

  test('what turns out to be nowhere joins what is not known, and narrows nothing', () => {
    const parts = { q: 'delft' }
    listChoice.setState({ parts, unknown: [{ key: 'foo', value: 'bar' }] })
    listChoice.getState().tellUnknown({ key: 'select', value: 'org-none' })
    // The same parts, by which the address sees that the reader did nothing.
    expect(listChoice.getState().parts).toBe(parts)
    expect(listChoice.getState().unknown.map(({ key }) => key)).toEqual(['foo', 'select'])
  })
})
