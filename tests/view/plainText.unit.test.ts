import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nodeId } from '#client/graph/ids.ts'
import { isPlain, plainText, plainView, readPlain } from '#client/view/address/plainText.ts'
import { type SavedView, savedLayouts } from '#client/view/savedView.ts'

const TODAY = '2026-11-21'
const id = fc.stringMatching(/^(org|dep)-[a-z]{1,9}(-[a-z0-9]{1,9}){0,3}$/).map(nodeId)
const plainViews: fc.Arbitrary<SavedView> = fc
  .record({
    language: fc.constantFrom('ja' as const, 'en' as const),
    asOf: fc.constantFrom('2016-03-31', TODAY),
    layout: fc.constantFrom(...savedLayouts),
    place: fc.constantFrom('abroad' as const, 'at_home' as const, 'both' as const),
    strategicOnly: fc.boolean(),
    selection: fc.oneof(
      fc.constant({ kind: 'none' as const }),
      fc.record({ kind: fc.constant('node' as const), id }),
      fc.uniqueArray(id, { minLength: 2, maxLength: 9 }).map((ids) => ({ kind: 'nodes' as const, ids })),
      fc.record({ kind: fc.constant('tie' as const), from: fc.oneof(id, fc.constant('home')), to: id }),
    ),
  })
  .map(({ language, asOf, layout, place, strategicOnly, selection }) => {
    const bare = plainView(asOf, language)
    return { ...bare, layout, selection, filters: { ...bare.filters, place, strategicOnly } }
  })

describe('an address in words', () => {
  test('gives back every view that words can say', () => {
    fc.assert(
      fc.property(plainViews, (view) => {
        expect(isPlain(view)).toBe(true)
        const text = plainText(view, TODAY, null)
        expect(readPlain(text, TODAY, 'en')).toEqual({ view, wrongDay: null, language: view.language })
        expect(text).toMatch(/^[\w=&~,-]*$/)
      }),
    )
  })

  test('reads as somebody would type it', () => {
    const bare = plainView('2026-03-31', 'ja')
    const view: SavedView = {
      ...bare,
      filters: { ...bare.filters, place: 'both' },
      selection: { kind: 'tie', from: 'home', to: nodeId('org-ku-leuven') },
    }
    expect(plainText(view, TODAY, null)).toBe('asOf=2026-03-31&place=both&select=home~org-ku-leuven&lang=ja')
  })

  test('is empty for the opening view, which then follows day and language of its reader', () => {
    expect(plainText(plainView(TODAY, 'ja'), TODAY, 'ja')).toBe('')
    expect(plainText(plainView(TODAY, 'en'), TODAY, 'ja')).toBe('lang=en')
    expect(readPlain('', '2027-01-01', 'en')).toEqual({
      view: plainView('2027-01-01', 'en'),
      wrongDay: null,
      language: null,
    })
  })

  test('opens as usual where it cannot be read, and names a day that is none', () => {
    const { view, wrongDay } = readPlain('asOf=2026-13-99&place=moon&layout=pie&select=&lang=ja', TODAY, 'en')
    expect(view).toEqual(plainView(TODAY, 'ja'))
    expect(wrongDay).toBe('2026-13-99')
  })

  test('does not do for a chosen canvas, a hidden kind, a lens or another filter', () => {
    const bare = plainView(TODAY, 'ja')
    const node = { id: nodeId('org-a'), at: null, isPinned: true, isHidden: false, isByHand: true }
    const others: readonly SavedView[] = [
      { ...bare, opensWith: 'nodes' },
      { ...bare, nodes: [node] },
      { ...bare, hiddenKinds: ['departments'] },
      { ...bare, lens: 'life' },
      { ...bare, filters: { ...bare.filters, countries: ['VN'] } },
      { ...bare, facts: { unit: 'top' } },
    ]
    expect(others.map(isPlain)).toEqual(others.map(() => false))
  })
})
