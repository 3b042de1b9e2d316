import { expect, test } from 'vitest'
import { given, reader } from '#tests/support/given.ts'
import { aDepartment, anActivity, anAgreement, aPartner } from '#tests/support/world.ts'

const asOf = '2026-03-31'

test('lists units in official order, or by ties where the reader says so', async () => {
  const [second, first, idle] = [
    aDepartment({ official_order: '2' }),
    aDepartment({ official_order: '1' }),
    aDepartment({ official_order: '3', kind: 'center' }),
  ]
  const [one, two] = [aPartner(), aPartner()]
  await given(idle, anAgreement().heldBy(first).between(one), anAgreement().heldBy(second).between(one, two))
  const ids = async (ask: object) =>
    (await reader('public').listDepartments({ asOf, ...ask })).rows.map((row) => row.id)
  expect(await ids({})).toEqual([first.id, second.id, idle.id])
  expect(await ids({ sort: 'by_ties' })).toEqual([second.id, first.id, idle.id])
  expect(await ids({ kinds: ['centre'] })).toEqual([idle.id])
  expect(await ids({ offset: 1, pageSize: 1 })).toEqual([second.id])
})

test('counts partners in the places that are meant, and what is done with one of them', async () => {
  const [unit, other] = [aDepartment({ official_order: '1' }), aDepartment({ official_order: '2' })]
  const [away, net] = [aPartner(), aPartner({ country_code: '' })]
  const home = aPartner({ country_code: 'JP' })
  await given(
    anAgreement().heldBy(unit).between(away, home),
    anAgreement().heldBy(unit, other).between(home),
    anActivity().runBy(unit).involving(net),
    anActivity().runBy(unit),
  )
  const counts = async (ask: object) => {
    const { rows, shared } = await reader('public').listDepartments({ asOf, sort: 'by_ties', ...ask })
    return [shared, ...rows.map((row) => [row.id, row.counterparts, row.agreements, row.activities])]
  }
  expect(await counts({})).toEqual([1, [unit.id, 3, 2, 2], [other.id, 1, 1, 0]])
  expect(await counts({ places: ['abroad', 'multinational'] })).toEqual([0, [unit.id, 2, 1, 1], [other.id, 0, 0, 0]])
  expect(await counts({ places: ['at_home'] })).toEqual([1, [unit.id, 1, 2, 0], [other.id, 1, 1, 0]])
  expect(await counts({ strategic: true })).toEqual([0, [unit.id, 0, 0, 0], [other.id, 0, 0, 0]])
})

test('counts a unit at its time only', async () => {
  const unit = aDepartment({ founded_year: '2015' })
  await given(unit)
  const total = async (day: string) => (await reader('public').listDepartments({ asOf: day })).total
  expect([await total('2014-12-31'), await total('2015-01-01')]).toEqual([0, 1])
})
