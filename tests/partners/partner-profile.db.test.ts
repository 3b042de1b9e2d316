import { expect, test } from 'vitest'
import { given, reader } from '#tests/support/given.ts'
import { aDepartment, anActivity, anAgreement, aPartner } from '#tests/support/world.ts'

const asOf = '2026-03-31'

test('gives every reason for the state with its date and its page', async () => {
  const [unit, partner, other] = [aDepartment(), aPartner({ website: 'https://example.org' }), aPartner()]
  const signed = anAgreement().heldBy(unit).between(partner).signedOn('2012-06-01').saying({ renewed_on: '2024-02' })
  const visit = anActivity().involving(partner).startingOn('2025-11-20').saying({ kind: 'visit' })
  await given(
    signed,
    visit,
    anAgreement().heldBy(unit).between(other),
    anAgreement().heldBy('home').between(partner).signedOn('2008'),
  )
  const profile = await reader('public').partnerProfile({ id: partner.id, asOf })
  expect(profile.node).toMatchObject({
    partnershipState: 'living',
    asked: false,
    ties: 3,
    agreements: 2,
    activities: 1,
  })
  expect(profile.signsOfLife.map(({ kind, on, factId, source }) => [kind, on, factId, source?.url])).toEqual([
    ['activity', '2025-11-20', visit.id, 'https://example.org/news'],
    ['renewed', '2024-02', signed.id, 'https://example.org/news'],
  ])
  expect(profile.standingAgreements).toBe(2)
  expect(profile.ties.map((link) => link.from)).toEqual([unit.id, 'unit-not-stated', 'home'])
  expect(profile.departments.map(({ id, ties, hiddenTies }) => [id, ties, hiddenTies])).toEqual([[unit.id, 2, 1]])
  expect(profile).toMatchObject({ website: 'https://example.org', countryNames: { en: 'Belgium' } })
  expect(profile.facts.every((fact) => fact.records.length > 0)).toBe(true)
  expect(profile.records).toHaveLength(1)
})

test('says what is not known, and of how many', async () => {
  const partner = aPartner()
  await given(anAgreement().heldBy('home').between(partner), anActivity().involving(partner))
  const { unknowns } = await reader('public').partnerProfile({ id: partner.id, asOf })
  expect(Object.fromEntries(unknowns.map(({ key, unknown, total }) => [key, `${unknown}/${total}`]))).toEqual({
    agreement_end: '1/1',
    agreement_signing_date: '0/1',
    caretaker: '1/1',
    activity_start: '0/1',
    activity_end: '1/1',
    activity_unit: '1/1',
    japanese_name: '1/1',
    coordinates: '1/1',
  })
})

test('opens a partner of whom nothing is on record, and none that is hidden', async () => {
  const [known, hidden] = [aPartner(), aPartner({}, 3)]
  await given(known, hidden)
  const profile = await reader('public').partnerProfile({ id: known.id, asOf })
  expect(profile).toMatchObject({
    node: { partnershipState: 'prospect', ties: 0 },
    ties: [],
    facts: [],
    signsOfLife: [],
  })
  for (const id of [hidden.id, 'org-nobody', 'home']) {
    await expect(reader('public').partnerProfile({ id, asOf })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  }
})

test('names the lead unit, also where it holds nothing itself, and gives the note as it was written', async () => {
  const [lead, partner] = [aDepartment(), aPartner()]
  const agreement = anAgreement().heldBy('home').between(partner)
  await given(lead, agreement.saying({ lead_department_id: lead.ref, note: 'working-level contact' }))
  const profile = await reader('public').partnerProfile({ id: partner.id, asOf })
  expect(profile.leadUnits.map(({ id, label }) => [id, label])).toEqual([[lead.id, 'Department']])
  expect(profile.facts).toMatchObject([{ leadUnitIds: [lead.id], note: 'working-level contact' }])
})

test('names those who take part in the same activities, in most of them first', async () => {
  const [partner, one, often, hidden] = [aPartner(), aPartner(), aPartner(), aPartner({}, 3)]
  const first = anActivity().involving(partner, one, often, hidden)
  const second = anActivity().runBy('home').involving(partner, often)
  await given(hidden, first, second, anAgreement().heldBy('home').between(partner, one))
  const { coParticipants } = await reader('public').partnerProfile({ id: partner.id, asOf })
  expect(coParticipants.map(({ organization, activityIds }) => [organization.id, [...activityIds].sort()])).toEqual([
    [often.id, [first.id, second.id].sort()],
    [one.id, [first.id]],
  ])
})
