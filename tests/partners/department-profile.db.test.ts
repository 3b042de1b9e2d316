import { expect, test } from 'vitest'
import { given, reader } from '#tests/support/given.ts'
import { aDepartment, anActivity, anAgreement, aPartner } from '#tests/support/world.ts'

const asOf = '2026-03-31'

test('says what is its own and what comes with its sub-units, each fact once', async () => {
  const [school, one, two] = [aDepartment(), aPartner(), aPartner()]
  const faculty = aDepartment({ counts_with: school.ref })
  const shared = anAgreement().heldBy(school, faculty).between(one)
  await given(school, shared, anActivity().runBy(faculty).involving(two).endingOn('2025-10-31'))
  const own = await reader('public').departmentProfile({ id: school.id, asOf })
  expect(own).toMatchObject({ ownTies: 1, tiesWithSubUnits: 2, node: { ties: 1 }, parent: null })
  expect(own.subUnits.map((unit) => unit.id)).toEqual([faculty.id])
  expect(own.facts.map((fact) => fact.id)).toEqual([shared.id])
  expect(own.ties.map((link) => link.to)).toEqual([one.id])
  expect(own.partners.map(({ id, partnershipState }) => [id, partnershipState])).toEqual([[one.id, 'living']])
  expect((await reader('public').departmentProfile({ id: faculty.id, asOf })).parent?.id).toBe(school.id)
})

test('lists partners in tie order and says what is not known', async () => {
  const [unit, weak, strong] = [aDepartment(), aPartner(), aPartner()]
  await given(anActivity().runBy(unit).involving(weak), anAgreement().heldBy(unit).between(strong))
  const profile = await reader('public').departmentProfile({ id: unit.id, asOf })
  expect(profile.partners.map((node) => node.id)).toEqual([strong.id, weak.id])
  expect(profile.unknowns.find(({ key }) => key === 'agreement_end')).toMatchObject({ unknown: 1, total: 1 })
  await expect(reader('public').departmentProfile({ id: strong.id, asOf })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('counts with a partner what is with this unit alone', async () => {
  const [unit, other, partner] = [aDepartment({ campus: 'Aobayama', founded_year: '1907' }), aDepartment(), aPartner()]
  const own = anActivity().runBy(unit).involving(partner)
  await given(own, anAgreement().heldBy(other).between(partner), anAgreement().heldBy('home').between(partner))
  const profile = await reader('public').departmentProfile({ id: unit.id, asOf })
  expect(profile.partners).toMatchObject([
    { id: partner.id, agreements: 0, activities: 1, counterparts: 1, partnershipState: 'living' },
  ])
  expect(profile).toMatchObject({ campus: 'Aobayama', foundedYear: 1907, facts: [{ id: own.id, lastSeen: 2015 }] })
})
