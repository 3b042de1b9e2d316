import type { Description, StatedLink } from '#server/domain/records/description.ts'
import type { Cells } from '#server/domain/records/records.ts'
import { cellOf } from '#server/domain/seed/cells.ts'
import { entityId } from '#server/domain/things/ids.ts'
import { LINK_TYPES } from '#server/domain/things/kinds.ts'

const NO_VALUES: ReadonlySet<string> = new Set(['entity', 'link_type', 'link_to'])

/** A person's statement about one thing: its cells are our own property names. */
export function readCorrection(cells: Cells): readonly Description[] {
  const values = Object.fromEntries(Object.entries(cells).filter(([column]) => !NO_VALUES.has(column)))
  return [{ entity: entityId(cellOf(cells, 'entity')), values, links: linksIn(cells) }]
}

/** A unit's answer about a partner: it describes the partner and changes no value of it. */
export function readAnswer(cells: Cells): readonly Description[] {
  return [{ entity: entityId(cellOf(cells, 'entity')) }]
}

/** "Not so": of the whole thing, or of one link of it. */
export function readDenial(cells: Cells): readonly Description[] {
  const links = linksIn(cells)
  return [{ entity: entityId(cellOf(cells, 'entity')), links, denies: links.length === 0 ? 'entity' : 'parts' }]
}

function linksIn(cells: Cells): readonly StatedLink[] {
  const type = LINK_TYPES.find((one) => one === cellOf(cells, 'link_type'))
  if (type === undefined) return []
  return [{ type, from: entityId(cellOf(cells, 'entity')), to: entityId(cellOf(cells, 'link_to')) }]
}
