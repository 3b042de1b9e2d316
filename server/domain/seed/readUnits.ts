import type { Description, StatedLink } from '#server/domain/records/description.ts'
import type { Cells } from '#server/domain/records/records.ts'
import { cellOf, department, listOf, numberOf, positionOf } from '#server/domain/seed/cells.ts'
import { DEPARTMENT_KIND } from '#server/domain/seed/words.ts'
import { entityId, HOME } from '#server/domain/things/ids.ts'

/** The one row of the university itself. */
export function readHome(cells: Cells): readonly Description[] {
  return [
    {
      entity: HOME,
      label: 'HomeUniversity',
      values: {
        ...namesOf(cells),
        rorId: cells.ror_id,
        city: cells.city,
        position: positionOf(cells),
        timeZone: cells.time_zone,
        fiscalYearStart: cells.fiscal_year_start,
        subLabel: 'University',
      },
      lists: { languages: listOf(cells, 'languages'), aliases: aliasesOf(cells) },
      links: locatedIn(HOME, cells),
    },
  ]
}

/** The file lists units in the official order; a unit without a parent is part of home. */
export function readDepartment(cells: Cells): readonly Description[] {
  const entity = department(cellOf(cells, 'id'))
  const kind = cellOf(cells, 'kind')
  const [parent, top] = [cellOf(cells, 'parent_id'), cellOf(cells, 'counts_with')]
  const links: readonly StatedLink[] = [
    { type: 'PART_OF', from: entity, to: parent === '' ? HOME : department(parent) },
    ...(top === '' ? [] : [{ type: 'COUNTS_WITH', from: entity, to: department(top) } as const]),
  ]
  return [
    {
      entity,
      label: 'Department',
      values: {
        ...namesOf(cells),
        kind: DEPARTMENT_KIND[kind] ?? kind,
        officialOrder: numberOf(cells, 'official_order'),
        foundedYear: numberOf(cells, 'founded_year'),
        campus: cells.campus,
        position: positionOf(cells),
      },
      lists: { aliases: aliasesOf(cells), fields: listOf(cells, 'fields') },
      links,
    },
  ]
}

export function namesOf(cells: Cells): Readonly<Record<string, string | undefined>> {
  return {
    nameEn: cells.name_en,
    nameJa: cells.name_ja,
    nameNative: cells.name_native,
    shortNameEn: cells.short_name_en,
    shortNameJa: cells.short_name_ja,
    reading: cells.reading,
  }
}

export const aliasesOf = (cells: Cells): readonly string[] => [
  ...listOf(cells, 'aliases_en'),
  ...listOf(cells, 'aliases_ja'),
]

export const locatedIn = (from: ReturnType<typeof entityId>, cells: Cells): readonly StatedLink[] =>
  cells.country_code === undefined ? [] : [{ type: 'LOCATED_IN', from, to: entityId(cells.country_code) }]
