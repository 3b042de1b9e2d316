import { expect, test } from 'vitest'
import { given, reader } from '#tests/support/given.ts'
import { aDepartment, anActivity, anAgreement, aPartner } from '#tests/support/world.ts'

const asOf = '2026-03-31'

test('holds every partner and every unit, with all ties between them', async () => {
  const [unit, idle, partner, known] = [aDepartment(), aDepartment(), aPartner(), aPartner()]
  await given(idle, known, anAgreement().heldBy(unit).between(partner), anAgreement().heldBy('home').between(partner))
  const { slice, units, ties } = await reader('public').overview({ asOf })
  expect(slice.nodes.map(({ id, ties: count }) => [id, count]).sort()).toEqual(
    [
      [unit.id, 1],
      [idle.id, 0],
      [partner.id, 2],
      [known.id, 0],
    ].sort(),
  )
  expect(slice.links.map((link) => link.id).sort()).toEqual([`${unit.id}~${partner.id}`, `home~${partner.id}`].sort())
  expect(units).toMatchObject({ top: 1, topTotal: 2, named: 1, namedTotal: 2, schools: 1, schoolsTotal: 2 })
  expect(ties.find(({ state }) => state === 'in_force')).toEqual({
    state: 'in_force',
    units: 1,
    wholeUniversity: 1,
    unitNotStated: 0,
  })
})

test('puts each partner into one box of state and place, and says that nobody was asked', async () => {
  const [living, quiet, past, abroad, here] = [
    aPartner(),
    aPartner(),
    aPartner(),
    aPartner(),
    aPartner({ country_code: 'JP' }),
  ]
  await given(
    abroad,
    anAgreement().heldBy('home').between(living).signedOn('2024-06-01'),
    anAgreement().heldBy('home').between(quiet).signedOn('2015-06-01'),
    anAgreement().heldBy('home').between(past).signedOn('2005-06-01').endingOn('2010-06-01'),
    anActivity().runBy('home').involving(here).endingOn('2025-06-01'),
  )
  const { portfolio } = await reader('public').overview({ asOf })
  expect(portfolio).toEqual([
    { state: 'living', place: 'abroad', partners: 1, asked: 0, strategic: 0 },
    { state: 'unformalised', place: 'at_home', partners: 1, asked: 0, strategic: 0 },
    { state: 'quiet', place: 'abroad', partners: 1, asked: 0, strategic: 0 },
    { state: 'past', place: 'abroad', partners: 1, asked: 0, strategic: 0 },
    { state: 'prospect', place: 'abroad', partners: 1, asked: 0, strategic: 0 },
  ])
})

test('tells the news of agreements by the date of the source, latest first, none after the day', async () => {
  const partner = aPartner()
  const renewed = anAgreement().heldBy('home').between(partner).signedOn('2019').saying({ renewed_on: '2024-11-05' })
  const ended = anAgreement().heldBy('home').between(partner).signedOn('2014-04').endingOn('2020-03-31')
  const visit = anActivity().involving(partner).startingOn('2025-02-01').saying({ kind: 'visit' })
  await given(renewed, ended, visit, anAgreement().heldBy('home').between(partner).signedOn('2026-04-01'))
  const { latest, histogram } = await reader('public').overview({ asOf })
  expect(latest.map(({ event, on, factId }) => [event, on, factId])).toEqual([
    ['renewed', '2024-11-05', renewed.id],
    ['ended_on_paper', '2020-03-31', ended.id],
    ['signed', '2019', renewed.id],
    ['signed', '2014-04', ended.id],
  ])
  expect(latest[0]).toMatchObject({ departmentIds: ['home'], source: { url: 'https://example.org/news' } })
  expect(histogram.years.filter((year) => year.signings + year.activityStarts > 0)).toEqual([
    { year: 2014, signings: 1, activityStarts: 0 },
    { year: 2019, signings: 1, activityStarts: 0 },
    { year: 2025, signings: 0, activityStarts: 1 },
  ])
  expect(histogram.years).toHaveLength(2026 - 2014 + 1)
})

test('is the same whether or not there is something hidden in it', async () => {
  const [unit, partner, secret] = [aDepartment(), aPartner(), aPartner({}, 3)]
  const visible = [unit, anAgreement().heldBy(unit).between(partner), anActivity().involving(partner)]
  await given(...visible)
  const [without, state] = [await reader('members').overview({ asOf }), await reader('members').dataState({ asOf })]
  await given(
    ...visible,
    aDepartment({}, 2),
    anAgreement().heldBy(unit).between(partner).signedOn('2025-12-01').restricted(),
    anAgreement().heldBy(unit).between(secret).restricted(),
    anActivity().runBy(unit).involving(partner).endingOn('2025-06-01').internal(),
  )
  expect(await reader('members').overview({ asOf })).toEqual(without)
  expect(await reader('members').dataState({ asOf })).toEqual(state)
  const all = await reader('restricted').overview({ asOf })
  expect(all.slice.nodes).toHaveLength(without.slice.nodes.length + 2)
})

test('counts agreements by level and kind, once each', async () => {
  const [unit, one, two] = [aDepartment(), aPartner(), aPartner()]
  await given(
    anAgreement().heldBy('home').between(one, two),
    anAgreement().heldBy('home').between(one),
    anAgreement().heldBy(unit).between(one).saying({ kind: 'student_exchange' }),
  )
  const { agreements } = await reader('public').overview({ asOf })
  expect(agreements).toEqual([
    { level: 'university', kind: 'academic_exchange', count: 2, published: null },
    { level: 'department', kind: 'student_exchange', count: 1, published: null },
  ])
})
