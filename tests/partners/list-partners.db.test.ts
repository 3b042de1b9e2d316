import { expect, test } from 'vitest'
import type { PartnershipState } from '#server/generated/resolvers.ts'
import { given, reader } from '#tests/support/given.ts'
import { aRandomWorld } from '#tests/support/randomWorld.ts'
import { sampled } from '#tests/support/sample.ts'
import { aDepartment, anActivity, anAgreement, aPartner, aRecord } from '#tests/support/world.ts'

const asOf = '2026-03-31'
const STATES = ['living', 'unformalised', 'quiet', 'past', 'prospect'] as const satisfies readonly PartnershipState[]

test('lists by tie order in pages that do not overlap', async () => {
  await given(...aRandomWorld(20260331))
  const whole = await reader('public').listPartners({ asOf, pageSize: 200 })
  const pages = []
  for (let offset = 0; offset < whole.total; offset += 4) {
    pages.push(...(await reader('public').listPartners({ asOf, offset, pageSize: 4 })).rows)
  }
  expect(pages).toEqual(whole.rows)
  const inOrder = [...whole.rows].sort(
    (a, b) =>
      b.agreementsInForce - a.agreementsInForce ||
      b.recentActivities - a.recentActivities ||
      (b.lastSeen ?? 0) - (a.lastSeen ?? 0) ||
      (a.id < b.id ? -1 : 1),
  )
  expect(whole.rows.map((row) => row.id)).toEqual(inOrder.map((row) => row.id))
  expect(whole.total).toBeGreaterThan(10)
})

test.each(['2016-03-31', '2023-03-31', '2026-03-31'])(
  'as of %s the states in the list are those of the domain',
  async (day) => {
    const states = new Set<string>()
    for (const seed of sampled([1, 2, 3], 1)) {
      await given(...aRandomWorld(seed))
      const all = (await reader('public').listPartners({ asOf: day, pageSize: 200 })).rows
      for (const state of STATES) {
        const { rows, total } = await reader('public').listPartners({ asOf: day, states: [state], pageSize: 200 })
        expect(rows.map((row) => row.id)).toEqual(
          all.filter((row) => row.partnershipState === state).map((row) => row.id),
        )
        expect(total).toBe(rows.length)
        if (total > 0) states.add(state)
      }
    }
    expect(states.size).toBeGreaterThanOrEqual(4)
  },
)

test('keeps to what is asked for: sector, place, unit, strategic or not', async () => {
  const unit = aDepartment()
  const [firm, school] = [aPartner({ kind: 'company', country_code: 'JP' }), aPartner()]
  await given(
    aPartner(),
    anAgreement().heldBy(unit).between(firm).saying({ kind: 'student_exchange' }),
    anActivity().involving(school),
  )
  const ids = async (ask: object) => (await reader('public').listPartners({ asOf, ...ask })).rows.map((row) => row.id)
  expect(await ids({})).toHaveLength(3)
  expect(await ids({ sectors: ['industry'] })).toEqual([firm.id])
  expect(await ids({ places: ['at_home'] })).toEqual([firm.id])
  expect(await ids({ countryCodes: ['BE'] })).toHaveLength(2)
  expect(await ids({ regionId: 'plate-here' })).toEqual([firm.id])
  expect(await ids({ departmentId: unit.id })).toEqual([firm.id])
  expect(await ids({ departmentId: 'unit-not-stated' })).toEqual([school.id])
  expect(await ids({ departmentId: 'home' })).toEqual([])
  expect(await ids({ strategic: true })).toEqual([])
})

test('keeps to a part of a name, folded as in the search, in any language, beside the other filters', async () => {
  const [delft, shenyang, cern] = [
    aPartner({ name_en: 'Delft University of Technology', name_ja: 'デルフト工科大学', short_name_en: 'TU Delft' }),
    aPartner({ name_en: 'Northeastern University (Shenyang)', name_ja: '東北大学(瀋陽)', country_code: 'JP' }),
    aPartner({ name_en: 'École polytechnique fédérale', short_name_en: 'EPFL' }),
  ]
  await given(delft, shenyang, cern)
  const ids = async (text: string, more: object = {}) =>
    (await reader('public').listPartners({ asOf, text, sort: 'name_en', ...more })).rows.map((row) => row.id)
  expect(await ids('')).toHaveLength(3)
  expect(await ids('  ')).toHaveLength(3)
  for (const text of ['delft', 'TU Delft', 'ＤＥＬＦＴ', 'でるふと', 'デルフト', 'technology delft', '工科'])
    expect(await ids(text), text).toEqual([delft.id])
  for (const text of ['ecole', 'epfl', 'Federale ÉCOLE']) expect(await ids(text), text).toEqual([cern.id])
  for (const text of ['东北', '東北大学', 'shenyang']) expect(await ids(text), text).toEqual([shenyang.id])
  expect(await ids('university')).toEqual([delft.id, shenyang.id])
  expect(await ids('university', { places: ['at_home'] })).toEqual([shenyang.id])
  expect(await ids('university', { pageSize: 1, offset: 1 })).toEqual([shenyang.id])
  // Within a word, in two names at once, or nothing that a name is made of: none.
  for (const text of ['elft', 'delft ecole', '!?', 'zzz']) expect(await ids(text), text).toEqual([])
  await expect(ids('x'.repeat(201))).rejects.toMatchObject({ code: 'BAD_INPUT' })
  await expect(ids('ﷺ'.repeat(40))).rejects.toMatchObject({ code: 'BAD_INPUT' })
})

test('sorts by name, by country within its region, by state and by the year last seen', async () => {
  const [b, a, home] = [
    aPartner({ name_en: 'Beta' }),
    aPartner({ name_en: 'Alpha' }),
    aPartner({ name_en: 'Gamma', country_code: 'JP' }),
  ]
  await given(
    b,
    anAgreement().heldBy('home').between(a).signedOn('2005-04-01').endingOn('2010-03-31'),
    anAgreement().heldBy('home').between(home).signedOn('2024-04-01'),
  )
  const ids = async (sort: 'name_en' | 'country' | 'state' | 'last_seen') =>
    (await reader('public').listPartners({ asOf, sort })).rows.map((row) => row.id)
  expect(await ids('name_en')).toEqual([a.id, b.id, home.id])
  expect(await ids('country')).toEqual([home.id, a.id, b.id])
  expect(await ids('state')).toEqual([home.id, a.id, b.id])
  expect(await ids('last_seen')).toEqual([home.id, a.id, b.id])
})

test('knows who is strategic on the day, by a decision and by nothing else', async () => {
  const [chosen, other] = [aPartner(), aPartner()]
  const decision = { id: 'one', organization_id: chosen.ref, kind: 'strategic_partner', decided_on: '2024-10-01' }
  await given(other, chosen, { ...chosen, records: [aRecord('designation', decision)] })
  const strategic = async (day: string, isStrategic: boolean) =>
    (await reader('public').listPartners({ asOf: day, strategic: isStrategic })).rows.map((row) => [
      row.id,
      row.strategic,
    ])
  expect(await strategic(asOf, true)).toEqual([[chosen.id, true]])
  expect(await strategic(asOf, false)).toEqual([[other.id, false]])
  expect(await strategic('2024-09-30', true)).toEqual([])
  const { portfolio } = await reader('public').overview({ asOf })
  expect(portfolio.map((box) => [box.partners, box.strategic])).toEqual([[2, 1]])
})

test('refuses a page that is none', async () => {
  const refused = [{ pageSize: 0 }, { pageSize: -1 }, { pageSize: 201 }, { offset: -1 }]
  for (const page of refused) {
    await expect(reader('public').listPartners({ asOf, ...page })).rejects.toMatchObject({ code: 'BAD_INPUT' })
  }
})
