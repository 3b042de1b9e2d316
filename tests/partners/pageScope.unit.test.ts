import { describe, expect, test } from 'vitest'
import { unitSharesOf } from '#client/features/topics/unitShares.ts'
import type { FactEvidenceFragment, GraphNodeFragment, UnknownKey } from '#client/generated/graphql.ts'
import { HOME, UNIT_NOT_STATED } from '#client/graph/ids.ts'
import { countsOf, scopeOf, sharedBy, unknownsOf } from '#client/shared/page/pageScope.ts'

const partner = (id: string, place: string, strategic = false) => ({ id, place, strategic }) as GraphNodeFragment
const fact = (id: string, organizationIds: readonly string[], pinned: Partial<FactEvidenceFragment> = {}) =>
  ({
    id,
    label: id.startsWith('agr') ? 'Agreement' : 'Activity',
    isCurrent: id.startsWith('agr'),
    departmentIds: [],
    lastSeen: 2020,
    ...askedOf(id, []),
    organizationIds,
    ...pinned,
  }) as unknown as FactEvidenceFragment

const asked = {
  agr: ['agreement_end', 'agreement_signing_date', 'caretaker'],
  act: ['activity_start', 'activity_end', 'activity_unit'],
} as const

/** What the server says of a fact: what is unknown, and the rest of what is asked. */
function askedOf(id: string, unknown: readonly UnknownKey[]) {
  return { unknown, known: asked[id.startsWith('agr') ? 'agr' : 'act'].filter((key) => !unknown.includes(key)) }
}

const page = {
  partners: [partner('leuven', 'abroad', true), partner('net', 'multinational'), partner('sendai', 'at_home')],
  facts: [
    fact('agr-both', ['leuven', 'sendai'], { departmentIds: [HOME, 'dep-a'], ...askedOf('agr', ['agreement_end']) }),
    fact('agr-home', ['sendai'], { departmentIds: [HOME], isCurrent: false }),
    fact('act-net', ['net', 'elsewhere'], {
      isCurrent: true,
      lastSeen: 2025,
      ...askedOf('act', ['activity_end']),
    }),
    fact('act-nobody', []),
  ],
}

describe('a page has one scope', () => {
  const ids = (place: 'abroad' | 'at_home' | 'both', strategicOnly = false) => {
    const { partners, facts, leftOut } = scopeOf(page, { place, strategicOnly })
    return [partners, facts, leftOut].map((things) => things.map(({ id }) => id).join(' '))
  }

  test('which the switches of the header set for partners, agreements and activities alike', () => {
    expect(ids('abroad')).toEqual(['leuven net', 'agr-both act-net', 'sendai'])
    expect(ids('at_home')).toEqual(['sendai', 'agr-both agr-home', 'leuven net'])
    expect(ids('both')).toEqual(['leuven net sendai', 'agr-both agr-home act-net act-nobody', ''])
    expect(ids('both', true)).toEqual(['leuven', 'agr-both', 'net sendai'])
  })

  test('whose headline counts the facts that its tables show', () => {
    expect(countsOf(scopeOf(page, { place: 'both', strategicOnly: false }).facts)).toEqual({
      agreements: 2,
      agreementsInForce: 1,
      activities: 2,
      recentActivities: 1,
      lastSeen: 2025,
    })
    expect(countsOf([])).toMatchObject({ agreements: 0, activities: 0, lastSeen: null })
  })

  test('which units obey: the facts of their rows are those of the headline', () => {
    const units = [HOME, 'dep-a', 'dep-about', 'dep-none', UNIT_NOT_STATED].map((id) => ({
      id,
      names: null,
      officialOrder: null,
      isAbout: id === 'dep-about',
    })) as unknown as Parameters<typeof unitSharesOf>[0]
    const rows = (place: 'abroad' | 'both') =>
      unitSharesOf(units, scopeOf(page, { place, strategicOnly: false })).map((row) =>
        [row.id, row.partners, row.agreements, row.activities].join(' '),
      )
    expect(rows('both')).toEqual([
      `${HOME} 2 2 0`,
      'dep-a 2 1 0',
      'dep-about 0 0 0',
      'dep-none 0 0 0',
      `${UNIT_NOT_STATED} 1 0 2`,
    ])
    expect(rows('abroad')).toEqual([`${HOME} 1 1 0`, 'dep-a 1 1 0', 'dep-about 0 0 0', `${UNIT_NOT_STATED} 1 0 1`])
  })

  test('of which what is not known is told for the same facts', () => {
    const { facts } = scopeOf(page, { place: 'at_home', strategicOnly: false })
    expect(unknownsOf(facts)).toEqual([
      { key: 'agreement_end', unknown: 1, total: 2 },
      { key: 'agreement_signing_date', unknown: 0, total: 2 },
      { key: 'caretaker', unknown: 0, total: 2 },
    ])
  })

  test('and says how many stand in several rows, where rows add up to more', () => {
    expect(sharedBy(page.facts.map(({ organizationIds }) => organizationIds))).toBe(2)
  })
})
