import { quantile } from '#tests/bench/canvas/measure.ts'
import { type Figures, type Mode, type RendererName, renderers } from '#tests/bench/canvas/types.ts'

export type Run = {
  readonly name: RendererName
  readonly size: number
  readonly mode: Mode
  readonly nodes: number
  readonly links: number
  readonly figures: Figures
}
export type Row = { readonly figures: Partial<Figures> }

type Key = keyof Figures
const columns: readonly (readonly [Key, string])[] = [
  ['first', 'first frame'],
  ['panP95', 'pan p95'],
  ['panLongest', 'pan longest'],
  ['zoomP95', 'zoom p95'],
  ['zoomLongest', 'zoom longest'],
  ['hover', 'hover'],
  ['click', 'click to paint'],
  ['filter', 'filter'],
  ['add', 'add'],
]

/** At most this many times vis-network's figure in the same mode. */
const bars: Readonly<Record<Mode, Partial<Record<Key, number>>>> = {
  full: { panP95: 1.5, zoomP95: 1.5, panLongest: 2, zoomLongest: 2, first: 3, click: 2.5, filter: 1.5, add: 3 },
  bitmap: { panP95: 0.75, zoomP95: 0.75, panLongest: 4, zoomLongest: 4, first: 3, click: 2.5, filter: 1.5, add: 3 },
}

export type Said = { readonly rounds: number; readonly source: string }

/** Medians in ms, and ours as a multiple of vis-network's with the bar beside it. */
export function tableOf(runs: readonly Run[], regions: readonly Row['figures'][], { rounds, source }: Said): string {
  const sizes = [...new Set(runs.map(({ size }) => size))].sort((a, b) => a - b)
  const blocks = sizes.map((size) => {
    const own = runs.filter((run) => run.size === size)
    const [{ nodes, links, mode } = { nodes: 0, links: 0, mode: 'full' as Mode }] = own
    const medians = new Map(
      renderers.map((name) => [name, mediansOf(own.filter((run) => run.name === name).map(({ figures }) => figures))]),
    )
    return [
      `${nodes} nodes, ${links} ties, *${mode}*:`,
      '',
      `| ms | ${columns.map(([, title]) => title).join(' | ')} |`,
      `|---|${columns.map(() => '---').join('|')}|`,
      ...renderers.map(
        (name) => `| ${name} | ${columns.map(([key]) => shown(medians.get(name)?.[key])).join(' | ')} |`,
      ),
      `| **ours ÷ vis** (bar) | ${columns.map(([key]) => ratio(medians.get('ours')?.[key], medians.get('vis')?.[key], bars[mode][key])).join(' | ')} |`,
      `| ours ÷ cytoscape | ${columns.map(([key]) => ratio(medians.get('ours')?.[key], medians.get('cytoscape')?.[key])).join(' | ')} |`,
    ].join('\n')
  })
  const seed = mediansOf(regions)
  return [
    `Source of the graph: ${source}. Medians of ${rounds} rounds in one run, order shuffled; a ratio over its bar is in bold.`,
    ...blocks,
    `Layout \`regions\` with bundling on the seed: ${columns
      .filter(([key]) => seed[key] !== undefined)
      .map(([key, title]) => `${title} ${shown(seed[key])}`)
      .join(' · ')} ms.`,
  ].join('\n\n')
}

function mediansOf(all: readonly Partial<Figures>[]): Partial<Record<Key, number>> {
  return Object.fromEntries(
    columns.flatMap(([key]) => {
      const values = all.flatMap((one) => one[key] ?? [])
      return values.length > 0 ? [[key, quantile(values, 0.5)]] : []
    }),
  )
}

function ratio(ours: number | undefined, peer: number | undefined, bar?: number): string {
  if (ours === undefined || peer === undefined || !(peer > 0)) return '–'
  const value = ours / peer
  const words = bar === undefined ? value.toFixed(2) : `${value.toFixed(2)} (${bar})`
  return bar !== undefined && value > bar ? `**${words}**` : words
}

const shown = (value: number | undefined) =>
  value === undefined || Number.isNaN(value) ? '–' : value < 10 ? value.toFixed(1) : String(Math.round(value))
