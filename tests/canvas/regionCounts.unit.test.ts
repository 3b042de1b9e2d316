import { describe, expect, test } from 'vitest'
import { shownOfText } from '#client/canvas/engine/facts/shownOf.ts'
import { regionCounts } from '#client/canvas/layouts/regions/regionCounts.ts'
import { HOME, nodeId } from '#client/graph/ids.ts'
import type { Graph } from '#client/graph/types.ts'
import { openingView } from '#client/view/viewStore.ts'
import { visibleOf } from '#client/view/visible.ts'
import { seedGraph } from '#tests/canvas/seedGraph.ts'

const EUROPE = 'plate-europe'
const AMERICA = 'plate-north-america'

/** As a fact filter leaves it: of the ties every third one, and the partners at their ends. */
function filtered(all: Graph): {
  readonly graph: Graph
  readonly dayGraph: Graph & { filteredOut: Pick<Graph, 'nodes' | 'links'> }
} {
  const kept = [...all.links].filter((_, at) => at % 3 === 0)
  const ends = new Set<string>(kept.flatMap(([, { from, to }]) => [from, to]))
  const away = (id: string) => !ends.has(id) && all.nodes.get(nodeId(id))?.label !== 'Department'
  const graph = {
    ...all,
    nodes: new Map([...all.nodes].filter(([id]) => !away(id))),
    links: new Map(kept),
  }
  const filteredOut = {
    nodes: new Map([...all.nodes].filter(([id]) => away(id))),
    links: new Map([...all.links].filter(([id]) => !graph.links.has(id))),
  }
  return { graph, dayGraph: { ...graph, filteredOut } }
}

describe('counts on the drawing', () => {
  const all = seedGraph()
  const { graph, dayGraph } = filtered(all)
  const view = { ...openingView, only: { ...openingView.only, regions: [EUROPE] } }
  const visible = visibleOf(graph, view, dayGraph)
  const counts = regionCounts(visible, all, 'abroad')
  const total = (region: string) => all.regions.find(({ id }) => id === region)?.partners ?? 0

  test('are of the same set on ring, band and tray: what is shown, of what there is', () => {
    const inEurope = visible.organizations.length
    expect(inEurope).toBeGreaterThan(5)
    expect(counts.partners.get(EUROPE)).toEqual({ shown: inEurope, total: total(EUROPE) })
    const band = visible.wholeUniversityTies.length
    expect(counts.wholeUniversity.get(EUROPE)?.shown).toBe(band)
    expect(counts.wholeUniversity.get(EUROPE)?.total).toBeGreaterThan(band)
    expect(counts.unitNotStated).toEqual(visible.unitNotStated)
    expect(counts.unitNotStated.total).toBeGreaterThan(counts.unitNotStated.shown)
  })

  test('say that none of a region is shown, and never its total alone', () => {
    expect(total(AMERICA)).toBeGreaterThan(0)
    expect(counts.partners.get(AMERICA)).toEqual({ shown: 0, total: total(AMERICA) })
    for (const [region, count] of [...counts.partners, ...counts.wholeUniversity])
      if (region !== EUROPE) expect(shownOfText(count)).toBe(`0 / ${count.total}`)
  })

  test('are one number while nothing is left out', () => {
    const whole = regionCounts(visibleOf(all, openingView), all, 'abroad')
    expect([...whole.partners.values()].map(shownOfText)).toEqual(
      [...whole.partners.values()].map((one) => `${one.total}`),
    )
    const ofHome = [...all.links.values()].filter(
      ({ from, to }) => from === HOME && all.nodes.get(nodeId(to))?.place !== 'at_home',
    )
    expect([...whole.wholeUniversity.values()].reduce((sum, one) => sum + one.shown, 0)).toBe(ofHome.length)
  })
})
