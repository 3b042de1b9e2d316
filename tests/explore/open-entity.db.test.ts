import { expect, test } from 'vitest'
import { askWorlds } from '#tests/support/database.ts'
import { given, reader } from '#tests/support/given.ts'
import { aDepartment, anAgreement, aPartner, aTheme } from '#tests/support/world.ts'

const asOf = '2026-03-31'

test('opens anything by id, with counts where it is a unit or an organization', async () => {
  const [unit, partner, theme] = [aDepartment(), aPartner(), aTheme({ name_ja: '海洋' })]
  await given(theme, anAgreement().heldBy(unit).between(partner))
  const open = (id: string) => reader('public').openEntity({ id, asOf })
  expect(await open(partner.id)).toMatchObject({
    label: 'University',
    countryNames: { ja: 'ベルギー' },
    node: { ties: 1, hiddenTies: 1, agreementsInForce: 1, partnershipState: 'living' },
  })
  expect(await open(unit.id)).toMatchObject({ label: 'Department', node: { ties: 1, counterparts: 1 } })
  expect(await open(theme.id)).toMatchObject({ label: 'Theme', names: { ja: '海洋' }, node: null })
  expect(await open('BE')).toMatchObject({ label: 'Country', node: null })
  expect(await open('home')).toMatchObject({ label: 'HomeUniversity', node: null })
})

test('opens by the id that a thing went by before, and hides what is hidden under that, too', async () => {
  const [unit, partner, hidden] = [aDepartment(), aPartner(), aPartner({}, 3)]
  await given(anAgreement().heldBy(unit).between(partner), hidden)
  const was = 'MATCH (n:Entity {id: $id}) SET n.formerIds = $formerIds'
  await askWorlds(was, { id: partner.id, formerIds: ['org-"was"', 'org-of old'] })
  await askWorlds(was, { id: hidden.id, formerIds: ['org-hidden'] })
  const { openEntity, partnerProfile, tieEvidence } = reader('public')
  for (const id of ['org-"was"', 'org-of old']) {
    expect(await openEntity({ id, asOf })).toMatchObject({ id: partner.id })
    expect(await partnerProfile({ id, asOf })).toMatchObject({ node: { id: partner.id } })
    expect(await tieEvidence({ departmentId: unit.id, organizationId: id, asOf })).toMatchObject({
      organization: { id: partner.id },
    })
  }
  for (const id of ['org-hidden', 'org-of', 'old', '"', '*'])
    await expect(openEntity({ id, asOf })).rejects.toMatchObject({ code: 'NOT_FOUND', values: { id } })
})

test('answers the same to an id that is hidden and to one that nobody has', async () => {
  const hidden = aPartner({}, 3)
  await given(hidden)
  const errors = await Promise.all(
    [hidden.id, 'org-nobody'].map((id) =>
      reader('public')
        .openEntity({ id, asOf })
        .catch((error: unknown) => error),
    ),
  )
  expect(errors.map((error) => (error as { code: string }).code)).toEqual(['NOT_FOUND', 'NOT_FOUND'])
})
