import { expect, test } from 'vitest'
import { given, reader } from '#tests/support/given.ts'
import { aDepartment, anAgreement, aPartner, aRecord, type Thing } from '#tests/support/world.ts'

const asOf = '2026-03-31'

/** A treaty region that Belgium joined in 2020. */
const treaty: Thing = {
  id: 'treaty',
  ref: 'treaty',
  records: [
    aRecord('region', { id: 'treaty', scheme: 'treaty', name_en: 'The treaty', name_ja: '条約', order: '1' }),
    aRecord('region_member', { region_id: 'treaty', country_code: 'BE', from: '2020-01-01' }),
  ],
}

test('brings the partners of all its members on the day, and names the members', async () => {
  const [unit, there, here] = [aDepartment(), aPartner(), aPartner({ country_code: 'JP' })]
  await given(
    anAgreement().heldBy(unit).between(there).signedOn('2015'),
    anAgreement().heldBy(unit).between(here),
    treaty,
  )
  const profile = await reader('public').regionProfile({ id: 'plate-there', asOf })
  expect(profile).toMatchObject({ label: 'Region', names: { en: 'There' } })
  expect(profile.partners.map(({ id }) => id)).toEqual([there.id])
  expect(profile.parts.map(({ id }) => id)).toEqual(['BE'])
  expect(profile.facts).toHaveLength(1)

  const joined = await reader('public').regionProfile({ id: 'treaty', asOf })
  expect(joined.partners.map(({ id }) => id)).toEqual([there.id])
  const before = await reader('public').regionProfile({ id: 'treaty', asOf: '2019-12-31' })
  expect([before.partners, before.parts, before.facts]).toEqual([[], [], []])
})

test('answers as if what is hidden did not exist, and knows no region that is not there', async () => {
  const [unit, partner] = [aDepartment(), aPartner()]
  const seen = anAgreement().heldBy(unit).between(partner)
  const ask = { id: 'plate-there', asOf }
  await given(seen)
  const before = await reader('public').regionProfile(ask)
  await given(seen, aPartner({}, 3), anAgreement().heldBy(unit).between(partner).restricted())
  expect(await reader('public').regionProfile(ask)).toEqual(before)
  await expect(reader('public').regionProfile({ id: 'plate-nowhere', asOf })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
})
