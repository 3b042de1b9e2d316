import type { Description } from '#server/domain/records/description.ts'
import type { Cells } from '#server/domain/records/records.ts'
import { cellOf, dateOf, numberOf } from '#server/domain/seed/cells.ts'
import { aliasesOf } from '#server/domain/seed/readUnits.ts'
import { entityId } from '#server/domain/things/ids.ts'
import { firstDayOf, lastDayOf } from '#server/domain/time/partialDate.ts'

export function readCountry(cells: Cells): readonly Description[] {
  const code = entityId(cellOf(cells, 'code'))
  const plate = entityId(cellOf(cells, 'plate_region_id'))
  return [
    {
      entity: code,
      label: 'Country',
      values: { code, nameEn: cells.name_en, nameJa: cells.name_ja },
      lists: { aliases: aliasesOf(cells) },
      links: [{ type: 'IN_REGION', from: code, to: plate }],
    },
  ]
}

export function readRegion(cells: Cells): readonly Description[] {
  const values = { scheme: cells.scheme, nameEn: cells.name_en, nameJa: cells.name_ja, order: numberOf(cells, 'order') }
  const lists = { aliases: aliasesOf(cells) }
  return [{ entity: entityId(cellOf(cells, 'id')), label: 'Region', values, lists }]
}

/** `until` is the last day, included; empty: still a member. */
export function readRegionMember(cells: Cells): readonly Description[] {
  const country = entityId(cellOf(cells, 'country_code'))
  const [from, until] = [dateOf(cells, 'from'), dateOf(cells, 'until')]
  const days = {
    ...(from === undefined ? {} : { validFrom: firstDayOf(from) }),
    ...(until === undefined ? {} : { validUntil: lastDayOf(until) }),
  }
  const link = { type: 'IN_REGION', from: country, to: entityId(cellOf(cells, 'region_id')), properties: days } as const
  return [{ entity: country, links: [link] }]
}
