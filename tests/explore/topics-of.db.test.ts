import { expect, test } from 'vitest'
import type { TopicSlice } from '#server/generated/resolvers.ts'
import { given, reader } from '#tests/support/given.ts'
import { aRandomWorld } from '#tests/support/randomWorld.ts'
import { sampled } from '#tests/support/sample.ts'
import { aDepartment, anActivity, anAgreement, aPartner, aTarget, aTheme } from '#tests/support/world.ts'

const asOf = '2026-03-31'
const linksOf = ({ links }: TopicSlice) =>
  links.map(({ from, to, kind, stated, facts }) => [from, to, kind, stated, facts])

test('links what stands on the canvas to its country, subjects and targets, with the agreements and activities that say so', async () => {
  const [unit, partner, far] = [aDepartment(), aPartner(), aPartner({ country_code: 'JP' })]
  const sea = aTheme()
  const tide = aTheme({ parent_id: sea.ref })
  const agreement = anAgreement().heldBy(unit).between(partner).about(tide)
  const visit = anActivity().runBy(unit).involving(partner).saying({ themes: 'education' })
  await given(sea, tide, aTarget('target-education'), agreement, visit, anActivity().involving(far).about(sea), far)
  const slice = await reader('public').topicsOf({ ids: [unit.id, partner.id], asOf })
  expect(slice.topics.map(({ id, label }) => [id, label])).toEqual([
    ['BE', 'Country'],
    ['JP', 'Country'],
    ['str-target-education', 'StrategyItem'],
    [sea.id, 'Theme'],
    [tide.id, 'Theme'],
  ])
  expect(linksOf(slice)).toEqual([
    [unit.id, 'str-target-education', 'serves', false, 1],
    [unit.id, sea.id, 'about', false, 1],
    [unit.id, tide.id, 'about', false, 1],
    [partner.id, 'BE', 'located_in', true, 0],
    [partner.id, 'str-target-education', 'serves', false, 1],
    [partner.id, sea.id, 'about', false, 1],
    [partner.id, tide.id, 'about', false, 1],
  ])
  expect(slice.facts.map(({ id, topicIds }) => [id, [...topicIds].sort()])).toEqual([
    [visit.id, ['str-target-education']],
    [agreement.id, [sea.id, tide.id].sort()],
  ])
})

test('under a fact filter links rest on what counts, and what could be brought stays the same', async () => {
  const [unit, partner, sea] = [aDepartment(), aPartner(), aTheme()]
  await given(
    sea,
    anAgreement().heldBy(unit).between(partner).about(sea),
    anActivity().runBy(unit).involving(partner).about(sea),
  )
  const ids = [unit.id, partner.id]
  const [all, agreements] = [
    await reader('public').topicsOf({ ids, asOf }),
    await reader('public').topicsOf({ ids, asOf, filter: { activityKinds: [] } }),
  ]
  expect(agreements.topics).toEqual(all.topics)
  expect(linksOf(all).filter(([, to]) => to === sea.id)).toEqual(
    ids.sort().map((id) => [id, sea.id, 'about', false, 2]),
  )
  expect(linksOf(agreements).filter(([, to]) => to === sea.id)).toEqual(
    ids.map((id) => [id, sea.id, 'about', false, 1]),
  )
})

test('answers as if an agreement that the reader may not see, or that comes later, did not exist', async () => {
  const [unit, partner, hidden, later] = [aDepartment(), aPartner(), aTheme(), aTheme()]
  await given(
    ...[unit, partner, hidden, later],
    anAgreement().heldBy(unit).between(partner).about(hidden).restricted(),
    anAgreement().heldBy(unit).between(partner).about(later).signedOn('2027-04-01'),
  )
  const slice = await reader('public').topicsOf({ ids: [unit.id, partner.id], asOf })
  expect(slice.topics.map(({ id }) => id)).toEqual(['BE'])
  expect(linksOf(slice)).toEqual([[partner.id, 'BE', 'located_in', true, 0]])
  const inside = await reader('restricted').topicsOf({ ids: [unit.id, partner.id], asOf })
  expect(inside.topics.map(({ id }) => id)).toEqual(['BE', hidden.id])
})

test.each(sampled([1, 2, 3], 1))(
  'a link depends on its two ends alone: a part of the canvas has the links of the whole among it (world %i)',
  async (seed) => {
    const world = aRandomWorld(seed)
    await given(...world)
    const ids = world.map(({ id }) => id).filter((id) => /^(org|dep)-/.test(id))
    const whole = await reader('public').topicsOf({ ids, asOf })
    expect(whole.links.length).toBeGreaterThan(20)
    for (const part of [ids.filter((_, at) => at % 2 === 0), ids.filter((_, at) => at % 3 === 1), []]) {
      const slice = await reader('public').topicsOf({ ids: part, asOf })
      expect(slice.links).toEqual(whole.links.filter(({ from }) => part.includes(from)))
      expect(slice.topics).toEqual(whole.topics)
    }
  },
)
