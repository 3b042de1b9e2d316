import { expect, test } from 'vitest'
import { seeded } from '#client/canvas/geometry/random.ts'
import { addByHand, askedAgain, type Content, contentOf, goneIds, sameFacts, wantedIds } from '#client/graph/content.ts'
import { collapse, expand, expansionOf, hiddenNeighbours, type Owner } from '#client/graph/expansion.ts'
import { historyOf, redo, step, undo } from '#client/graph/history.ts'
import { HOME, nodeId } from '#client/graph/ids.ts'
import { graphOfOverview } from '#client/graph/mergeSlice.ts'
import type { FactFilter } from '#server/generated/resolvers.ts'
import { given, reader } from '#tests/support/given.ts'
import { aRandomWorld } from '#tests/support/randomWorld.ts'
import { sampled } from '#tests/support/sample.ts'

const DAYS = ['2013-03-31', '2020-03-31', '2026-03-31'] as const
const FILTERS: readonly FactFilter[] = [
  {},
  { agreementKinds: [] },
  { activityKinds: ['visit', 'joint_research'] },
  { agreementStates: ['in_force', 'expiring'] },
  { strategyItems: ['str-target-education'], sourceKinds: ['web_page'], unit: 'top' },
]
const STORIES = 4
const ACTS = 12

/** The filter of a canvas, as the server's types have it. */
const filterOf = ({ facts }: Content): FactFilter => FILTERS.find((filter) => sameFacts(filter, facts)) ?? {}

/** The acts of the canvas against the real store: the same property that `tests/graph` holds against its reference. */
test.each(sampled([1, 2, 3], 1))('draws all ties among its nodes after any step, in random world %i', async (seed) => {
  const random = seeded(seed)
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item
  const world = aRandomWorld(seed)
  await given(...world)
  const ask = reader('public')
  const ids = world.map(({ id }) => nodeId(id)).filter((id) => /^(org|dep)-/.test(id))
  let looked = 0

  const expanded = async (content: Content, owner: Owner): Promise<Content> => {
    const asked = { facts: content.facts, present: wantedIds(content) }
    const question = { id: owner, present: [...asked.present], asOf: content.graph.asOf, filter: filterOf(content) }
    return expand(
      content,
      owner,
      await ask.expandNeighbours({ ...question, pageSize: 1 + Math.floor(random() * 4) }),
      asked,
    )
  }
  const again = async (content: Content, asOf: string, filter: FactFilter): Promise<Content> =>
    askedAgain(content, await ask.sliceOf({ ids: [...wantedIds(content)], asOf, filter }), filter)
  const searched = async (content: Content): Promise<Content> => {
    const id = pick(ids)
    const present = wantedIds(content)
    const slice = await ask.sliceOf({ ids: [...present, id], asOf: content.graph.asOf, filter: filterOf(content) })
    return addByHand(content, [id], slice, { facts: content.facts, present })
  }

  const acted = async (content: Content): Promise<Content> => {
    const act = pick(['search', 'search', 'expand', 'expand', 'collapse', 'date', 'filter'] as const)
    const drawn: readonly Owner[] = [HOME, ...content.graph.nodes.keys()]
    if (act === 'search') return searched(content)
    if (act === 'expand') return expanded(content, pick(drawn))
    if (act === 'date') return again(content, pick(DAYS), filterOf(content))
    if (act === 'filter') return again(content, content.graph.asOf, pick(FILTERS))
    return content.expansions.length === 0 ? content : collapse(content, pick(content.expansions).owner)
  }

  for (let story = 0; story < STORIES; story++) {
    const empty = await ask.sliceOf({ ids: [], asOf: pick(DAYS), filter: {} })
    let history = historyOf(contentOf(graphOfOverview({ slice: empty, regions: [], countries: [] })))
    for (let act = 0; act < ACTS; act++) {
      const before = history
      history =
        random() < 0.15
          ? undo(history)
          : random() < 0.1
            ? redo(history)
            : step(history, { key: 'act', values: {} }, await acted(history.present))
      if (history.past.length > before.past.length) expect(redo(undo(history)).present).toBe(history.present)

      const { graph } = history.present
      const truth = await ask.sliceOf({
        ids: [...graph.nodes.keys()],
        asOf: graph.asOf,
        filter: filterOf(history.present),
      })
      const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1)
      expect([...graph.links.values()].sort(byId)).toEqual([...truth.links].sort(byId))
      const badges = hiddenNeighbours(graph)
      expect(truth.nodes.map(({ id, hiddenTies }) => [id, hiddenTies])).toEqual(
        truth.nodes.map(({ id }) => [id, badges.get(nodeId(id))]),
      )
      for (const id of goneIds(history.present)) expect(graph.nodes.has(id)).toBe(false)
      looked += graph.links.size
    }
    const owner = [...history.present.graph.nodes.keys()].find((id) => !expansionOf(history.present, id))
    if (owner) expect(collapse(await expanded(history.present, owner), owner)).toEqual(history.present)
  }
  expect(looked).toBeGreaterThan(25)
})
