import { expect, test } from 'vitest'
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
