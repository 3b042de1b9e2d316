import { expect, test } from 'vitest'
import { sheetCounts } from '#client/canvas/layouts/sheet/sheetCounts.ts'
import { openingView } from '#client/view/viewStore.ts'
import { visibleOf } from '#client/view/visible.ts'
import { seedGraph } from '#tests/canvas/seedGraph.ts'

const graph = seedGraph()
const europe = { ...openingView, only: { ...openingView.only, regions: ['plate-europe'] } }

test('a sheet counts in the scope of legend and strip, whatever rows it has', () => {
  for (const view of [openingView, europe]) {
    const visible = visibleOf(graph, view)
    const counts = sheetCounts(visible, null)
    expect(counts.units).toEqual(visible.topUnits)
    expect(counts.partners).toEqual(visible.partners)
    expect(visible.departments.length).toBeGreaterThan(counts.units.shown)
  }
})

test('countries are those of what is shown, of those of all', () => {
  const whole = sheetCounts(visibleOf(graph, openingView), null).countries
  const { shown, total } = sheetCounts(visibleOf(graph, europe), null).countries
  // Home is hidden by the switch, as its partners are.
  expect(whole.shown).toBe(whole.total - 1)
  expect(total).toBe(whole.total)
  expect(shown).toBeGreaterThan(3)
  expect(shown).toBeLessThan(total)
})
