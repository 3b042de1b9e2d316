import { nodeId } from '#client/graph/ids.ts'
import { keysOfLink, keysOfNode, lensKey } from '#client/view/legendKeys.ts'
import { selectedIds, selectsTie } from '#client/view/selection.ts'
import type { LegendKey, Selection } from '#client/view/types.ts'
import type { Visible } from '#client/view/visible.ts'
import { visibleTies } from '#client/view/visible.ts'

/** What stands out, and why; all else recedes. `nodes` and `ties` hold ids. */
export type Emphasis = {
  readonly reason: 'none' | 'selection' | 'legend' | 'marked'
  readonly nodes: ReadonlySet<string>
  readonly ties: ReadonlySet<string>
}

export const nothing: Emphasis = { reason: 'none', nodes: new Set(), ties: new Set() }

/** A legend entry under the pointer wins over the selection while it is there; what a search marked comes last. */
export function emphasisOf(
  visible: Visible,
  selection: Selection,
  highlighted: LegendKey | null,
  marked: ReadonlySet<string> = nothing.nodes,
): Emphasis {
  if (highlighted) return ofLegend(visible, highlighted)
  if (selection.kind !== 'none') return ofSelection(visible, selection)
  return marked.size === 0 ? nothing : ofMarks(visible, marked)
}

/** Marked partners with all their ties; marked units with theirs only where no partner is marked. */
function ofMarks(visible: Visible, marked: ReadonlySet<string>): Emphasis {
  const ofPartners = visibleTies(visible).filter((link) => marked.has(link.to))
  const ties = ofPartners.length > 0 ? ofPartners : visibleTies(visible).filter((link) => marked.has(link.from))
  return { reason: 'marked', nodes: marked, ties: new Set(ties.map((link) => link.id)) }
}

function ofSelection(visible: Visible, selection: Selection): Emphasis {
  const ties = visibleTies(visible).filter(selectsTie(selection))
  const ends = ties.flatMap((link) => [link.from, link.to])
  return {
    reason: 'selection',
    nodes: new Set([...ends, ...selectedIds(selection)]),
    ties: new Set(ties.map((link) => link.id)),
  }
}

function ofLegend(visible: Visible, key: LegendKey): Emphasis {
  const { lens, classes } = visible.reading
  const nodes = [...visible.organizations, ...visible.departments].filter(
    (node) => keysOfNode(node).includes(key) || key === lensKey(lens, classes.get(node.id)),
  )
  const ids = new Set<string>(nodes.map((node) => node.id))
  const ties = visibleTies(visible).filter(
    (link) => keysOfLink(link).includes(key) || ids.has(nodeId(link.to)) || ids.has(link.from),
  )
  // A kind of tie lights up both ends; a kind of node lights up its ties, not their other ends.
  if (nodes.length === 0) for (const link of ties) ids.add(link.from).add(link.to)
  return { reason: 'legend', nodes: ids, ties: new Set(ties.map((link) => link.id)) }
}

/** How strong all marks are that do not stand out, whose layer wears it; units recede further. */
export const layerOpacity: Readonly<Record<Emphasis['reason'], number>> = {
  none: 1,
  selection: 0.78,
  marked: 0.78,
  legend: 0.25,
}

/** How a name or mark comes forward or steps back. */
export type Tone = 'plain' | 'tied' | 'receded' | 'dimmed'

export function toneOf(id: string, { reason, nodes }: Emphasis): Tone {
  const standsOut = reason === 'none' || nodes.has(id)
  if (standsOut) return reason === 'selection' ? 'tied' : 'plain'
  return reason === 'legend' ? 'dimmed' : 'receded'
}
