import { expect, test } from 'vitest'
import { given, reader } from '#tests/support/given.ts'
import { aDepartment, anActivity, anAgreement, aPartner, aTarget } from '#tests/support/world.ts'

const asOf = '2026-03-31'

test('brings what advances an item, with whom and by which unit', async () => {
  const [target, unit, partner, other] = [aTarget('target-research'), aDepartment(), aPartner(), aPartner()]
  const advancing = anActivity().runBy(unit).involving(partner).saying({ themes: 'research' })
  await given(target, advancing, anAgreement().heldBy(unit).between(other))
  const profile = await reader('public').strategyProfile({ id: target.id, asOf })
  expect(profile).toMatchObject({ id: target.id, label: 'StrategyItem' })
  expect(profile.facts.map(({ id }) => id)).toEqual([advancing.id])
  expect(profile.partners.map(({ id }) => id)).toEqual([partner.id])
  expect(profile.units.map(({ id, activities }) => [id, activities])).toEqual([[unit.id, 1]])
})

test('answers as if what is hidden did not exist, and knows no item that is not there', async () => {
  const [target, unit, partner] = [aTarget('target-research'), aDepartment(), aPartner()]
  const advancing = () => anActivity().runBy(unit).involving(partner).saying({ themes: 'research' })
  const seen = advancing()
  const ask = { id: target.id, asOf }
  await given(target, seen)
  const before = await reader('public').strategyProfile(ask)
  await given(target, seen, advancing().restricted())
  expect(await reader('public').strategyProfile(ask)).toEqual(before)
  await expect(reader('public').strategyProfile({ id: 'str-nothing', asOf })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
})
