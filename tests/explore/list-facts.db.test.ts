import { expect, test } from 'vitest'
import type { CoverageKey } from '#server/generated/resolvers.ts'
import { BadInput } from '#server/graphql/errors.ts'
import { given, reader } from '#tests/support/given.ts'
import { aRandomWorld } from '#tests/support/randomWorld.ts'
import { sampled } from '#tests/support/sample.ts'
import { aDepartment, anActivity, anAgreement, aPartner } from '#tests/support/world.ts'

const asOf = '2026-03-31'

test('lists for each question of the data state just what it counts, and the others', async () => {
  for (const seed of sampled([1, 2, 3], 1)) {
    await given(...aRandomWorld(seed))
    for (const day of sampled(['2016-03-31', asOf], 1)) {
      const { coverage } = await reader('public').dataState({ asOf: day })
      const ofFacts = coverage.filter(({ key }) => !key.startsWith('partners_'))
      expect(ofFacts.length).toBe(7)
      for (const { key, known, total } of ofFacts) {
        const label = key.startsWith('agreements_') ? 'Agreement' : 'Activity'
        const listed = async (answers: CoverageKey | null, answered = true) =>
          idsOf(await reader('public').listFacts({ label, asOf: day, answers, answered, pageSize: 200 }))
        const [yes, no, all] = [await listed(key), await listed(key, false), await listed(null)]
        expect([key, yes.length, all.length]).toEqual([key, known, total])
        expect([...yes, ...no].sort()).toEqual([...all].sort())
      }
    }
  }
})

test('lists for each level and kind just the agreements that the overview counts', async () => {
  await given(...aRandomWorld(20260331))
  const { agreements } = await reader('public').overview({ asOf })
  expect(agreements.length).toBeGreaterThan(1)
  for (const { level, kind, count } of agreements) {
    const { total, rows } = await reader('public').listFacts({ label: 'Agreement', asOf, level, agreementKind: kind })
    expect([total, rows.length]).toEqual([count, count])
    expect(rows.every((row) => row.level === level && row.agreementKind === kind)).toBe(true)
  }
})

test('turns pages that do not overlap, latest confirmed first, each row with its records', async () => {
  const partner = aPartner()
  const years = ['2012', '2020', '2016', '2024']
  await given(...years.map((year) => anAgreement().heldBy('home').between(partner).signedOn(year)))
  const page = (offset: number) => reader('public').listFacts({ label: 'Agreement', asOf, offset, pageSize: 3 })
  const [first, second] = [await page(0), await page(3)]
  expect([...first.rows, ...second.rows].map(({ signedOn }) => signedOn)).toEqual(['2024', '2020', '2016', '2012'])
  expect([first.total, second.total, second.offset]).toEqual([4, 4, 3])
  expect(first.rows.map(({ records }) => records.length)).toEqual([1, 1, 1])
})

test('lists nothing that is hidden, and counts by what is hidden in nothing', async () => {
  const [unit, partner] = [aDepartment({}, 3), aPartner()]
  await given(
    anAgreement().heldBy('home').between(partner),
    anAgreement().heldBy('home').between(partner).restricted(),
    anActivity().runBy(unit).involving(partner),
  )
  const open = await reader('public').listFacts({ label: 'Agreement', asOf })
  expect([open.total, open.rows.length]).toEqual([1, 1])
  const withUnit = { label: 'Activity', asOf, answers: 'activities_with_unit' } as const
  expect((await reader('public').listFacts(withUnit)).total).toBe(0)
  expect((await reader('restricted').listFacts(withUnit)).total).toBe(1)
})

test.each([
  { label: 'Agreement', answers: 'activities_with_unit' },
  { label: 'Activity', answers: 'partners_asked' },
  { label: 'Department', answers: null },
] as const)('refuses to ask of $label: $answers', async (ask) => {
  await given(aPartner())
  await expect(reader('public').listFacts({ ...ask, asOf })).rejects.toThrow(BadInput)
})

const idsOf = ({ rows }: { readonly rows: readonly { readonly id: string }[] }) => rows.map(({ id }) => id)
