import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contentOf, wantedIds } from '#client/graph/content.ts'
import { collapse, expand } from '#client/graph/expansion.ts'
import { hide } from '#client/graph/hide.ts'
import { nodeId } from '#client/graph/ids.ts'
import { graphOfOverview } from '#client/graph/mergeSlice.ts'
import { decodeView, encodeView } from '#client/view/address/urlCodec.ts'
import { openingArrangement } from '#client/view/arrangement.ts'
import { noFilters } from '#client/view/filters.ts'
import { notGrouped } from '#client/view/grouping.ts'
import { anyShape } from '#client/view/shape.ts'
import {
  isOutdated,
  opensWithOf,
  pinAt,
  restored,
  savedOf,
  unpin,
  type Workspace,
  withContent,
} from '#client/view/store/workspace.ts'
import { runsOf } from '#tests/support/sample.ts'
import { type Day, expandNeighbours, sliceOf, type World, worlds } from '../graph/reference.ts'

const day: Day = { year: 2024, facts: {} }
const graphOf = (world: World, ids: readonly string[]) =>
  graphOfOverview({ slice: sliceOf(world, ids, day), regions: [], countries: [] })

/** A unit opened, its neighbours come, one hidden and one pinned. */
function worked(world: World): Workspace {
  const content = contentOf(graphOf(world, world.units))
  const owner = [...content.graph.nodes.keys()][0]
  const asked = { facts: {}, present: wantedIds(content) }
  const open = owner ? expand(content, owner, expandNeighbours(world, owner, asked.present, day, 4), asked) : content
  const [first, second] = [...open.graph.nodes.keys()].reverse()
  const bare: Workspace = {
    content: hide(open, first ? [first] : []),
    layout: 'network',
    lens: 'sector',
    arrangement: openingArrangement,
    topics: [],
    shape: anyShape,
    grouping: notGrouped,
    level: 'ties',
    filters: { ...noFilters, partnershipStates: ['living'] },
    hiddenKinds: new Set(['tie:grey']),
    positions: new Map([...open.graph.nodes.keys()].map((id, index) => [id, { x: index * 31, y: index * -17 - 1 }])),
    pins: new Set(),
  }
  return second ? pinAt(bare, second, { x: 400, y: 300 }) : bare
}

describe('a workspace', () => {
  test('comes back from its address with all ties among its nodes, and collapses as before', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const workspace = worked(world)
        const shown = { language: 'en', selection: { kind: 'none' }, opensWith: 'nodes' } as const
        const saved = decodeView(encodeView(savedOf(workspace, shown)) ?? '')
        const slice = sliceOf(
          world,
          saved.nodes.map(({ id }) => id),
          day,
        )
        const back = restored(saved, graphOf(world, []), slice)
        expect(new Map([...back.content.graph.links].sort())).toEqual(
          new Map([...workspace.content.graph.links].sort()),
        )
        expect(wantedIds(back.content)).toEqual(wantedIds(workspace.content))
        expect(savedOf(back, shown)).toEqual(saved)
        for (const { owner } of workspace.content.expansions)
          expect(wantedIds(collapse(back.content, owner))).toEqual(wantedIds(collapse(workspace.content, owner)))
      }),
      runsOf(100),
    )
  })

  test('of an overview names only what differs', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const overview = graphOf(world, [...world.units, ...world.organizations])
        const ids = [...overview.nodes.keys()].slice(0, 1)
        const plain: Workspace = {
          ...worked(world),
          content: hide(contentOf(overview), ids),
          positions: new Map(),
          pins: new Set(),
        }
        const saved = savedOf(plain, { language: 'ja', selection: { kind: 'none' }, opensWith: 'overview' })
        expect(saved.nodes.map(({ id }) => id)).toEqual(ids)
        expect(opensWithOf(plain, overview)).toBe('overview')
        expect(opensWithOf(plain, graphOf(world, world.units))).toBe('nodes')
        expect(restored(saved, overview, null)).toEqual(plain)
      }),
      runsOf(100),
    )
  })

  test('forgets places and pins of what has gone, and nothing else', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const workspace = worked(world)
        expect(withContent(workspace, workspace.content)).toBe(workspace)
        const closed = workspace.content.expansions.reduce(
          (content, { owner }) => collapse(content, owner),
          workspace.content,
        )
        const after = withContent(workspace, closed)
        for (const id of [...after.positions.keys(), ...after.pins]) expect(wantedIds(closed)).toContain(id)
        for (const id of wantedIds(closed)) expect(after.positions.get(id)).toEqual(workspace.positions.get(id))
      }),
      runsOf(100),
    )
  })

  test('unpins, and knows when the data has moved on', () => {
    const world: World = {
      units: ['dep-0'],
      organizations: ['org-1'],
      facts: [{ from: 'dep-0', to: 'org-1', kind: 'academic_exchange', year: 2016 }],
    }
    const workspace = worked(world)
    expect(workspace.pins).toEqual(new Set([nodeId('dep-0')]))
    expect(unpin(workspace, nodeId('dep-0')).pins.size).toBe(0)
    expect(unpin(workspace, nodeId('org-1'))).toBe(workspace)
    expect([isOutdated(workspace, 1), isOutdated(workspace, 2)]).toEqual([false, true])
  })
})
