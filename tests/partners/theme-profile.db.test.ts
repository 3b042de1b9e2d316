import { expect, test } from 'vitest'
import { given, reader } from '#tests/support/given.ts'
import { aDepartment, anActivity, anAgreement, aPartner, aTheme } from '#tests/support/world.ts'

const asOf = '2026-03-31'

test('brings what is about a subject and those below it, with whom and by which unit', async () => {
  const whole = aTheme()
  const part = aTheme({ parent_id: whole.ref })
  const [unit, partner, other] = [aDepartment(), aPartner(), aPartner()]
  const about = anActivity().runBy(unit).involving(partner).about(part)
  await given(whole, about, anActivity().runBy(unit).involving(other), anAgreement().heldBy('home').between(partner))
  const profile = await reader('public').themeProfile({ id: whole.id, asOf })
  expect(profile).toMatchObject({ label: 'Theme' })
  expect(profile.facts.map(({ id }) => id)).toEqual([about.id])
  // Its agreement is about something else: it belongs to its state, and not to this page.
  expect(profile.partners.map((one) => [one.id, one.agreements, one.activities, one.partnershipState])).toEqual([
    [partner.id, 0, 1, 'living'],
  ])
  expect(profile.units.map(({ id, activities }) => [id, activities])).toEqual([[unit.id, 1]])
  expect(profile.parts.map(({ id }) => id)).toEqual([part.id])
  const below = await reader('public').themeProfile({ id: part.id, asOf })
  expect(below.partOf.map(({ id }) => id)).toEqual([whole.id])
})

test('answers as if what is hidden did not exist, and knows no subject that is not there', async () => {
  const [theme, unit, partner] = [aTheme(), aDepartment(), aPartner()]
  const seen = anActivity().runBy(unit).involving(partner).about(theme)
  const ask = { id: theme.id, asOf }
  await given(seen)
  const before = await reader('public').themeProfile(ask)
  await given(seen, anActivity().runBy(unit).involving(partner).about(theme).restricted())
  expect(await reader('public').themeProfile(ask)).toEqual(before)
  await expect(reader('public').themeProfile({ id: 'the-nothing', asOf })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})
