import { describe, expect, test } from 'vitest'
import { regionCounts } from '#client/canvas/layouts/regions/regionCounts.ts'
import { regionsInput } from '#client/canvas/layouts/regions/regionsInput.ts'
import { isGroupId, linkId, nodeId } from '#client/graph/ids.ts'
import { byTieOrder } from '#client/graph/tieOrder.ts'
import type { Graph } from '#client/graph/types.ts'
import { isPlain, plainView } from '#client/view/address/plainText.ts'
import { decodeView, encodeView } from '#client/view/address/urlCodec.ts'
import { type Group, groupedOf } from '#client/view/groups.ts'
import { CROWDED, drawnOf, restGroups, STANDING } from '#client/view/restGroups.ts'
import { openingView } from '#client/view/viewStore.ts'
import { visibleOf } from '#client/view/visible.ts'
import { seedGraph } from '#tests/canvas/seedGraph.ts'

const shownIn = (graph: Graph) => visibleOf(graph, { ...openingView, place: 'both' })

/** The seed three times over, with its ties: about 1 000 partners. */
function crowded(): Graph {
  const copies = ['', '-2', '-3']
  const isPartner = (id: string) => graph.nodes.get(nodeId(id))?.label !== 'Department'
  const graph = seedGraph()
  const nodes = copies.flatMap((copy) =>
    [...graph.nodes.values()]
      .filter(({ id }) => copy === '' || isPartner(id))
      .map((node) => {
        const id = nodeId(isPartner(node.id) ? `${node.id}${copy}` : node.id)
        return [id, { ...node, id }] as const
      }),
  )
  const links = copies.flatMap((copy) =>
    [...graph.links.values()].map((link) => {
      const id = linkId(`${link.id}${copy}`)
      return [id, { ...link, id, to: `${link.to}${copy}` }] as const
    }),
  )
  return { ...graph, nodes: new Map(nodes), links: new Map(links) }
}

const namesOf = ({ value }: Group) => ({ ...NAMELESS, en: value })
const NAMELESS = { ja: null, shortEn: null, shortJa: null, native: null, nativeLanguage: null, jaSource: null }

describe('where there are too many partners to be read', () => {
  const graph = crowded()
  const visible = shownIn(graph)
  const groups = restGroups(visible.organizations)

  test('the strongest stand by themselves, and what else each country has is one mark', () => {
    const held = groups.flatMap(({ members }) => members)
    expect(visible.organizations.length).toBeGreaterThan(2 * CROWDED)
    expect(new Set(held).size).toBe(held.length)
    const strongest = visible.organizations.toSorted(byTieOrder).slice(0, STANDING)
    expect(held.filter((one) => strongest.includes(one))).toEqual([])
    // Who is alone in a country stands alone.
    const alone = visible.organizations.length - held.length - STANDING
    expect(alone).toBeLessThan(groups.length)
    for (const { value, members } of groups)
      expect(new Set(members.map(({ countryCode, regionId }) => countryCode ?? regionId))).toEqual(new Set([value]))
    const { visible: drawn, nodes } = groupedOf(graph.nodes, visible, groups, namesOf)
    expect(drawn.organizations.length).toBeLessThan(CROWDED)
    const placed = regionsInput({ ...graph, nodes, links: new Map() }, 'both', PLATE, null)
    expect(placed.partners.filter(({ id }) => isGroupId(id)).length).toBe(groups.length)
  })

  test('all of them stand by themselves where they can be read', () => {
    expect(restGroups(shownIn(seedGraph()).organizations)).toEqual([])
  })

  test('a filter leaves everybody where they are, and counts stay those of partners', () => {
    const few = visible.organizations.filter((_, at) => at % 3 === 0)
    const drawn = drawnOf(groups, few)
    const held = drawn.flatMap(({ members }) => members)
    expect(held.every((one) => few.includes(one))).toBe(true)
    for (const { id, members } of drawn)
      expect(groups.find((one) => one.id === id)?.members).toEqual(expect.arrayContaining([...members]))

    const picture = groupedOf(graph.nodes, { ...visible, organizations: few }, drawn, namesOf).visible
    const counted = regionCounts(picture, graph, 'both').partners
    const all = regionCounts({ ...visible, organizations: few }, graph, 'both').partners
    expect(counted).toEqual(all)
    expect([...counted.values()].reduce((sum, { shown }) => sum + shown, 0)).toBe(few.length)
  })
})

const PLATE = { width: 840, height: 596, scale: 1, grow: 1 }

test('a country that was opened is in the address, and opens again', () => {
  const plain = plainView('2026-03-31', 'en')
  const open = { ...plain, grouping: { ...plain.grouping, open: ['group~rest~US'] } }
  expect([isPlain(plain), isPlain(open)]).toEqual([true, false])
  expect(decodeView(encodeView(open) ?? '').grouping).toEqual(open.grouping)
})
