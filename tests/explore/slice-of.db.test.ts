import { expect, test } from 'vitest'
import { writeRows } from '#server/db/run.ts'
import { worlds } from '#tests/support/database.ts'
import { given, reader } from '#tests/support/given.ts'
import { aDepartment, anActivity, anAgreement, aPartner, aTarget, aTheme } from '#tests/support/world.ts'

const asOf = '2026-03-31'

test('draws all ties among what is drawn, however the nodes came', async () => {
  const [unit, other, near, far, lone] = [aDepartment(), aDepartment(), aPartner(), aPartner(), aPartner()]
  await given(
    anAgreement().heldBy(unit).between(near, far),
    anAgreement().heldBy(other).between(near),
    anAgreement().heldBy('home').between(far),
    anActivity().involving(lone).startingOn('2024-04-01'),
    anActivity().runBy(unit, other).involving(far),
  )
  const ask = reader('public')
  const expanded = await ask.expandNeighbours({ id: unit.id, present: [unit.id, other.id, lone.id], asOf })
  const canvas = [unit, other, lone].map(({ id }) => id).concat(expanded.nodes.map(({ id }) => id))
  const again = await ask.sliceOf({ ids: canvas, asOf })
  const known = new Set(
    [...expanded.links, ...(await ask.sliceOf({ ids: [unit.id, other.id, lone.id], asOf })).links].map(
      (link) => link.id,
    ),
  )
  expect(again.links.map((link) => link.id).sort()).toEqual([...known].sort())
  expect(again.links).toEqual(expect.arrayContaining([...expanded.links]))
  expect(again.gone).toEqual([])
})

test('names what has nothing on this date, and what is not there at all, without telling which', async () => {
  const [unit, partner, hidden] = [aDepartment(), aPartner(), aPartner({}, 3)]
  await given(
    anAgreement().heldBy(unit).between(partner).signedOn('2020-04-01'),
    anAgreement().heldBy(unit).between(hidden),
  )
  const ids = [unit.id, partner.id, hidden.id, 'org-nobody']
  const now = await reader('public').sliceOf({ ids, asOf })
  expect(now.nodes.map((node) => node.id).sort()).toEqual([unit.id, partner.id].sort())
  expect(now.gone).toEqual([hidden.id, 'org-nobody'])
  const before = await reader('public').sliceOf({ ids, asOf: '2019-03-31' })
  expect(before).toMatchObject({ nodes: [], links: [], gone: ids })
  // On either day the same two are not available: one is hidden, one does not exist, and nothing tells them apart.
  expect([now.unavailable, before.unavailable]).toEqual([
    [hidden.id, 'org-nobody'],
    [hidden.id, 'org-nobody'],
  ])
  // A picture of nothing is one, too: of an empty canvas, and of a link to what is no longer there.
  const nothing = await reader('public').sliceOf({ ids: [], asOf })
  const gone = await reader('public').sliceOf({ ids: [hidden.id], asOf })
  expect([nothing, gone]).toMatchObject([
    { nodes: [], links: [], gone: [], unavailable: [] },
    { nodes: [], links: [], gone: [hidden.id], unavailable: [hidden.id] },
  ])
})

test('carries the version of the data, which moves on with each write that its reader can see, and with no other', async () => {
  const [unit, partner] = [aDepartment(), aPartner()]
  await given(anAgreement().heldBy(unit).between(partner))
  const versionOf = async (clearance: 'public' | 'internal') =>
    (await reader(clearance).sliceOf({ ids: [unit.id, partner.id], asOf })).dataVersion
  const before = [await versionOf('public'), await versionOf('internal')]
  await written(2)
  const between = [await versionOf('public'), await versionOf('internal')]
  await written(0)
  const after = [await versionOf('public'), await versionOf('internal')]
  expect([before, between, after]).toEqual([
    [0, 0],
    [0, 1],
    [1, 2],
  ])
  expect((await reader('public').overview({ asOf })).slice.dataVersion).toBe(1)
})

/** The last file of a write that readers from this clearance on can see. */
async function written(lowest: number): Promise<void> {
  const limits = { what: 'written', milliseconds: 10_000 }
  await writeRows(worlds().jobs, { clearance: 3, requestId: 'written' }, limits, (write) =>
    write('platform/bump-version', { lowest }),
  )
}

test('carries every tie of a node, drawn or not, and counts the hidden ones without home and tray', async () => {
  const [unit, other, partner] = [aDepartment(), aDepartment(), aPartner()]
  await given(
    anAgreement().heldBy(unit, 'home').between(partner),
    anAgreement().heldBy(other).between(partner),
    anActivity().involving(partner).endingOn('2025-10-31'),
  )
  const slice = await reader('public').sliceOf({ ids: [unit.id, partner.id], asOf })
  const node = slice.nodes.find(({ id }) => id === partner.id)
  expect(node).toMatchObject({
    ties: 4,
    hiddenTies: 1,
    counterparts: 2,
    agreements: 2,
    activities: 1,
    recentActivities: 1,
  })
  expect(slice.links.map((link) => link.from).sort()).toEqual([unit.id, 'home', 'unit-not-stated'].sort())
})

test('counts each fact once for a unit and all that counts with it', async () => {
  const [school, partner] = [aDepartment(), aPartner()]
  const faculty = aDepartment({ counts_with: school.ref })
  const centre = aDepartment({ parent_id: faculty.ref, kind: 'center' })
  await given(
    school,
    faculty,
    anAgreement().heldBy(faculty, centre).between(partner),
    anAgreement().heldBy(school).between(partner),
  )
  const ids = [school.id, faculty.id, centre.id, partner.id]
  const named = await reader('public').sliceOf({ ids, asOf })
  expect(named.links.map((link) => [link.from, link.agreements])).toEqual(
    expect.arrayContaining([
      [school.id, 1],
      [faculty.id, 1],
      [centre.id, 1],
    ]),
  )
  const top = await reader('public').sliceOf({ ids, asOf, filter: { unit: 'top' } })
  expect(top.links.map((link) => [link.from, link.agreements])).toEqual([[school.id, 2]])
  expect(top.nodes.find(({ id }) => id === school.id)).toMatchObject({ ties: 1, agreements: 2, counterparts: 1 })
  expect([...top.gone].sort()).toEqual([faculty.id, centre.id].sort())
})

test('lets a subject include those below it, and a target only itself', async () => {
  const [partner, sea, law] = [aPartner(), aTheme(), aTheme()]
  const tide = aTheme({ parent_id: sea.ref })
  const target = aTarget('target-education')
  await given(
    sea,
    target,
    anAgreement().heldBy('home').between(partner).about(tide).saying({ themes: 'education' }),
    anAgreement().heldBy('home').between(partner).about(law),
  )
  const count = async (filter: object) => {
    const slice = await reader('public').sliceOf({ ids: [partner.id], asOf, filter })
    return slice.nodes[0]?.agreements ?? 0
  }
  expect(await count({})).toBe(2)
  expect(await count({ themes: [sea.id] })).toBe(1)
  expect(await count({ themes: [sea.id, law.id] })).toBe(2)
  expect(await count({ strategyItems: [target.id] })).toBe(1)
  expect(await count({ themes: [law.id], strategyItems: [target.id] })).toBe(0)
})

test('does not let a filter change the state of a partner', async () => {
  const partner = aPartner()
  await given(
    anAgreement().heldBy('home').between(partner),
    anActivity().runBy('home').involving(partner).startingOn('2025-05-01').saying({ kind: 'visit' }),
  )
  const [node] = (await reader('public').sliceOf({ ids: [partner.id], asOf, filter: { agreementKinds: [] } })).nodes
  expect(node).toMatchObject({ partnershipState: 'living', agreements: 0, activities: 1 })
})

test('says the state of each tie, the first that fits', async () => {
  const unit = aDepartment()
  const [solid, dashed, dotted, grey] = [aPartner(), aPartner(), aPartner(), aPartner()]
  const soon = anAgreement().heldBy(unit).between(dashed).endingOn('2026-06-30')
  await given(
    anAgreement().heldBy(unit).between(solid).endingOn('2030-03-31'),
    soon,
    anActivity().runBy(unit).involving(dotted).endingOn('2025-12-31'),
    anAgreement().heldBy(unit).between(grey).signedOn('2010-04-01'),
  )
  const slice = await reader('public').sliceOf({ ids: [unit, solid, dashed, dotted, grey].map(({ id }) => id), asOf })
  expect(Object.fromEntries(slice.links.map((link) => [link.to, [link.state, link.toBeConfirmed]]))).toEqual({
    [solid.id]: ['in_force', false],
    [dashed.id]: ['expiring', false],
    [dotted.id]: ['unformalised', false],
    [grey.id]: ['grey', true],
  })
})
