import { expect, test } from 'vitest'
import { given, reader } from '#tests/support/given.ts'
import { aDepartment, anActivity, anAgreement, aPartner } from '#tests/support/world.ts'

const asOf = '2026-03-31'
const ask = { code: 'BE', asOf }

test('brings the partners of a country in tie order, their facts, and our units with their share in official order', async () => {
  const [first, second] = [aDepartment({ official_order: '1' }), aDepartment({ official_order: '2' })]
  const [quiet, busy, elsewhere] = [aPartner(), aPartner(), aPartner({ country_code: 'JP' })]
  const ours = anAgreement().heldBy(second).between(busy, elsewhere)
  await given(
    ours,
    anAgreement().heldBy('home').between(busy),
    anActivity().runBy(second, first).involving(busy).startingOn('2025-05-01'),
    anActivity().involving(quiet),
    anAgreement().heldBy(first).between(elsewhere),
  )
  const profile = await reader('public').countryProfile(ask)
  expect(profile).toMatchObject({ id: 'BE', label: 'Country', names: { en: 'Belgium', ja: 'ベルギー' } })
  expect(profile.partOf.map(({ id }) => id)).toEqual(['plate-there'])
  expect(profile.partners.map(({ id, partnershipState }) => [id, partnershipState])).toEqual([
    [busy.id, 'living'],
    [quiet.id, 'past'],
  ])
  expect(profile.facts).toHaveLength(4)
  expect(profile.facts.find(({ id }) => id === ours.id)?.organizationIds.toSorted()).toEqual([busy.id, elsewhere.id])
  expect(
    profile.units.map(({ id, partners, agreements, activities }) => [id, partners, agreements, activities]),
  ).toEqual([
    ['home', 1, 1, 0],
    [first.id, 1, 0, 1],
    [second.id, 1, 1, 1],
    ['unit-not-stated', 1, 0, 1],
  ])
  expect(profile.facts.every((fact) => fact.records.length > 0)).toBe(true)
  expect(profile.unknowns.find(({ key }) => key === 'agreement_end')).toMatchObject({ unknown: 2, total: 2 })
})

test('answers as if what is hidden did not exist', async () => {
  const [unit, partner, hidden] = [aDepartment(), aPartner(), aPartner({}, 3)]
  const seen = anAgreement().heldBy(unit).between(partner)
  await given(seen)
  const before = await reader('public').countryProfile(ask)
  await given(
    seen,
    hidden,
    anAgreement().heldBy(unit).between(partner).restricted(),
    anActivity().runBy(unit).involving(partner).startingOn('2025-05-01').internal(),
  )
  expect(await reader('public').countryProfile(ask)).toEqual(before)
  expect((await reader('internal').countryProfile(ask)).facts).toHaveLength(2)
})

test('opens a country without partners, and none that is unknown', async () => {
  await given(aDepartment())
  expect(await reader('public').countryProfile(ask)).toMatchObject({ partners: [], facts: [], units: [] })
  await expect(reader('public').countryProfile({ code: 'XX', asOf })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})
