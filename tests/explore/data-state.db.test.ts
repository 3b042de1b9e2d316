import { expect, test } from 'vitest'
import { askWorlds } from '#tests/support/database.ts'
import { given, reader } from '#tests/support/given.ts'
import { anActivity, anAgreement, aPartner } from '#tests/support/world.ts'

const asOf = '2026-03-31'

test('says for how many things each answer is known', async () => {
  const partner = aPartner({ name_ja: '相手', lat: '50.8', lon: '4.7' })
  await given(
    aPartner(),
    anAgreement().heldBy('home').between(partner).endingOn('2030-03-31'),
    anAgreement().heldBy('home').between(partner).signedOn('2012'),
    anActivity().involving(partner),
  )
  const { coverage, unreachable, records, sources } = await reader('public').dataState({ asOf })
  expect(Object.fromEntries(coverage.map(({ key, known, total }) => [key, `${known}/${total}`]))).toEqual({
    agreements_with_end: '1/2',
    agreements_with_signing_date: '2/2',
    agreements_confirmed_within_five_years: '1/2',
    agreements_with_caretaker: '0/2',
    activities_with_start_year: '1/1',
    activities_with_end_year: '0/1',
    activities_with_unit: '0/1',
    partners_with_coordinates: '1/2',
    partners_with_japanese_name: '1/2',
    partners_asked: '0/2',
  })
  expect({ unreachable, records, sources }).toEqual({ unreachable: 0, records: 10, sources: 2 })
})

test('counts nodes that nobody can see', async () => {
  await given(aPartner())
  await askWorlds('MATCH (n:Country {id: "BE"}) REMOVE n.seenTo')
  expect((await reader('public').dataState({ asOf })).unreachable).toBe(1)
})
