import type { CanvasFact, CanvasFacts } from '#client/canvas/engine/types.ts'
import type { GraphLink } from '#client/graph/types.ts'
import { type Visible, visibleTies } from '#client/view/visible.ts'

/** An agreement or activity with the visible ties that it is a part of. */
export type ShownFact = { readonly fact: CanvasFact; readonly ties: readonly GraphLink[] }

/** Facts that belong to a visible tie: so every filter of the view holds for them, too. Latest confirmed first. */
export function shownFacts(facts: CanvasFacts | null | undefined, visible: Visible): readonly ShownFact[] {
  const ties = new Map(visibleTies(visible).map((link) => [`${link.from}~${link.to}`, link]))
  return (facts?.facts ?? []).flatMap((fact) => {
    const own = fact.departmentIds.flatMap((from) =>
      fact.organizationIds.flatMap((to) => ties.get(`${from}~${to}`) ?? []),
    )
    return own.length > 0 ? [{ fact, ties: own }] : []
  })
}
