import { afterEach, describe, expect, test } from 'vitest'
import { type Grouped, useGrouped } from '#client/features/explore/groups/useGrouped.ts'
import { useGroupNames } from '#client/features/explore/words/groupNames.ts'
import type { Names } from '#client/graph/types.ts'
import type { View } from '#client/view/types.ts'
import { openingView, viewStore } from '#client/view/viewStore.ts'
import { visibleOf } from '#client/view/visible.ts'
import { seedGraph } from '#tests/canvas/seedGraph.ts'
import { rendered } from '#tests/partners/renderedPage.tsx'
import { LANGUAGES, words } from '#tests/support/words.ts'

const graph = seedGraph()
const byRegion: View = { ...openingView, layout: 'network', grouping: { ...openingView.grouping, by: 'region' } }
const asOpened = viewStore.getState()

afterEach(() => viewStore.setState(asOpened, true))

type Drawn = { readonly grouped: Grouped; readonly names: ReadonlyMap<string, Names> }
type ProbeProps = { readonly view: View; readonly onDrawn: (drawn: Drawn) => void }

function Probe({ view, onDrawn }: ProbeProps): null {
  const grouped = useGrouped(graph, view, visibleOf(graph, view))
  const namesOf = useGroupNames(graph, grouped.totals)
  onDrawn({ grouped, names: new Map(grouped.groups.map((group) => [group.id, namesOf(group)])) })
  return null
}

/** As the screen groups it, while the day holds all of the graph. */
function drawnUnder(view: View): Drawn {
  const filteredOut = { nodes: new Map(), links: new Map() }
  viewStore.setState({ dayGraph: { ...graph, facts: openingView.facts, filteredOut }, dayGraphs: [] })
  const drawn: Drawn[] = []
  rendered(<Probe view={view} onDrawn={(one) => drawn.push(one)} />, view.place)
  const [first] = drawn
  if (!first) throw new Error('nothing was drawn')
  return first
}

/** Partners abroad of each region, counted without any code of groups. */
function partnersOf(region: string): number {
  return [...graph.nodes.values()].filter(({ regionId, place }) => regionId === region && place === 'abroad').length
}

const nameOfRegion = (id: string, language: 'ja' | 'en') =>
  graph.regions.find((region) => region.id === id)?.names[language] ?? ''

describe('a mark that stands for several', () => {
  test('says how many of how many it stands for, in both languages, while the legend hides some of them', () => {
    const { grouped, names } = drawnUnder({ ...byRegion, hidden: new Set(['sector:academia']) })
    const parts = grouped.groups.filter(({ value, members }) => members.length < partnersOf(value))
    expect(parts.length).toBeGreaterThanOrEqual(3)
    for (const { id, value, members } of parts) {
      expect(grouped.totals.get(id)).toBe(partnersOf(value))
      for (const language of LANGUAGES)
        expect(names.get(id)?.[language]).toBe(
          words(language)('structure:group.part.name', {
            ...{ name: nameOfRegion(value, language), shown: members.length, total: partnersOf(value) },
          }),
        )
    }
  })

  test('says one number while nothing is left out', () => {
    const { grouped, names } = drawnUnder(byRegion)
    const regions = grouped.groups.filter(({ value }) => partnersOf(value) > 0)
    expect(regions.length).toBeGreaterThanOrEqual(5)
    for (const { id, value, members } of regions) {
      expect(members.length).toBe(partnersOf(value))
      expect(names.get(id)?.en).toBe(
        words('en')(`structure:group.name_${members.length === 1 ? 'one' : 'other'}`, {
          ...{ name: nameOfRegion(value, 'en'), count: members.length },
        }),
      )
    }
  })
})
