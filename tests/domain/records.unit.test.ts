import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { combine, conflictsOf } from '#server/domain/records/combine.ts'
import type { Statement } from '#server/domain/records/description.ts'
import { byWinning, type Level, liveRecords, type StatementRecord } from '#server/domain/records/records.ts'
import { entityId, recordId } from '#server/domain/things/ids.ts'
import { parsePartialDate } from '#server/domain/time/partialDate.ts'
import { aRecord } from '#tests/domain/records.ts'

const entity = entityId('org-leuven')
const says = (
  values: Statement['values'],
  pinned: Partial<StatementRecord> = {},
  more: Partial<Statement> = {},
): Statement => ({
  entity,
  label: 'Organization',
  ...(values === undefined ? {} : { values }),
  ...more,
  record: aRecord('organization', { id: 'leuven', said: JSON.stringify(values ?? more) }, pinned),
})
const at = (statedOn: string): Partial<StatementRecord> => ({ statedOn: parsePartialDate(statedOn) })
const chosen = (key: string, ...statements: readonly Statement[]) => combine(entity, statements)?.values.get(key)?.value

describe('a record lives', () => {
  const first = aRecord('organization', { id: 'leuven' }, { id: recordId('rec-1') })
  const second: StatementRecord = { ...first, id: recordId('rec-2'), recordedAt: '2026-02-01T00:00:00.000Z' }

  test('until a newer one of its row stands', () => {
    expect(liveRecords([first, second]).map(({ id }) => id)).toEqual(['rec-2'])
  })

  test('again, when the newer one is taken back', () => {
    const retracted = { ...second, retractedAt: '2026-03-01T00:00:00.000Z' }
    expect(liveRecords([{ ...first, supersededAt: second.recordedAt }, retracted]).map(({ id }) => id)).toEqual([
      'rec-1',
    ])
  })
})

describe('the winner among records', () => {
  test('is the manual correction, then the latest statement, then rank, time and id', () => {
    const order = [
      aRecord('correction', { entity: 'x' }, { id: recordId('rec-1') }),
      aRecord('organization', {}, { ...at('2020'), rank: 0, id: recordId('rec-2') }),
      aRecord('organization', {}, { ...at('2019'), rank: 9, id: recordId('rec-3') }),
      aRecord('organization', {}, { rank: 2, id: recordId('rec-4') }),
      aRecord('organization', {}, { recordedAt: '2026-05-01T00:00:00.000Z', id: recordId('rec-5') }),
      aRecord('organization', {}, { id: recordId('rec-7') }),
      aRecord('organization', {}, { id: recordId('rec-6') }),
    ]
    expect([...order].reverse().sort(byWinning)).toEqual(order)
  })

  test('is found by a total order', () => {
    const record = fc.record({
      rank: fc.integer({ min: 0, max: 2 }),
      level: fc.constantFrom<Level>(0, 1, 2, 3),
      statedOn: fc.constantFrom(
        null,
        parsePartialDate('2007'),
        parsePartialDate('2007-12-31'),
        parsePartialDate('FY2007'),
      ),
      recordedAt: fc.constantFrom('2026-01-01T00:00:00.000Z', '2026-01-02T00:00:00.000Z'),
      id: fc.integer({ min: 0, max: 9 }).map((n) => recordId(`rec-${n}`)),
    })
    fc.assert(
      fc.property(fc.tuple(record, record, record), (pins) => {
        const [a, b, c] = pins.map((pinned) => aRecord('organization', { id: 'leuven' }, pinned)) as [
          StatementRecord,
          StatementRecord,
          StatementRecord,
        ]
        expect(Math.sign(byWinning(a, b)) + Math.sign(byWinning(b, a))).toBe(0)
        if (byWinning(a, b) < 0 && byWinning(b, c) < 0) expect(byWinning(a, c)).toBeLessThan(0)
      }),
    )
  })
})

describe('what several records say of one thing', () => {
  test('an empty cell says nothing, wins nothing, removes nothing', () => {
    const full = says({ nameEn: 'KU Leuven', city: 'Leuven' })
    const later = says({ nameEn: 'Leuven University', city: undefined }, at('2025'))
    expect([chosen('nameEn', full, later), chosen('city', full, later)]).toEqual(['Leuven University', 'Leuven'])
    expect(chosen('city', full, says({ city: '' }, at('2025')))).toBe('Leuven')
  })

  test('of dates that agree with the winner the narrower is shown', () => {
    const year = says({ signedOn: '2007' }, at('2020'))
    const month = says({ signedOn: '2007-06' }, at('2010'))
    const other = says({ signedOn: '2008-06-15' }, at('2011'))
    expect(chosen('signedOn', year, month, other)).toBe('2007-06')
  })

  test('lists and links are united, but of place and parent there is one', () => {
    const link = (type: 'ABOUT' | 'LOCATED_IN', to: string) => ({ type, from: entity, to: entityId(to) }) as const
    const one = says(
      undefined,
      {},
      { lists: { aliases: ['KUL', 'Leuven'] }, links: [link('ABOUT', 'a'), link('LOCATED_IN', 'BE')] },
    )
    const lower = says(
      undefined,
      { rank: 0 },
      {
        lists: { aliases: ['Leuven', 'Louvain'] },
        links: [link('ABOUT', 'a'), link('ABOUT', 'b'), link('LOCATED_IN', 'NL')],
      },
    )
    const draft = combine(entity, [lower, one])
    expect(draft?.lists.get('aliases')).toEqual(['KUL', 'Leuven', 'Louvain'])
    expect(draft?.links).toEqual([link('ABOUT', 'a'), link('ABOUT', 'b'), link('LOCATED_IN', 'BE')])
  })

  test('of two roles of one link the stronger is shown', () => {
    const link = (role: string) =>
      ({ type: 'INVOLVES', from: entity, to: entityId('x'), properties: { role } }) as const
    const draft = combine(entity, [
      says(undefined, {}, { links: [link('associated')] }),
      says(undefined, {}, { links: [link('lead')] }),
    ])
    expect(draft?.links.map(({ properties }) => properties)).toEqual([{ role: 'lead' }])
  })

  test('“not so” hides the thing, or one link of it', () => {
    const link = { type: 'LOCATED_IN', from: entity, to: entityId('BE') } as const
    const known = says({ nameEn: 'KU Leuven' }, {}, { links: [link] })
    const denial = (denies: 'entity' | 'parts'): Statement => ({
      entity,
      denies,
      links: [link],
      record: aRecord('denial', { entity }),
    })
    expect(combine(entity, [known, denial('entity')])).toBeNull()
    expect(combine(entity, [known, denial('parts')])?.links).toEqual([])
  })

  test('is a conflict where records that are not outranked do not agree', () => {
    const ours = says({ city: 'Leuven', signedOn: '2007' })
    const equal = says({ city: 'Louvain', signedOn: '2007-06' })
    const lower = says({ city: 'Brussels' }, { rank: 0 })
    expect(conflictsOf(entity, [ours, equal, lower]).map(({ key, records }) => [key, records.length])).toEqual([
      ['city', 2],
    ])
    expect(conflictsOf(entity, [ours, lower])).toEqual([])
  })
})
