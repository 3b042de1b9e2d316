import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type Database, openDatabase } from '#server/db/driver.ts'
import { reader } from '#server/db/run.ts'
import { searchEntities } from '#server/features/explore/explore.resolvers.ts'
import type { SearchHit } from '#server/generated/resolvers.ts'
import { contextOf } from '#tests/support/contextOf.ts'
import { patient } from '#tests/support/patient.ts'

const asOf = '2026-03-31'

let database: Database
beforeAll(() => {
  database = openDatabase(inject('seeded').address, patient)
})
afterAll(() => database.close())

async function find(text: string): Promise<readonly SearchHit[]> {
  const read = reader(database.requests, { clearance: 0, requestId: 'test' })
  return (await searchEntities(null, { text, asOf, pageSize: 50 }, contextOf(read))).hits
}

test.each([
  ['KTH', 'org-kth-royal-institute-of-technology'],
  ['UCL', 'org-university-college-london'],
  ['SYNERGISE', 'act-101121321'],
  ['ルーベン', 'org-ku-leuven'],
  ['國立臺灣', 'org-national-taiwan-university'],
  ['Chalmars', 'org-chalmers-university-of-technology'],
])('%s finds its bearer first', async (text, id) => {
  expect((await find(text))[0]?.id).toBe(id)
})

test('a country leads to its partners', async () => {
  const [country, ...others] = await find('ベトナム')
  const partners = ['org-foreign-trade-university', 'org-thuyloi-university', 'org-vietnam-national-university-hanoi']
  expect(country).toMatchObject({ id: 'VN', match: 'whole_name' })
  expect([...(country?.leadsTo ?? [])].sort()).toEqual(partners)
  expect(others.map((hit) => hit.id)).toEqual(expect.arrayContaining(partners))
})

test.each(['防災', 'DRR', 'disaster resilience'])(
  '%s leads to the institute, its partners and its projects',
  async (text) => {
    const hits = await find(text)
    expect(hits[0]).toMatchObject({ id: 'the-disaster-resilience', label: 'Theme' })
    const found = hits.map((hit) => hit.id)
    expect(found).toEqual(expect.arrayContaining(['dep-irides', 'act-101121321', 'act-101121356', 'org-sendai-city']))
    expect(hits[0]?.leadsTo).toEqual(expect.arrayContaining(['dep-irides', 'org-sendai-city', 'org-iwaki-city']))
  },
)
