import { expect, test } from 'vitest'
import type { FactNode, PathsBetween } from '#server/generated/resolvers.ts'
import { everyPath } from '#tests/domain/everyPath.ts'
import { given, reader } from '#tests/support/given.ts'
import { aRandomWorld } from '#tests/support/randomWorld.ts'
import { sampled } from '#tests/support/sample.ts'
import { aDepartment, anActivity, anAgreement, aPartner } from '#tests/support/world.ts'

const asOf = '2026-03-31'
const BATCHES = 40
const WORLDS_IN_A_BATCH = 5
const LONGEST = 6

const nodesOf = ({ paths }: PathsBetween) => paths.map(({ nodeIds }) => nodeIds)

test('leads over ties, shorter first, then over the stronger of the weakest ties, and names what stands on the way', async () => {
  const [from, to, weak, strong, middle] = [aPartner(), aPartner(), aDepartment(), aDepartment(), aDepartment()]
  const between = aPartner()
  const project = anActivity().runBy(weak).involving(from, to)
  await given(
    project,
    anAgreement().heldBy(strong).between(from, to),
    anAgreement().heldBy(middle).between(from, between),
    anActivity().runBy(middle, strong).involving(between),
  )
  const answer = await reader('public').pathsBetween({ from: from.id, to: to.id, asOf })
  expect(nodesOf(answer)).toEqual([
    [from.id, strong.id, to.id],
    [from.id, project.id, to.id],
    [from.id, weak.id, to.id],
    [from.id, middle.id, between.id, strong.id, to.id],
  ])
  expect(answer.paths[0]?.linkIds).toEqual([`${strong.id}~${from.id}`, `${strong.id}~${to.id}`])
  const ids = [from, to, weak, strong, middle, between, project].map(({ id }) => id)
  expect(answer.nodes.map(({ id }) => id).sort()).toEqual(ids.sort())
  expect(answer.longest).toBe(LONGEST)
})

test('never leads through the whole university, a country or what the reader must not see', async () => {
  const [from, to, unit] = [aPartner(), aPartner(), aDepartment()]
  await given(
    anAgreement().heldBy('home').between(from, to),
    anActivity().involving(from),
    anActivity().involving(to),
    anAgreement().heldBy(unit).between(from, to).restricted(),
  )
  const ask = { from: from.id, to: to.id, asOf }
  expect(nodesOf(await reader('public').pathsBetween(ask))).toEqual([])
  expect(nodesOf(await reader('restricted').pathsBetween(ask))).toEqual([[from.id, unit.id, to.id]])
})

test('leads over an activity that two organizations share, whether or not a unit is stated, and names it', async () => {
  const [from, to, other] = [aPartner(), aPartner(), aPartner()]
  const project = anActivity().runBy('home').involving(from, to, other).saying({ name_en: 'Resilient towns' })
  await given(project, anActivity().involving(to, other).restricted())
  const answer = await reader('public').pathsBetween({ from: from.id, to: to.id, asOf })
  expect(nodesOf(answer)).toEqual([[from.id, project.id, to.id]])
  expect(answer.paths[0]?.linkIds).toEqual([`${project.id}~${from.id}`, `${project.id}~${to.id}`])
  expect(answer.nodes).toContainEqual(expect.objectContaining({ id: project.id, label: 'Activity' }))
  expect(answer.shared).toMatchObject([{ id: project.id, organizationIds: [from.id, to.id] }])
  expect(answer.shared[0]?.names?.en).toBe('Resilient towns')
})

test('obeys filter and day, and does not find ends that are not there or the same', async () => {
  const [from, to, unit, hidden] = [aPartner(), aPartner(), aDepartment(), aPartner({}, 3)]
  await given(anAgreement().heldBy(unit).between(from, to).signedOn('2020-04-01'), hidden)
  const ask = (more: object) => reader('public').pathsBetween({ from: from.id, to: to.id, asOf, ...more })
  expect(nodesOf(await ask({}))).toHaveLength(1)
  expect(nodesOf(await ask({ asOf: '2019-03-31' }))).toEqual([])
  expect(nodesOf(await ask({ filter: { agreementKinds: ['joint_degree'] } }))).toEqual([])
  for (const end of [from.id, hidden.id, 'org-nobody', 'home', 'BE'])
    await expect(ask({ to: end })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(ask({ k: 21 })).rejects.toMatchObject({ code: 'BAD_INPUT' })
})

test('lets a unit stand for those that count with it', async () => {
  const [school, from, to] = [aDepartment(), aPartner(), aPartner()]
  const [faculty, centre] = [aDepartment({ counts_with: school.ref }), aDepartment({ counts_with: school.ref })]
  await given(
    school,
    anAgreement().heldBy(faculty).between(from),
    anActivity().runBy(centre).involving(to).endingOn('2025-10-31'),
  )
  const ask = { from: from.id, to: to.id, asOf }
  expect(nodesOf(await reader('public').pathsBetween(ask))).toEqual([])
  const top = await reader('public').pathsBetween({ ...ask, filter: { unit: 'top' } })
  expect(nodesOf(top)).toEqual([[from.id, school.id, to.id]])
  expect(top.nodes.map(({ id }) => id)).toContain(school.id)
})

const batches = Array.from({ length: BATCHES }, (_, batch) => batch)

test.each(sampled(batches, 1))(
  'finds what a search of everything finds, in random small worlds, batch %i',
  async (batch) => {
    const numbers = Array.from({ length: WORLDS_IN_A_BATCH }, (_, index) => 1000 + batch * WORLDS_IN_A_BATCH + index)
    const worlds = numbers.map((seed) => aRandomWorld(seed, { partners: 7, units: 5, facts: 18 }))
    await given(...worlds.flat())
    const ids = worlds.flat().map(({ id }) => id)
    const drawn = ids.filter((id) => /^(org|dep)-/.test(id))
    const [slice, { facts }] = await Promise.all([
      reader('public').sliceOf({ ids: drawn, asOf }),
      reader('public').factsOf({ ids: drawn, asOf }),
    ])
    const links = [...slice.links, ...sharedLinks(facts)]
    const answers = await Promise.all(
      worlds.map(async (world, index) => {
        const tied = world.map(({ id }) => id).filter((id) => links.some(({ from, to }) => from === id || to === id))
        const [from, to] = [tied[0] as string, tied[1 + (index % (tied.length - 1))] as string]
        return reader('public').pathsBetween({ from, to, asOf, k: 8 })
      }),
    )
    for (const answer of answers) {
      expect(nodesOf(answer)).toEqual(everyPath(links, answer.from, answer.to).slice(0, 8))
      const texts = nodesOf(answer).map(String)
      expect(new Set(texts).size).toBe(texts.length)
      for (const { nodeIds, linkIds } of answer.paths)
        expect(linkIds.map(endsOf)).toEqual(linkIds.map((_, at) => [nodeIds[at], nodeIds[at + 1]].sort()))
    }
    const found = answers.flatMap(nodesOf).length
    expect(found).toBeGreaterThan(WORLDS_IN_A_BATCH)
  },
)

const endsOf = (linkId: string): readonly string[] => linkId.split('~').sort()

type SharedFact = Pick<FactNode, 'id' | 'activityState' | 'organizationIds' | 'confirmedOn' | 'validFrom'>

/** From each activity that several organizations share, a step to each of them. */
function sharedLinks(facts: readonly SharedFact[]) {
  const shared = facts.filter(({ activityState, organizationIds }) => activityState && organizationIds.length > 1)
  return shared.flatMap(({ id, activityState, organizationIds, confirmedOn, validFrom }) => {
    const years = [confirmedOn, validFrom].flatMap((day) => (day && day <= asOf ? Number(day.slice(0, 4)) : []))
    return organizationIds.map((to) => ({
      from: id,
      to,
      agreementsInForce: 0,
      agreementsExpiring: 0,
      recentActivities: activityState === 'recent' ? 1 : 0,
      lastSeen: years.length === 0 ? null : Math.max(...years),
    }))
  })
}
