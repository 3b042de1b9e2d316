import type { ShownFact } from '#client/canvas/engine/facts/shownFacts.ts'
import { strength } from '#client/canvas/engine/ties/drawnTie.ts'
import { nodeId } from '#client/graph/ids.ts'
import type { Graph, GraphLink, Names } from '#client/graph/types.ts'
import type { Arrangement } from '#client/view/arrangement.ts'

type MatrixColumns = Arrangement['matrix']

/** Where a row meets a column: its ties, strongest first, and how many agreements and activities. */
export type MatrixCell = {
  readonly row: string
  readonly column: string
  readonly ties: readonly GraphLink[]
  readonly count: number
}

type Cells = { readonly cells: readonly MatrixCell[]; readonly names: ReadonlyMap<string, Names> }

/** Ties by row and column: of partners, of the countries they are in, or of the themes of their agreements and activities. */
export function matrixCells(
  by: MatrixColumns,
  ties: readonly GraphLink[],
  { graph, shown, topics }: { graph: Graph; shown: readonly ShownFact[]; topics: ReadonlyMap<string, Names> },
): Cells {
  if (by === 'themes') return { cells: ofThemes(shown, topics), names: topics }
  const byKey = new Map<string, { row: string; column: string; ties: GraphLink[] }>()
  for (const link of ties) {
    const column = by === 'partners' ? link.to : graph.nodes.get(nodeId(link.to))?.countryCode
    if (!column) continue
    const key = `${link.from}|${column}`
    const cell = byKey.get(key) ?? { row: link.from, column, ties: [] }
    cell.ties.push(link)
    byKey.set(key, cell)
  }
  const cells = [...byKey.values()].map((cell) => ({
    ...cell,
    ties: strongestFirst(cell.ties),
    count: cell.ties.reduce((sum, { agreements, activities }) => sum + agreements + activities, 0),
  }))
  return { cells, names: new Map(graph.countries.map(({ code, names }) => [code, names])) }
}

/** One fact counts once in a cell, however many partners it has. */
function ofThemes(shown: readonly ShownFact[], topics: ReadonlyMap<string, Names>): readonly MatrixCell[] {
  const byKey = new Map<string, { row: string; column: string; ties: Map<string, GraphLink>; facts: Set<string> }>()
  for (const { fact, ties } of shown)
    for (const link of ties)
      for (const column of fact.topicIds.filter((id) => topics.has(id))) {
        const key = `${link.from}|${column}`
        const cell = byKey.get(key) ?? { row: link.from, column, ties: new Map(), facts: new Set<string>() }
        cell.ties.set(link.id, link)
        cell.facts.add(fact.id)
        byKey.set(key, cell)
      }
  return [...byKey.values()].map(({ row, column, ties, facts }) => ({
    row,
    column,
    ties: strongestFirst([...ties.values()]),
    count: facts.size,
  }))
}

function strongestFirst(ties: readonly GraphLink[]): readonly GraphLink[] {
  return [...ties].sort((a, b) => strength(b) - strength(a))
}
