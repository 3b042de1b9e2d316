import { byTieOrder } from '#client/graph/tieOrder.ts'
import type { GraphNode } from '#client/graph/types.ts'
import type { Visible } from '#client/view/visible.ts'

/** All that is drawn, strongest first: units and partners among each other. */
export function drawnNodes({ organizations, departments }: Visible): readonly GraphNode[] {
  return [...departments, ...organizations].sort(byTieOrder)
}
