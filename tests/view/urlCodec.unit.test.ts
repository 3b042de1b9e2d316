import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { HOME, nodeId } from '#client/graph/ids.ts'
import { packText, unpackText } from '#client/view/address/packText.ts'
import { decodeView, encodeView, UnreadableView } from '#client/view/address/urlCodec.ts'
import { arrangements, openingArrangement } from '#client/view/arrangement.ts'
import { noFilters } from '#client/view/filters.ts'
import { groupings, notGrouped } from '#client/view/grouping.ts'
import type { SavedNode, SavedView } from '#client/view/savedView.ts'
import { selectionOf } from '#client/view/selection.ts'
import { anyShape, cores, depths } from '#client/view/shape.ts'
import { partOfRuns, runsOf } from '#tests/support/sample.ts'
import { realIds } from '#tests/view/realIds.ts'

const empty: SavedView = {
  layout: 'network',
  lens: 'sector',
  level: 'ties',
  arrangement: openingArrangement,
  topics: [],
  shape: anyShape,
  grouping: notGrouped,
  groups: [],
  asOf: '2026-03-31',
  language: 'ja',
  filters: noFilters,
  facts: {},
  hiddenKinds: [],
  selection: { kind: 'none' },
  opensWith: 'overview',
  nodes: [],
  expansions: [],
}

const some = <T>(...values: readonly T[]) => fc.option(fc.subarray([...values]), { nil: null })
const ids = fc.uniqueArray(
  fc.oneof(
    fc.stringMatching(/^(org|dep)-[a-z]{1,9}(-[a-z]{1,9}){0,3}$/),
    fc.string({ unit: 'grapheme', minLength: 1 }),
  ),
  { maxLength: 30 },
)
const views: fc.Arbitrary<SavedView> = ids.chain((all) => {
  const nodes: fc.Arbitrary<readonly SavedNode[]> = fc.tuple(
    ...all.map((id) =>
      fc.record({
        id: fc.constant(nodeId(id)),
        at: fc.option(
          fc.record({ x: fc.integer({ min: -40_000, max: 40_000 }), y: fc.integer({ min: -3000, max: 3000 }) }),
          { nil: null },
        ),
        isPinned: fc.boolean(),
        isHidden: fc.boolean(),
        isByHand: fc.boolean(),
      }),
    ),
  )
  const held = fc.subarray(all).map((some) => some.map(nodeId))
  const end = fc.oneof(fc.constantFrom(...all.map(nodeId), nodeId('org-elsewhere')))
  return fc.record({
    layout: fc.constantFrom('regions' as const, 'network' as const),
    lens: fc.constantFrom('sector', 'life', 'bridge'),
    level: fc.constantFrom('ties' as const, 'opened' as const),
    arrangement: fc.record({
      columns: fc.constantFrom(...arrangements.columns),
      timeline: fc.constantFrom(...arrangements.timeline),
      matrix: fc.constantFrom(...arrangements.matrix),
      matrixOrder: fc.constantFrom(...arrangements.matrixOrder),
      impliedPairs: fc.constantFrom(...arrangements.impliedPairs),
    }),
    topics: fc.array(
      fc.record({ id: fc.constantFrom('JP', 'the-sea', 'str-target-education').map(nodeId), isHidden: fc.boolean() }),
      { maxLength: 4 },
    ),
    shape: fc.record({
      near: fc.option(fc.record({ ids: held, depth: fc.constantFrom(...depths) }), { nil: null }),
      core: fc.option(fc.constantFrom(...cores), { nil: null }),
      largest: fc.boolean(),
    }),
    grouping: fc.oneof(
      fc.constant(notGrouped),
      fc.record({
        by: fc.constantFrom(...groupings.slice(1)),
        open: held,
        made: fc.array(
          fc.record({
            key: fc.constantFrom('1', '12'),
            called: fc.constantFrom(null, 'Ring "A", 環太平洋'),
            ids: held,
          }),
          { maxLength: 2 },
        ),
      }),
    ),
    groups: fc.uniqueArray(
      fc.record({
        id: fc.constantFrom(nodeId('group~country~VN'), nodeId('group~sector~none')),
        at: fc.record({ x: fc.integer({ min: -40_000, max: 40_000 }), y: fc.integer({ min: -3000, max: 3000 }) }),
        isPinned: fc.boolean(),
      }),
      { selector: ({ id }) => id },
    ),
    asOf: fc.constantFrom('2016-03-31', '2026-11-21'),
    language: fc.constantFrom('ja' as const, 'en' as const),
    opensWith: fc.constantFrom('overview' as const, 'nodes' as const),
    filters: fc.record({
      sectors: some('academia' as const, 'not_stated' as const),
      countries: some('VN', 'none'),
      regions: some('plate-europe'),
      departmentKinds: some('faculty' as const),
      partnershipStates: some('living' as const, 'quiet' as const),
      strategicOnly: fc.boolean(),
      place: fc.constantFrom('abroad' as const, 'at_home' as const, 'both' as const),
    }),
    facts: fc.record(
      {
        agreementKinds: fc.subarray(['joint_degree' as const, 'other' as const]),
        agreementStates: fc.subarray(['in_force' as const, 'unknown' as const]),
        activityKinds: fc.subarray(['visit' as const]),
        series: fc.subarray(['seed-agreements']),
        sourceKinds: fc.subarray(['web_page' as const]),
        themes: fc.subarray(['theme-x', '災害']),
        unit: fc.constantFrom('named' as const, 'top' as const),
      },
      { requiredKeys: [] },
    ),
    hiddenKinds: fc.subarray(['departments', 'sector:industry', 'tie:grey'] as const),
    selection: fc.oneof(
      fc.constant({ kind: 'none' as const }),
      fc.record({ kind: fc.constant('node' as const), id: end }),
      fc.array(end, { maxLength: 6 }).map(selectionOf),
      fc.record({ kind: fc.constant('tie' as const), from: fc.oneof(end, fc.constant(HOME)), to: end }),
    ),
    nodes,
    expansions: fc.array(
      fc.record({ owner: fc.oneof(end, fc.constant(HOME as typeof HOME)), brought: held, found: held }),
      { maxLength: 4 },
    ),
  })
})

function realView(count: number): SavedView {
  const all = [...new Set(realIds())].slice(0, count)
  return {
    ...empty,
    opensWith: 'nodes',
    selection: { kind: 'node', id: nodeId(all[3] ?? '') },
    nodes: all.map((id, index) => ({
      id: nodeId(id),
      at: { x: Math.round(1400 * Math.sin(index * 12.9898)), y: Math.round(950 * Math.sin(index * 78.233)) },
      isPinned: index % 40 === 0,
      isHidden: index % 50 === 1,
      isByHand: index < 40,
    })),
    expansions: [0, 1, 2].map((owner) => ({
      owner: nodeId(all[owner] ?? ''),
      brought: all.slice(40 + owner * 25, 65 + owner * 25).map(nodeId),
      found: all.slice(owner * 7, owner * 7 + 3).map(nodeId),
    })),
  }
}

describe('the address', { timeout: 60_000 }, () => {
  test('gives back the view that it was made of', () => {
    fc.assert(
      fc.property(views, (view) => {
        const address = encodeView(view) ?? ''
        expect(decodeView(address)).toEqual(view)
        expect(decodeView(`#${address}`)).toEqual(view)
        expect(address).toMatch(/^[\w.-]*$/)
      }),
      runsOf(200),
    )
  })

  test('holds 400 real nodes with positions in 8 kB, and the opening view in a few letters', () => {
    const view = realView(400)
    const address = encodeView(view) ?? ''
    expect(decodeView(address)).toEqual(view)
    expect(view.nodes.length).toBe(400)
    expect(address.length).toBeLessThanOrEqual(8000)
    expect(encodeView(empty)?.length).toBeLessThanOrEqual(120)
  })

  test('holds 2 000 nodes', () => {
    const nodes = Array.from({ length: 2000 }, (_, index) => ({
      id: nodeId(`org-university-of-somewhere-${(index * 7919) % 100_003}`),
      at: { x: index, y: -1 - index },
      isPinned: false,
      isHidden: false,
      isByHand: true,
    }))
    const view: SavedView = { ...empty, opensWith: 'nodes', nodes }
    expect(decodeView(encodeView(view) ?? '')).toEqual(view)
  })

  test('rounds positions to whole px', () => {
    const node = { id: nodeId('org-a'), isPinned: true, isHidden: false, isByHand: true }
    const view = decodeView(encodeView({ ...empty, nodes: [{ ...node, at: { x: 1.4, y: -2.6 } }] }) ?? '')
    expect(view.nodes).toEqual([{ ...node, at: { x: 1, y: -3 } }])
  })

  test('of a later version is told apart from a damaged one', () => {
    const reasonOf = (address: string) => {
      try {
        decodeView(address)
        return 'read'
      } catch (error) {
        return error instanceof UnreadableView ? error.reason : error
      }
    }
    const address = encodeView(empty) ?? ''
    expect(reasonOf(address)).toBe('read')
    expect(reasonOf(address.replace(/^2/, '3'))).toBe('unknown_version')
    expect(reasonOf('17.abc')).toBe('unknown_version')
    for (const damaged of [
      '',
      '#',
      'help',
      '1',
      '1.',
      '1..',
      `${address}.x`,
      `${address}A`,
      address.slice(0, -4),
      '1.AAAAAAA.',
      '2.',
      '2..',
      '2.AAAA.',
      '2.AAAAAAA.',
    ])
      expect(reasonOf(damaged), damaged).toBe('damaged')
  })

  test('throws nothing but its own error, whatever it is given', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      // Names that every object has.
      fc.constantFrom('valueOf', 'constructor.a', '__proto__', 'toString.2.'),
      fc.string().map((text) => `2.${text}`),
      fc.stringMatching(/^2\.[\w-]{4,60}\.[\w-]{0,20}$/),
      fc.stringMatching(/^1\.[\w-]{7,60}\.[\w-]{0,20}$/),
      // A sound package with something else in it.
      fc.json().map((json) => `2.${packText(json) ?? ''}.`),
      fc.json().map((json) => `2.${packText(`[${json},0,0,1,7]`) ?? ''}.`),
      fc.tuple(views, fc.nat(), fc.string({ minLength: 1, maxLength: 3 })).map(([view, at, text]) => {
        const address = encodeView(view) ?? ''
        const cut = at % address.length
        return address.slice(0, cut) + text + address.slice(cut + 1)
      }),
    )
    let refused = 0
    fc.assert(
      fc.property(anything, (address) => {
        try {
          decodeView(address)
        } catch (error) {
          expect(error).toBeInstanceOf(UnreadableView)
          refused++
        }
      }),
      runsOf(1000),
    )
    expect(refused).toBeGreaterThan(800 * partOfRuns)
  })
})

describe('packing', { timeout: 60_000 }, () => {
  test('gives back any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        expect(unpackText(packText(text) ?? '')).toBe(text)
      }),
      runsOf(300),
    )
  })

  test('gives back what repeats itself', () => {
    for (const text of ['', 'a', 'a'.repeat(5000), '[[0,1],'.repeat(3000)])
      expect(unpackText(packText(text) ?? '')).toBe(text)
  })

  test('refuses what is too long', () => {
    expect(packText('x'.repeat(200_001))).toBeNull()
  })
})
