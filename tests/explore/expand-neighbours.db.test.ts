import { expect, test } from 'vitest'
import { given, reader } from '#tests/support/given.ts'
import { aDepartment, anActivity, anAgreement, aPartner } from '#tests/support/world.ts'

const asOf = '2026-03-31'
const page = { asOf, pageSize: 1 }

test('shows the strongest tie first, with all its ties to what is drawn', async () => {
  const [unit, drawn, quiet, busy] = [aDepartment(), aDepartment(), aPartner(), aPartner()]
  await given(
    anAgreement().heldBy(unit).between(quiet, busy).endingOn('2028-03-31'),
    anActivity().runBy(unit).involving(busy).endingOn('2025-10-31'),
    anAgreement().heldBy(drawn).between(busy),
    anAgreement().heldBy('home').between(busy),
  )
  const slice = await reader('public').expandNeighbours({ id: unit.id, present: [unit.id, drawn.id], ...page })
  expect(slice.nodes.map((node) => node.id)).toEqual([busy.id])
  expect(slice.links.map((link) => link.from).sort()).toEqual([unit.id, drawn.id, 'home'].sort())
  expect(slice.leftOut).toEqual([{ label: 'University', count: 1 }])
})

test('answers as if a restricted agreement did not exist', async () => {
  const [unit, partner, hidden] = [aDepartment(), aPartner(), aPartner({}, 3)]
  const visible = anAgreement().heldBy(unit).between(partner)
  const ask = () => reader('internal').expandNeighbours({ id: unit.id, present: [unit.id], ...page })
  await given(visible)
  const without = await ask()
  await given(
    visible,
    anAgreement().heldBy(unit).between(partner).restricted(),
    anAgreement().heldBy(unit).between(hidden).restricted(),
  )
  expect(await ask()).toEqual(without)
  const all = await reader('restricted').expandNeighbours({ id: unit.id, present: [unit.id], ...page, pageSize: 25 })
  expect(all.nodes.map((node) => node.id).sort()).toEqual([partner.id, hidden.id].sort())
})

test('answers no node but the link from home where the whole university alone holds it', async () => {
  const partner = aPartner()
  await given(anAgreement().heldBy('home').between(partner), anAgreement().heldBy('home').between(partner))
  const slice = await reader('public').expandNeighbours({ id: partner.id, present: [partner.id], ...page })
  expect(slice).toMatchObject({ nodes: [], leftOut: [], links: [{ from: 'home', to: partner.id, agreements: 2 }] })
})

test('brings the partners of the whole university when the band is expanded', async () => {
  const [unit, ours, theirs] = [aDepartment(), aPartner(), aPartner()]
  await given(anAgreement().heldBy('home').between(ours), anAgreement().heldBy(unit).between(theirs))
  const slice = await reader('public').expandNeighbours({ id: 'home', present: [], ...page, pageSize: 25 })
  expect(slice.nodes.map((node) => node.id)).toEqual([ours.id])
  expect(slice.links.map((link) => link.id)).toEqual([`home~${ours.id}`])
})

test('keeps ties whose unit nobody stated apart, at the tray', async () => {
  const [unit, partner] = [aDepartment(), aPartner()]
  await given(anActivity().involving(partner).startingOn('2024-05-01'), anAgreement().heldBy(unit).between(partner))
  const slice = await reader('public').expandNeighbours({
    id: partner.id,
    present: [partner.id],
    ...page,
    pageSize: 25,
  })
  expect(slice.nodes.map((node) => node.id)).toEqual([unit.id])
  expect(slice.links.map((link) => link.id).sort()).toEqual(
    [`${unit.id}~${partner.id}`, `unit-not-stated~${partner.id}`].sort(),
  )
})

test('comes in pages that do not overlap and leave nobody out', async () => {
  const unit = aDepartment()
  const partners = Array.from({ length: 7 }, () => aPartner())
  await given(
    ...partners.map((partner, index) =>
      anAgreement()
        .heldBy(unit)
        .between(partner)
        .signedOn(`20${10 + index}-04-01`),
    ),
  )
  const seen: string[] = []
  for (const left of [4, 1, 0]) {
    const slice = await reader('public').expandNeighbours({ id: unit.id, present: seen, asOf, pageSize: 3 })
    seen.push(...slice.nodes.map((node) => node.id))
    expect(slice.leftOut.reduce((sum, { count }) => sum + count, 0)).toBe(left)
  }
  expect(seen).toEqual(partners.map((partner) => partner.id).reverse())
})

test('looks at the day that is asked about, not at today', async () => {
  const [unit, early, late] = [aDepartment(), aPartner(), aPartner()]
  await given(
    anAgreement().heldBy(unit).between(early).signedOn('2010-04-01').endingOn('2015-03-31'),
    anAgreement().heldBy(unit).between(late).signedOn('2020-04-01'),
  )
  const ask = (day: string) =>
    reader('public').expandNeighbours({ id: unit.id, present: [], ...page, pageSize: 25, asOf: day })
  const then = await ask('2012-03-31')
  expect(then.nodes.map((node) => [node.id, node.agreementsInForce])).toEqual([[early.id, 1]])
  expect((await ask(asOf)).nodes.map((node) => [node.id, node.agreementsInForce])).toEqual([
    [late.id, 0],
    [early.id, 0],
  ])
})

test('counts only facts that the filter lets through', async () => {
  const [unit, degree, exchange] = [aDepartment(), aPartner(), aPartner()]
  await given(
    anAgreement().heldBy(unit).between(degree).saying({ kind: 'double_degree' }),
    anAgreement().heldBy(unit).between(exchange),
  )
  const filter = { agreementKinds: ['joint_degree'] as const, activityKinds: [] }
  const slice = await reader('public').expandNeighbours({ id: unit.id, present: [], ...page, pageSize: 25, filter })
  expect(slice.nodes.map((node) => node.id)).toEqual([degree.id])
})

test('refuses what is too much, and does not tell absent from hidden', async () => {
  const hidden = aPartner({}, 3)
  await given(hidden)
  const ask = reader('public').expandNeighbours
  await expect(ask({ id: 'home', present: [], ...page, pageSize: 201 })).rejects.toMatchObject({
    code: 'BAD_INPUT',
    values: { argument: 'pageSize', expected: '1..200' },
  })
  await expect(ask({ id: 'home', present: Array(2001).fill('x'), ...page })).rejects.toMatchObject({
    code: 'BAD_INPUT',
    values: { argument: 'present' },
  })
  await expect(ask({ id: hidden.id, present: [], ...page })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(ask({ id: 'org-nobody', present: [], ...page })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('expands several together: one page for all, strongest by all their ties, and no one of them among the answer', async () => {
  const [a, b, shared, ofA, ofB] = [aDepartment(), aDepartment(), aPartner(), aPartner(), aPartner()]
  await given(
    anAgreement().heldBy(a).between(shared).endingOn('2028-03-31'),
    anAgreement().heldBy(b).between(shared).endingOn('2028-03-31'),
    anAgreement().heldBy(a).between(ofA).endingOn('2028-03-31'),
    anActivity().runBy(b).involving(ofB).endingOn('2025-10-31'),
  )
  const together = { id: a.id, also: [b.id, 'dep-nobody'], present: [a.id, b.id] }
  const first = await reader('public').expandNeighbours({ ...together, ...page })
  expect(first.nodes.map((node) => node.id)).toEqual([shared.id])
  expect(first.links.map((link) => link.from).sort()).toEqual([a.id, b.id].sort())
  expect(first.leftOut).toEqual([{ label: 'University', count: 2 }])
  const all = await reader('public').expandNeighbours({ ...together, ...page, pageSize: 25 })
  expect(all.nodes.map((node) => node.id)).toEqual([shared.id, ofA.id, ofB.id])
})
