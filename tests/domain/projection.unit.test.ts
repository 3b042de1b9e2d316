import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ProjectedNode, project, projectionOf } from '#server/domain/projection/projection.ts'
import type { Level, Merge, StatementRecord } from '#server/domain/records/records.ts'
import {
  aCorrection,
  aMerge,
  anActivity,
  anAgreement,
  anOrganization,
  aRecord,
  THE_PLACES,
} from '#tests/domain/records.ts'
import { runsOf } from '#tests/support/sample.ts'

const bytes = (records: readonly StatementRecord[], merges: readonly Merge[] = []) =>
  JSON.stringify(project(records, merges))
const nodesOf = (nodes: readonly ProjectedNode[], id: string) => nodes.filter((node) => node.id === id)

/** A small world with levels, corrections, joined things and rows that were superseded. */
const world = fc
  .record({
    levels: fc.array(fc.constantFrom<Level>(0, 0, 1, 2, 3), { minLength: 8, maxLength: 8 }),
    days: fc.array(fc.constantFrom('2001', '2001-05', '2019-04-01', ''), { minLength: 8, maxLength: 8 }),
    denied: fc.boolean(),
    merged: fc.boolean(),
  })
  .map(({ levels, days, denied, merged }) => {
    const pins = (index: number) => ({ level: levels[index] ?? 0 })
    const signed = (index: number) => (days[index] === '' ? {} : { signed_on: days[index] ?? '2001' })
    const records = [
      ...THE_PLACES,
      anOrganization('leuven', { aliases_en: 'KUL;Leuven' }, pins(0)),
      anOrganization('louvain', { city: 'Louvain', country_code: 'JP' }, pins(1)),
      anAgreement('one', signed(2), pins(2)),
      anAgreement('two', { ...signed(3), organization_id: 'louvain', department_id: 'physics' }, pins(3)),
      anActivity(
        'visit',
        { department_ids: 'physics', organization_ids: 'leuven;louvain', start_year: '2024' },
        pins(4),
      ),
      aCorrection({ entity: 'org-leuven', nameEn: 'Leuven', city: 'Leuven' }, pins(5)),
      aCorrection({ entity: 'agr-one', expiresOn: '2030' }, pins(6)),
      anOrganization('leuven', { city: 'Older' }, { ...pins(0), recordedAt: '2025-01-01T00:00:00.000Z' }),
      ...(denied ? [aRecord('denial', { entity: 'agr-two' }, pins(7))] : []),
    ]
    return { records, merges: merged ? [aMerge('org-leuven', 'org-louvain', pins(7))] : [] }
  })

describe('the projection', () => {
  test('does not depend on the order of records and decisions', () => {
    fc.assert(
      fc.property(
        world.chain(({ records, merges }) =>
          fc.tuple(fc.constant({ records, merges }), fc.shuffledSubarray(records, { minLength: records.length })),
        ),
        ([{ records, merges }, shuffled]) => {
          expect(bytes(shuffled, merges)).toBe(bytes(records, merges))
        },
      ),
      runsOf(60),
    )
  })

  test('gives the same bytes after merge and split, correction and retraction', () => {
    fc.assert(
      fc.property(world, ({ records }) => {
        const before = bytes(records)
        const split = aMerge('org-leuven', 'org-louvain', { takenBackAt: '2026-05-01T00:00:00.000Z' })
        const correction = aCorrection(
          { entity: 'org-leuven', nameEn: 'Wrong' },
          { recordedAt: '2026-04-01T00:00:00.000Z' },
        )
        expect(bytes(records, [split])).toBe(before)
        expect(bytes([...records, { ...correction, retractedAt: '2026-05-01T00:00:00.000Z' }])).toBe(before)
      }),
      runsOf(40),
    )
  })

  test('shows a reader what the readable records alone would show', () => {
    fc.assert(
      fc.property(world, fc.constantFrom<Level>(0, 1, 2, 3), ({ records, merges }, clearance) => {
        const seen = (nodes: readonly ProjectedNode[]) =>
          nodes
            .filter((node) => node.seenFrom <= clearance && clearance <= node.seenTo)
            .map(({ id, labels, properties: { partnerLevel, ...properties }, links }) => ({
              id,
              labels,
              text: properties[`searchText${clearance}`],
              properties: Object.entries(properties).filter(([key]) => !key.startsWith('searchText')),
              isPartner: partnerLevel !== undefined,
              links: links
                .filter((link) => link.seenFrom <= clearance && clearance <= link.seenTo)
                .map(({ type, to, properties: said }) => ({ type, to, said })),
            }))
        const readable = records.filter((record) => record.level <= clearance)
        const decided = merges.filter((merge) => merge.level <= clearance)
        expect(seen(project(records, merges))).toEqual(seen(project(readable, decided)))
      }),
      runsOf(60),
    )
  })

  test('makes links and records of a node again as they were made with it', () => {
    fc.assert(
      fc.property(world, ({ records, merges }) => {
        const { ids, nodesOf: made, linkedOf } = projectionOf(records, merges)
        for (const node of made(ids))
          expect(linkedOf(node)).toEqual({ links: node.links, describedBy: node.describedBy })
      }),
      runsOf(40),
    )
  })

  test('makes one node of equal results, and several with one id where they differ', () => {
    const end = aCorrection({ entity: 'agr-one', expiresOn: '2030-03-31' }, { level: 2 })
    const nodes = project([...THE_PLACES, anOrganization('leuven'), anAgreement('one'), end], [])
    expect(nodesOf(nodes, 'org-leuven').map(({ seenFrom, seenTo }) => [seenFrom, seenTo])).toEqual([[0, 3]])
    expect(
      nodesOf(nodes, 'agr-one').map(({ seenFrom, seenTo, properties }) => [seenFrom, seenTo, properties.endBasis]),
    ).toEqual([
      [0, 1, 'presumed'],
      [2, 3, 'stated'],
    ])
    const links = nodesOf(nodes, 'agr-one').flatMap((node) => node.links.filter((link) => link.type === 'BETWEEN'))
    expect(links.map(({ fromSeen, toSeen, seenFrom, seenTo }) => [fromSeen, toSeen, seenFrom, seenTo])).toEqual([
      [0, 0, 0, 1],
      [2, 0, 2, 3],
    ])
  })

  test('is not seen where its records are not, and is a partner from the lowest clearance that sees why', () => {
    const listed = anOrganization('leuven', {}, { sourceKind: 'registry' })
    const nodes = project([...THE_PLACES, listed, anAgreement('one', {}, { level: 2 })], [])
    expect(nodesOf(nodes, 'agr-one').map(({ seenFrom }) => seenFrom)).toEqual([2])
    const partner = nodesOf(nodes, 'org-leuven').map(({ seenFrom, labels, properties }) => [
      seenFrom,
      labels.includes('Partner'),
      properties.partnerLevel,
    ])
    expect(partner).toEqual([
      [0, false, undefined],
      [2, true, 2],
    ])
  })

  test('joins two things under the id of the higher rank, among equals the lower, and gives the other back when split', () => {
    const foreign = anOrganization('a-foreign', {}, { rank: 0 })
    const records = [...THE_PLACES, anOrganization('leuven'), anOrganization('louvain'), foreign, anAgreement('one')]
    const former = (nodes: readonly ProjectedNode[]) => nodesOf(nodes, 'org-leuven')[0]?.properties.formerIds
    const joined = project(records, [aMerge('org-leuven', 'org-louvain')])
    expect([nodesOf(joined, 'org-louvain'), former(joined)]).toEqual([[], ['org-louvain']])
    expect(former(project(records, [aMerge('org-a-foreign', 'org-leuven')]))).toEqual(['org-a-foreign'])
    const other = project(records, [aMerge('org-leuven', 'org-louvain', { takenBackAt: '2026-05-01T00:00:00.000Z' })])
    expect([nodesOf(other, 'org-louvain').length, former(other)]).toEqual([1, []])
  })

  test('which id stays does not depend on when a row was written', () => {
    const written = fc.constantFrom('2025-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z')
    const merges = [aMerge('org-leuven', 'org-louvain'), aMerge('org-louvain', 'org-lovanium')]
    fc.assert(
      fc.property(fc.tuple(written, written, written), (times) => {
        const rows = ['leuven', 'louvain', 'lovanium'].map((id, index) =>
          anOrganization(id, {}, { recordedAt: String(times[index]) }),
        )
        const [node, ...others] = project([...THE_PLACES, ...rows], merges).filter(({ id }) => id.startsWith('org-'))
        expect([node?.id, node?.properties.formerIds, others]).toEqual([
          'org-leuven',
          ['org-louvain', 'org-lovanium'],
          [],
        ])
      }),
      runsOf(40),
    )
  })

  test('moves the version only when what is shown moves', () => {
    const records = [...THE_PLACES, anOrganization('leuven')]
    const version = (more: readonly StatementRecord[]) =>
      nodesOf(project([...records, ...more], []), 'org-leuven')[0]?.version
    expect(version([anAgreement('one')])).toBe(version([]))
    expect(version([aCorrection({ entity: 'org-leuven', city: 'Leuven' })])).not.toBe(version([]))
  })
})
