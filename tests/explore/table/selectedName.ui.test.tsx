import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { PartnerTable } from '#client/features/explore/table/PartnerTable.tsx'
import { nodeId } from '#client/graph/ids.ts'
import type { Graph, NodeId } from '#client/graph/types.ts'
import { startWords } from '#client/i18n/i18n.ts'
import { showLanguage } from '#client/i18n/language.ts'
import '#client/styles/global.css'
import { openingView } from '#client/view/viewStore.ts'
import { visibleOf } from '#client/view/visible.ts'
import { smallGraph } from '#tests/canvas/smallGraph.ts'

const LONG = {
  en: 'Swedish Foundation for International Cooperation in Research and Higher Education (STINT)',
  ja: '独立行政法人 国際協力および地域連携のための先端科学技術総合研究開発支援機構附属研究センター',
} as const
const ROWS = 60
/** Far below what is in the page at first. */
const SELECTED = ['org-040', 'org-041'].map(nodeId)

const graph = longNames()
let host: HTMLDivElement
let root: Root

beforeAll(startWords)

afterEach(() => {
  root.unmount()
  host.remove()
})

describe.each([
  { language: 'en', width: 840 },
  { language: 'en', width: 640 },
  { language: 'ja', width: 740 },
] as const)('the table of $width px in $language', ({ language, width }) => {
  test('shows the selected name whole, in the lines that it takes, and nothing lies over it', async () => {
    showLanguage(language)
    show(SELECTED, width)
    const [first, last] = SELECTED
    await expect.poll(() => rowOf(last)?.getBoundingClientRect().height).toBeGreaterThan(30)
    await expect.poll(() => isInSight(last)).toBe(true)
    for (const id of [first, last]) expect(cutTexts(rowOf(id)), id).toEqual([])
    expect(cutTexts(rowOf(nodeId('org-042')))).toEqual([LONG[language]])

    // What is above and below has the room of its rows.
    const tops = [...host.querySelectorAll('tbody tr[data-id]')].map((row) => row.getBoundingClientRect())
    expect(tops.slice(1).every((row, index) => Math.abs(row.top - (tops[index]?.bottom ?? 0)) < 1)).toBe(true)

    show([nodeId('org-000')], width)
    await expect.poll(() => isInSight(nodeId('org-000'))).toBe(true)
    expect(cutTexts(rowOf(nodeId('org-000')))).toEqual([])
    show([], width)
    await expect.poll(() => rowOf(nodeId('org-000'))?.getBoundingClientRect().height).toBeLessThan(25)
  })
})

/** Each name is as long as names are, and there are more rows than are in the page. */
function longNames(): Graph {
  const small = smallGraph()
  const [partner] = [...small.nodes.values()].filter(({ label }) => label !== 'Department')
  const [link] = [...small.links.values()]
  if (!partner || !link) throw new Error('the small graph has lost its partner or its tie')
  const partners = Array.from({ length: ROWS }, (_, index) => {
    const id = nodeId(`org-${String(index).padStart(3, '0')}`)
    return { ...partner, id, names: { ...partner.names, ...LONG } }
  })
  const links = partners.map(({ id }) => ({ ...link, id: `dep-1~${id}` as typeof link.id, to: id }))
  return {
    ...small,
    nodes: new Map([...small.nodes, ...partners.map((node) => [node.id, node] as const)]),
    links: new Map(links.map((one) => [one.id, one] as const)),
  }
}

function show(selected: readonly NodeId[], width: number): void {
  if (!host?.isConnected) {
    host = document.body.appendChild(document.createElement('div'))
    host.style.cssText = `width: ${width}px; height: 118px; display: grid; grid-template: 'table' 118px`
    root = createRoot(host)
  }
  const visible = visibleOf(graph, { ...openingView, place: 'both' })
  const hands = { isFolded: false, onFold: () => undefined, onPick: () => undefined }
  root.render(<PartnerTable {...{ graph, visible, selected, ...hands }} />)
}

function rowOf(id: NodeId | undefined): HTMLElement | null {
  return host.querySelector<HTMLElement>(`tr[data-id="${id}"]`)
}

/** Below the head and above the foot of the box that scrolls; one that is too high for it begins below the head. */
function isInSight(id: NodeId | undefined): boolean {
  const [row, head] = [rowOf(id), host.querySelector('thead th')].map((one) => one?.getBoundingClientRect())
  const foot = host.getBoundingClientRect().bottom
  if (!row || !head || row.top < head.bottom - 1) return false
  return row.bottom <= foot + 1 || (row.height > foot - head.bottom - 20 && row.top <= head.bottom + 2)
}

/** The words of a row's cells that do not stand within their cell. */
function cutTexts(row: HTMLElement | null): readonly (string | null)[] {
  if (!row) return ['no such row']
  return [...row.querySelectorAll<HTMLElement>('th, td, .name, th span:not(.visually-hidden)')]
    .filter((one) => !one.closest('.visually-hidden') && one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0)
    .map((one) => one.textContent)
}
