import { expect, test } from 'vitest'
import { given, reader } from '#tests/support/given.ts'
import { aRandomWorld } from '#tests/support/randomWorld.ts'
import { sampled } from '#tests/support/sample.ts'
import { aDepartment, anActivity, anAgreement, aPartner, aTheme } from '#tests/support/world.ts'

const asOf = '2026-03-31'
const idsOf = (things: readonly { readonly id: string }[]) => things.map(({ id }) => id)

test('answers what joins a unit and an organization of the canvas, the whole university or a unit that is not stated', async () => {
  const [unit, other, partner, far] = [aDepartment(), aDepartment(), aPartner(), aPartner()]
  const [own, wide] = [anAgreement().heldBy(unit).between(partner), anAgreement().heldBy('home').between(partner)]
  const stray = anActivity().involving(partner)
  await given(
    own,
    wide,
    stray,
    anAgreement().heldBy(other).between(partner),
    anAgreement().heldBy(unit).between(far),
    anAgreement().heldBy(unit).between(partner).signedOn('2027-04-01'),
    anAgreement().heldBy(unit).between(partner).restricted(),
  )
  const slice = await reader('public').factsOf({ ids: [unit.id, partner.id], asOf })
  expect(slice.facts.map(({ id, departmentIds, organizationIds }) => [id, departmentIds, organizationIds])).toEqual([
    [own.id, [unit.id], [partner.id]],
    [wide.id, ['home'], [partner.id]],
    [stray.id, ['unit-not-stated'], [partner.id]],
  ])
  expect(slice).toMatchObject({ asOf, recentSince: '2023-04-01', total: 3, leftOut: 0 })
})

test('counts an agreement of several partners once and says how many ends are elsewhere', async () => {
  const [unit, other, near, next, far] = [aDepartment(), aDepartment(), aPartner(), aPartner(), aPartner()]
  await given(anAgreement().heldBy(unit, other, 'home').between(near, next, far))
  const { facts } = await reader('public').factsOf({ ids: [unit.id, near.id, next.id], asOf })
  expect(facts).toHaveLength(1)
  expect(facts[0]).toMatchObject({ otherDepartments: 1, otherOrganizations: 1 })
  expect([...(facts[0]?.departmentIds ?? [])].sort()).toEqual([unit.id, 'home'].sort())
  expect([...(facts[0]?.organizationIds ?? [])].sort()).toEqual(idsOf([near, next]).sort())
})

test('says kind, state, dates as stated and as compared, and the subjects of each', async () => {
  const [unit, partner, sea] = [aDepartment(), aPartner(), aTheme()]
  const agreement = anAgreement().heldBy(unit).between(partner).signedOn('2018-06').about(sea)
  const visit = anActivity().runBy(unit).involving(partner).startingOn('2025-05').saying({ kind: 'visit' })
  await given(sea, agreement, visit)
  const { facts, topics } = await reader('public').factsOf({ ids: [unit.id, partner.id], asOf })
  expect(facts.find(({ id }) => id === agreement.id)).toMatchObject({
    label: 'Agreement',
    agreementKind: 'academic_exchange',
    activityKind: null,
    agreementState: 'unknown',
    isCurrent: false,
    endBasis: 'presumed',
    startsOn: '2018-06',
    endsOn: null,
    validFrom: '2018-06-01',
    validUntil: '2023-06-30',
    signedYear: 2018,
    topicIds: [sea.id],
  })
  expect(facts.find(({ id }) => id === visit.id)).toMatchObject({
    label: 'Activity',
    activityKind: 'visit',
    activityState: 'recent',
    isCurrent: true,
    startsOn: '2025-05',
    validUntil: '2025-05-31',
    startYear: 2025,
    topicIds: [],
  })
  expect(topics.map(({ id, label }) => [id, label])).toEqual([[sea.id, 'Theme']])
})

test('obeys the fact filter and lets a unit stand for those that count with it', async () => {
  const [school, partner] = [aDepartment(), aPartner()]
  const faculty = aDepartment({ counts_with: school.ref })
  const agreement = anAgreement().heldBy(faculty).between(partner)
  await given(school, faculty, agreement, anActivity().runBy(school).involving(partner))
  const ids = [school.id, partner.id]
  const top = await reader('public').factsOf({ ids, asOf, filter: { unit: 'top', activityKinds: [] } })
  expect(top.facts.map(({ id, departmentIds }) => [id, departmentIds])).toEqual([[agreement.id, [school.id]]])
  const named = await reader('public').factsOf({ ids, asOf, filter: { activityKinds: [] } })
  expect(named).toMatchObject({ facts: [], total: 0 })
})

test('refuses more ids than a canvas holds', async () => {
  const ids = Array.from({ length: 2001 }, (_, index) => `org-${index}`)
  await expect(reader('public').factsOf({ ids, asOf })).rejects.toMatchObject({ code: 'BAD_INPUT' })
})

test.each(sampled([1, 2, 3], 1))('makes the very ties that the canvas draws, in random world %i', async (seed) => {
  const world = aRandomWorld(seed)
  await given(...world)
  const ids = idsOf(world).filter((id) => /^(org|dep)-/.test(id) && !/[05]$/.test(id))
  let ties = 0
  for (const day of ['2015-03-31', asOf]) {
    const { facts } = await reader('public').factsOf({ ids, asOf: day })
    const { links } = await reader('public').sliceOf({ ids, asOf: day })
    const ends = facts.flatMap((fact) =>
      fact.departmentIds.flatMap((from) => fact.organizationIds.map((to) => `${from}~${to}`)),
    )
    const counted = links.map((link) => [link.id, link.agreements + link.activities])
    const made = [...new Set(ends)].map((id) => [id, ends.filter((one) => one === id).length])
    expect(made.sort()).toEqual(counted.sort())
    expect(facts.filter((fact) => fact.departmentIds.length === 0)).toEqual([])
    ties += made.length
  }
  expect(ties).toBeGreaterThan(10)
})
