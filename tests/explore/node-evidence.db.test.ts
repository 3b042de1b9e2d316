import { expect, test } from 'vitest'
import { given, reader } from '#tests/support/given.ts'
import { aDepartment, anActivity, anAgreement, aPartner } from '#tests/support/world.ts'

const asOf = '2026-03-31'

test('counts the agreements and activities behind each node, their stated ends, and each once in the sum', async () => {
  const [unit, near, far] = [aDepartment(), aPartner(), aPartner()]
  await given(
    anAgreement().heldBy(unit).between(near, far).signedOn('2024-04-01'),
    anActivity().runBy(unit).involving(near).startingOn('2024').endingOn('2025-10-31'),
    anAgreement().heldBy(unit).between(near).signedOn('2027-04-01'),
  )
  const answer = await reader('public').nodeEvidence({ ids: [unit.id, near.id, far.id], asOf })
  expect(answer).toMatchObject({ asOf, facts: 2, endsStated: 1, rolesStated: 0, led: 0 })
  const of = new Map(answer.nodes.map((node) => [node.id, node]))
  expect(of.get(unit.id)).toMatchObject({ facts: 2, endsStated: 1 })
  expect(of.get(near.id)).toMatchObject({ facts: 2, endsStated: 1 })
  expect(of.get(far.id)).toMatchObject({ facts: 1, endsStated: 0 })
})

test('counts live records once, those of the node and those of its facts', async () => {
  const [unit, partner, lone] = [aDepartment(), aPartner(), aPartner()]
  await given(
    anAgreement().heldBy(unit).between(partner).signedOn('2020'),
    anActivity().runBy(unit).involving(partner).startingOn('2024'),
    lone,
  )
  const { nodes } = await reader('public').nodeEvidence({ ids: [unit.id, partner.id, lone.id], asOf })
  expect(nodes.map(({ id, records }) => [id, records]).sort()).toEqual(
    [
      [unit.id, 3],
      [partner.id, 3],
      [lone.id, 1],
    ].sort(),
  )
})

test('says the best state that an agreement has, and whether it stands on presumed ends', async () => {
  const [unit, fresh, old, none] = [aDepartment(), aPartner(), aPartner(), aPartner()]
  await given(
    anAgreement().heldBy(unit).between(fresh).signedOn('2024-04-01'),
    anAgreement().heldBy(unit).between(fresh, old).signedOn('2007-04-01'),
    anActivity().runBy(unit).involving(none).startingOn('2024'),
  )
  const { nodes } = await reader('public').nodeEvidence({ ids: [fresh.id, old.id, none.id], asOf })
  const of = new Map(nodes.map((node) => [node.id, node]))
  expect(of.get(fresh.id)).toMatchObject({ agreementState: 'in_force', agreementToBeConfirmed: true })
  expect(of.get(old.id)).toMatchObject({ agreementState: 'unknown', agreementToBeConfirmed: false })
  expect(of.get(none.id)).toMatchObject({ agreementState: null, agreementToBeConfirmed: false })
})

test('counts what a source says of the role of the university, and where it leads', async () => {
  const [unit, led, joined] = [aDepartment(), aPartner(), aPartner()]
  await given(
    anActivity().runBy(unit).involving(led).startingOn('2024').with({ homeRole: 'lead' }),
    anActivity().runBy(unit).involving(joined).startingOn('2024').with({ homeRole: 'associated' }),
  )
  const {
    nodes,
    rolesStated,
    led: inSum,
  } = await reader('public').nodeEvidence({ ids: [unit.id, led.id, joined.id], asOf })
  const of = new Map(nodes.map((node) => [node.id, node]))
  expect([rolesStated, inSum]).toEqual([2, 1])
  expect(of.get(unit.id)).toMatchObject({ rolesStated: 2, led: 1 })
  expect(of.get(led.id)).toMatchObject({ rolesStated: 1, led: 1 })
  expect(of.get(joined.id)).toMatchObject({ rolesStated: 1, led: 0 })
})

test('asks under the fact filter, and shows nothing that the reader may not see', async () => {
  const [unit, partner, hidden] = [aDepartment(), aPartner(), aPartner({}, 3)]
  await given(
    anAgreement().heldBy(unit).between(partner).signedOn('2024-04-01'),
    anAgreement().heldBy(unit).between(partner).signedOn('2024-04-01').restricted(),
    anActivity().runBy(unit).involving(partner, hidden).startingOn('2024'),
  )
  const ids = [unit.id, partner.id, hidden.id]
  const all = await reader('public').nodeEvidence({ ids, asOf })
  expect(all.nodes.map(({ id }) => id).sort()).toEqual([unit.id, partner.id].sort())
  expect(all.facts).toBe(2)
  const activities = await reader('public').nodeEvidence({ ids, asOf, filter: { agreementKinds: [] } })
  expect(activities.facts).toBe(1)
})
