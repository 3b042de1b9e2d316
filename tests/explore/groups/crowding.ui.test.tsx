import i18next from 'i18next'
import { createRoot, type Root } from 'react-dom/client'
import { initReactI18next } from 'react-i18next'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { Crowding } from '#client/features/explore/groups/Crowding.tsx'
import { nodeId } from '#client/graph/ids.ts'
import type { Graph } from '#client/graph/types.ts'
import en from '#client/i18n/en/structure.json'
import ja from '#client/i18n/ja/structure.json'
import type { GroupBy } from '#client/view/grouping.ts'
import { allGroupsOf, groupedOf } from '#client/view/groups.ts'
import type { LayoutName } from '#client/view/types.ts'
import { openingView } from '#client/view/viewStore.ts'
import { visibleOf } from '#client/view/visible.ts'
import { smallGraph } from '#tests/canvas/smallGraph.ts'

let host: HTMLDivElement
let root: Root

beforeAll(async () => {
  i18next.use(initReactI18next)
  const resources = { en: { structure: en }, ja: { structure: ja } }
  await i18next.init({ lng: 'en', ns: ['structure'], resources, interpolation: { escapeValue: false } })
})

afterEach(() => {
  root.unmount()
  host.remove()
})

test('up to 400 marks the picture stands alone', async () => {
  await show(graphOf(400), 'network')
  expect(host.textContent).toBe('picture')
})

test('above 400 marks grouping is offered beside the picture, in numbers, and can be declined', async () => {
  await show(graphOf(401), 'network')
  expect(host.textContent).toContain('picture')
  expect(host.textContent).toContain('401 marks')
  expect(host.textContent).toContain('400 marks or 1,200 lines')
  host.querySelector<HTMLButtonElement>('[data-testid=offer-grouping] > button')?.click()
  await expect.poll(() => host.textContent).toBe('picture')
})

test('above 2 000 marks the table stands for the picture, and says so', async () => {
  await show(graphOf(2001), 'network')
  expect(host.querySelector('[data-testid=table-instead]')?.textContent).toContain('2,001 marks')
  expect(host.textContent).toContain('2,000')
  expect(host.querySelector('[data-picture]')).toBeNull()
})

test('grouped, the same graph is a picture again; other layouts have no such bound', async () => {
  const graph = graphOf(2500)
  await show(graph, 'network', 'country')
  expect(host.textContent).toBe('picture')
  root.unmount()
  host.remove()
  await show(graph, 'columns')
  expect(host.textContent).toBe('picture')
})

/** So many marks: two units, and partners in 40 countries, each tied to a unit. */
function graphOf(marks: number): Graph {
  const small = smallGraph()
  const [unit] = [...small.nodes.values()].filter(({ label }) => label === 'Department')
  const [partner] = [...small.nodes.values()].filter(({ label }) => label !== 'Department')
  const [link] = [...small.links.values()]
  if (!unit || !partner || !link) throw new Error('the small graph has lost its unit, its partner or its tie')
  const partners = Array.from({ length: marks - 1 }, (_, index) => {
    const id = nodeId(`org-${String(index).padStart(5, '0')}`)
    return { ...partner, id, countryCode: `C${index % 40}` }
  })
  const links = partners.map(({ id }) => ({ ...link, id: `${unit.id}~${id}` as typeof link.id, from: unit.id, to: id }))
  return {
    ...small,
    nodes: new Map([unit, ...partners].map((node) => [node.id, node] as const)),
    links: new Map(links.map((one) => [one.id, one] as const)),
  }
}

async function show(graph: Graph, layout: LayoutName, by: GroupBy = 'none'): Promise<void> {
  host = document.body.appendChild(document.createElement('div'))
  root = createRoot(host)
  const visible = visibleOf(graph, { ...openingView, place: 'both' })
  const names = [...graph.nodes.values()][0]?.names
  if (!names) throw new Error('no node')
  const groups = allGroupsOf(visible, { by, made: [] }, new Map())
  const marks = groupedOf(graph.nodes, visible, groups, () => names).visible
  root.render(
    <Crowding marks={marks} layout={layout}>
      <p data-picture>picture</p>
    </Crowding>,
  )
  await expect.poll(() => host.textContent).not.toBe('')
}
