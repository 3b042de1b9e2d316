import { SCALE } from '#client/canvas/engine/marks/markSize.ts'
import { type DrawnTie, drawnByKind } from '#client/canvas/engine/ties/drawnTie.ts'
import { tickAt } from '#client/canvas/engine/ties/ticks.ts'
import { bow, bowPath } from '#client/canvas/geometry/lines.ts'
import type { Point, Positions } from '#client/canvas/geometry/points.ts'
import { nodeId } from '#client/graph/ids.ts'
import type { Graph, GraphLink } from '#client/graph/types.ts'
import { selectsTie } from '#client/view/selection.ts'
import type { Selection } from '#client/view/types.ts'
import type { Visible } from '#client/view/visible.ts'

type NetworkTiesInput = { readonly graph: Graph; readonly visible: Visible; readonly positions: Positions }

/** Ties as slight bows between two marks, ticks at those without a mark at home. Weak ones first. */
export function networkTies(input: NetworkTiesInput, selection: Selection): DrawnTie[] {
  const isSelected = selectsTie(selection)
  return drawnByKind(input.visible, (link, kind) =>
    kind === 'unit' ? bowed(input, link) : ticked(input, link, kind, isSelected(link)),
  )
}

type Bowed = { readonly from: Point; readonly to: Point; readonly tie: DrawnTie }
/** The last bow of each tie: it stays the same object while its ends do not move, so that what hangs on it stays, too. */
const bows = new WeakMap<GraphLink, Bowed>()

function bowed({ positions }: NetworkTiesInput, link: GraphLink): DrawnTie | null {
  const [from, to] = [positions.get(link.from), positions.get(link.to)]
  if (!from || !to) return null
  const known = bows.get(link)
  if (known && known.from === from && known.to === to) return known.tie
  const path = bowPath(from, to)
  let line: Point[] | null = null
  const tie: DrawnTie = {
    ...{ link, kind: 'unit', path, isGrown: false },
    // Only the pointer asks for it, and only near the tie.
    get line() {
      line ??= bow(from, to)
      return line
    },
  }
  bows.set(link, { from, to, tie })
  return tie
}

function ticked(
  { graph, positions }: NetworkTiesInput,
  link: GraphLink,
  kind: 'whole' | 'open',
  isGrown: boolean,
): DrawnTie | null {
  const node = graph.nodes.get(nodeId(link.to))
  const at = positions.get(link.to)
  if (!node || !at) return null
  return tickAt({ link, kind, node, at, scale: SCALE, isGrown })
}
