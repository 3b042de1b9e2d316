import { HOME, UNIT_NOT_STATED } from '#client/graph/ids.ts'

type Tie = { readonly id: string; readonly from: string }
type Unit = { readonly id: string; readonly officialOrder: number | null }
type OurEnd<Link, Node> = { readonly link: Link; readonly node: Node | null }

/** Ties of a partner with our units: the whole university first, units in official order, ties without a stated unit last. */
export function ourEnds<Link extends Tie, Node extends Unit>(
  ties: readonly Link[],
  units: readonly Node[],
): readonly OurEnd<Link, Node>[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const place = ({ link, node }: OurEnd<Link, Node>): number => {
    if (link.from === HOME) return -1
    return link.from === UNIT_NOT_STATED
      ? Number.MAX_SAFE_INTEGER
      : (node?.officialOrder ?? Number.MAX_SAFE_INTEGER - 1)
  }
  return ties
    .map((link) => ({ link, node: byId.get(link.from) ?? null }))
    .toSorted((a, b) => place(a) - place(b) || a.link.id.localeCompare(b.link.id))
}
