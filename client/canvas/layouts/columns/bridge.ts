import { type DrawnTie, strength } from '#client/canvas/engine/ties/drawnTie.ts'
import { joined, swing } from '#client/canvas/geometry/lines.ts'
import type { Positions } from '#client/canvas/geometry/points.ts'
import { barycenters, inOrderOf, spread } from '#client/canvas/geometry/spread.ts'
import { MARK_ROOM } from '#client/canvas/layouts/sheet/SheetRows.tsx'
import type { SheetRow } from '#client/canvas/layouts/sheet/types.ts'
import type { GraphNode } from '#client/graph/types.ts'
import { partNames } from '#client/view/tally.ts'
import type { Visible } from '#client/view/visible.ts'

/**
 * Partners at home | our units | partners abroad: which unit joins whom. Only what a unit joins can be a bridge, so
 * partners without a tie to a unit are left out. Units keep their official order.
 */
export function bridgeRows(visible: Visible, width: number, pitch: number, top: number) {
  const { departments, unitTies } = visible
  const tied = new Set<string>(unitTies.map(({ to }) => to))
  const partners = visible.organizations.filter(({ id }) => tied.has(id))
  const sides = {
    atHome: partners.filter(({ place }) => place === 'at_home'),
    abroad: partners.filter(({ place }) => place !== 'at_home'),
  }
  const [left, middle, right] = [Math.round(width * 0.26), Math.round(width * 0.5), Math.round(width * 0.74)]
  const rank = new Map(departments.map(({ id }, at) => [id as string, at]))
  const links = unitTies.map(({ from, to }) => [to as string, from as string] as const)
  const ordered = (nodes: readonly GraphNode[]) => {
    const ids = nodes.map(({ id }) => id as string)
    return inOrderOf(ids, barycenters(ids, links, rank))
  }
  const columns = { atHome: ordered(sides.atHome), abroad: ordered(sides.abroad) }
  const longest = columns.abroad.length >= columns.atHome.length ? columns.abroad : columns.atHome
  const y = new Map(longest.map((id, at) => [id, top + at * pitch]))
  const unitIds = departments.map(({ id }) => id as string)
  const place = (ids: readonly string[], centers: ReadonlyMap<string, number>) => {
    const wanted = ids.map((id) => Math.min(centers.get(id) ?? top, 1e7))
    spread(wanted, pitch, top).forEach((at, index) => {
      y.set(ids[index] ?? '', at)
    })
  }
  place(
    unitIds,
    barycenters(
      unitIds,
      links.map(([partner, unit]) => [unit, partner] as const),
      y,
    ),
  )
  const other = longest === columns.abroad ? columns.atHome : columns.abroad
  place(other, barycenters(other, links, y))
  const room = Math.round(width * 0.22)
  const row = (x: number, side: SheetRow['side'], most: number) => (node: GraphNode) => ({
    node,
    at: { x, y: y.get(node.id) ?? top },
    room: most,
    side,
  })
  const rows: SheetRow[] = [
    ...sides.atHome.map(row(left, 'left', left - MARK_ROOM - 8)),
    ...departments.map(row(middle, 'right', Math.round(width * 0.13))),
    ...sides.abroad.map(row(right, 'right', room)),
  ]
  const height = Math.max(top, ...rows.map(({ at }) => at.y)) + pitch
  const all = partNames.flatMap((part) => visible.parts.partners[part])
  const atHome = all.filter(({ place }) => place === 'at_home').length
  const counts = {
    atHome: { shown: sides.atHome.length, total: atHome },
    abroad: { shown: sides.abroad.length, total: all.length - atHome },
  }
  return { rows, height, left, middle, right, counts }
}

/** From the partner to its unit, whichever side it is on. */
export function bridgeTies(visible: Visible, positions: Positions): DrawnTie[] {
  return [...visible.unitTies]
    .sort((a, b) => strength(a) - strength(b))
    .flatMap((link) => {
      const [unit, partner] = [positions.get(link.from), positions.get(link.to)]
      if (!unit || !partner) return []
      const isLeft = partner.x < unit.x
      const way = swing(
        { x: unit.x + (isLeft ? -7 : 7), y: unit.y },
        { x: partner.x + (isLeft ? 8 : -8), y: partner.y },
      )
      return [{ link, kind: 'unit' as const, ...joined([way]), isGrown: false }]
    })
}
