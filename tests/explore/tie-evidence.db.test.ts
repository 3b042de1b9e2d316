import { expect, test } from 'vitest'
import { given, reader } from '#tests/support/given.ts'
import { aDepartment, anActivity, anAgreement, aPartner, aRecord } from '#tests/support/world.ts'

const asOf = '2026-03-31'

test('leads from a tie to each fact, to the record that states it and to the page it cites', async () => {
  const [unit, partner] = [aDepartment(), aPartner()]
  const agreement = anAgreement().heldBy(unit).between(partner).signedOn('2024-06')
  await given(
    agreement,
    anActivity().runBy(unit).involving(partner).endingOn('2025-10-31'),
    anAgreement().heldBy('home').between(partner),
  )
  const evidence = await reader('public').tieEvidence({ departmentId: unit.id, organizationId: partner.id, asOf })
  expect(evidence.link).toMatchObject({
    id: `${unit.id}~${partner.id}`,
    state: 'in_force',
    agreements: 1,
    activities: 1,
  })
  expect(evidence.department?.id).toBe(unit.id)
  expect(evidence.organization.countryNames?.en).toBe('Belgium')
  const [fact, activity] = evidence.facts
  expect(fact).toMatchObject({
    id: agreement.id,
    agreementState: 'in_force',
    activityState: null,
    isCurrent: true,
    endBasis: 'presumed',
    signedOn: '2024-06',
    validUntil: '2029-06-30',
    hasEnded: false,
    signOfLife: true,
    unknown: ['agreement_end', 'caretaker'],
    known: ['agreement_signing_date'],
  })
  expect(activity).toMatchObject({ label: 'Activity', activityState: 'recent', expiresOn: '2025-10-31' })
  const [record] = fact?.records ?? []
  expect(record?.cites.map((page) => page.url)).toEqual(['https://example.org/news'])
  expect(record?.fields).toContainEqual({ name: 'signed_on', value: '2024-06' })
})

test('explains ties of the whole university and those whose unit nobody stated', async () => {
  const partner = aPartner()
  const [wide, stray] = [anAgreement().heldBy('home').between(partner), anActivity().involving(partner)]
  await given(wide, stray)
  const ask = async (departmentId: string) => {
    const evidence = await reader('public').tieEvidence({ departmentId, organizationId: partner.id, asOf })
    return [evidence.department?.label ?? null, evidence.facts.map((fact) => fact.id)]
  }
  expect(await ask('home')).toEqual(['HomeUniversity', [wide.id]])
  expect(await ask('unit-not-stated')).toEqual([null, [stray.id]])
})

test('does not find a tie that the day or the reader takes away', async () => {
  const [unit, partner] = [aDepartment(), aPartner()]
  await given(anAgreement().heldBy(unit).between(partner), anAgreement().heldBy('home').between(partner).restricted())
  const ask = (departmentId: string, more: object = {}) =>
    reader('public').tieEvidence({ departmentId, organizationId: partner.id, asOf, ...more })
  await expect(ask(unit.id, { asOf: '2020-01-01' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(ask('home')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(ask('dep-nobody')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect((await ask(unit.id)).facts).toHaveLength(1)
})

test('gives the row of this partner first, then the project once, and no row of others; two that share it are tied', async () => {
  const [partner, other, third] = [aPartner(), aPartner(), aPartner()]
  const project = anActivity().saying({ name_en: 'Resilient towns' })
  const row = ({ ref }: typeof partner, name: string) => ({
    id: `row-${ref}`,
    ref,
    records: [
      aRecord('project_participant', { project_id: project.ref, organization_id: ref, role: 'participant', name }),
    ],
  })
  await given(
    partner,
    other,
    third,
    project,
    row(partner, 'THE PARTNER'),
    row(other, 'THE OTHER'),
    row(third, 'A THIRD'),
  )
  const ask = async (departmentId: string) => {
    const evidence = await reader('public').tieEvidence({ departmentId, organizationId: partner.id, asOf })
    const names = (evidence.facts[0]?.records ?? []).flatMap(({ kind, fields }) =>
      kind === 'project_participant' ? fields.filter(({ name }) => name === 'name').map(({ value }) => value) : [kind],
    )
    return { activities: evidence.link.activities, names }
  }
  expect(await ask('unit-not-stated')).toEqual({ activities: 1, names: ['THE PARTNER', 'activity'] })
  const both = await ask(other.id)
  expect(both.activities).toBe(1)
  expect([...both.names].sort()).toEqual(['THE OTHER', 'THE PARTNER', 'activity'])
  expect(both.names.at(-1)).toBe('activity')
  await expect(ask(other.id.replace('org', 'org-no'))).rejects.toMatchObject({ code: 'NOT_FOUND' })
})
