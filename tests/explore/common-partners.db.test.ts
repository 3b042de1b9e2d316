import { expect, test } from 'vitest'
import { given, reader } from '#tests/support/given.ts'
import { aDepartment, anActivity, anAgreement, aPartner } from '#tests/support/world.ts'

const asOf = '2026-03-31'

test('names what is tied to both units, the strongest first, with the ties to each', async () => {
  const [one, other, solid, quiet, lone] = [aDepartment(), aDepartment(), aPartner(), aPartner(), aPartner()]
  await given(
    anActivity().runBy(one, other).involving(quiet),
    anAgreement().heldBy(one).between(solid, lone),
    anActivity().runBy(other).involving(solid),
    anAgreement().heldBy('home').between(lone),
  )
  const { rows, total } = await reader('public').commonPartners({ ids: [one.id, other.id], asOf })
  expect(rows.map(({ node, links }) => [node.id, links.map(({ id }) => id).sort()])).toEqual([
    [solid.id, [`${one.id}~${solid.id}`, `${other.id}~${solid.id}`].sort()],
    [quiet.id, [`${one.id}~${quiet.id}`, `${other.id}~${quiet.id}`].sort()],
  ])
  expect(total).toBe(2)
})

test('names the units that two partners have in common, and never the whole university', async () => {
  const [unit, one, other] = [aDepartment(), aPartner(), aPartner()]
  await given(
    anAgreement().heldBy(unit).between(one, other),
    anAgreement().heldBy('home').between(one, other),
    anActivity().involving(one, other),
  )
  const { rows, shared } = await reader('public').commonPartners({ ids: [one.id, other.id, 'home'], asOf })
  // No unit is stated of the activity: what the two share is in common all the same.
  expect(shared.map(({ activityKind, organizationIds }) => [activityKind, organizationIds])).toEqual([
    ['joint_research', [one.id, other.id]],
  ])
  expect(rows.map(({ node }) => node.id)).toEqual([unit.id])
})

test('puts what is tied to most of three first, and turns pages without a gap', async () => {
  const units = [aDepartment(), aDepartment(), aDepartment()] as const
  const [all, two, strong] = [aPartner(), aPartner(), aPartner()]
  await given(
    anActivity()
      .runBy(...units)
      .involving(all),
    anAgreement().heldBy(units[0], units[1]).between(strong),
    anActivity().runBy(units[1], units[2]).involving(two),
  )
  const ids = units.map(({ id }) => id)
  const pages = [0, 1, 2, 3].map((offset) => reader('public').commonPartners({ ids, asOf, offset, pageSize: 1 }))
  const answers = await Promise.all(pages)
  expect(answers.flatMap(({ rows }) => rows.map(({ node }) => node.id))).toEqual([all.id, strong.id, two.id])
  expect(answers.map(({ total }) => total)).toEqual([3, 3, 3, 3])
})

test('obeys clearance, filter and the units that count with another', async () => {
  const [school, other, partner] = [aDepartment(), aDepartment(), aPartner()]
  const faculty = aDepartment({ counts_with: school.ref })
  await given(
    school,
    anAgreement().heldBy(faculty, other).between(partner),
    anAgreement().heldBy(school).between(partner).restricted(),
  )
  const count = async (filter: object, clearance: 'public' | 'restricted' = 'public') =>
    (await reader(clearance).commonPartners({ ids: [school.id, other.id], asOf, filter })).total
  expect(await count({})).toBe(0)
  expect(await count({ unit: 'top' })).toBe(1)
  expect(await count({ unit: 'top', agreementKinds: ['joint_degree'] })).toBe(0)
  expect(await count({}, 'restricted')).toBe(1)
})
