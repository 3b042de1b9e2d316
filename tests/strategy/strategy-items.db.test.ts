import { expect, test } from 'vitest'
import { given, reader } from '#tests/support/given.ts'
import { anActivity, anAgreement, aPartner, aTarget } from '#tests/support/world.ts'

test('counts what advances each item, and says nothing where nobody assigned anything', async () => {
  const [education, process, partner] = [aTarget('target-education'), aTarget('process-deepening'), aPartner()]
  await given(
    education,
    process,
    anAgreement().heldBy('home').between(partner).saying({ themes: 'education' }),
    anAgreement().heldBy('home').between(partner).signedOn('2020-04-01').saying({ themes: 'education' }).restricted(),
    anActivity().involving(partner).startingOn('2025-04-01').saying({ themes: 'education' }),
  )
  const ask = async (asOf: string, clearance: 'public' | 'restricted' = 'public') => {
    const items = await reader(clearance).strategyItems({ asOf })
    return Object.fromEntries(items.map(({ id, agreements, activities }) => [id, [agreements, activities]]))
  }
  expect(await ask('2026-03-31')).toEqual({ [education.id]: [1, 1], [process.id]: [null, null] })
  expect(await ask('2022-03-31')).toEqual({ [education.id]: [0, 0], [process.id]: [null, null] })
  expect(await ask('2022-03-31', 'restricted')).toMatchObject({ [education.id]: [1, 0] })
})

test('an item has what advances those that serve it or are part of it, each once, as its own page does', async () => {
  const [vision, research, process, partner] = [
    aTarget('vision-2'),
    aTarget('target-research'),
    aTarget('process-deepening'),
    aPartner(),
  ]
  const advancing = anActivity().involving(partner).saying({ themes: 'research' })
  await given(vision, research, process, advancing)
  const asOf = '2026-03-31'
  const items = await reader('public').strategyItems({ asOf })
  const counts = Object.fromEntries(items.map(({ id, agreements, activities }) => [id, [agreements, activities]]))
  expect(counts).toEqual({ [vision.id]: [0, 1], [research.id]: [0, 1], [process.id]: [null, null] })
  const page = (id: string) => reader('public').strategyProfile({ id, asOf })
  expect(await page(vision.id)).toMatchObject({
    assigned: true,
    facts: [{ id: advancing.id }],
    partners: [{ id: partner.id }],
  })
  expect(await page(process.id)).toMatchObject({ assigned: false, facts: [] })
})
