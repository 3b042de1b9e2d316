import type { Description } from '#server/domain/records/description.ts'
import type { Cells } from '#server/domain/records/records.ts'
import {
  activity,
  cellOf,
  dateOf,
  department,
  listOf,
  organization,
  type SeedContext,
} from '#server/domain/seed/cells.ts'
import { advancesOf } from '#server/domain/seed/readAgreements.ts'
import { ACTIVITY_KIND } from '#server/domain/seed/words.ts'

/** Empty units: unit not stated. Empty organizations: an activity without a tie. Days say more than years. */
export function readActivity(cells: Cells, context: SeedContext): readonly Description[] {
  const entity = activity(cellOf(cells, 'id'))
  const kind = cellOf(cells, 'kind')
  return [
    {
      entity,
      label: 'Activity',
      values: {
        kind: ACTIVITY_KIND[kind] ?? kind,
        nameEn: cells.name_en,
        nameJa: cells.name_ja,
        startsOn: dateOf(cells, 'start_on') ?? dateOf(cells, 'start_year'),
        endsOn: dateOf(cells, 'end_on') ?? dateOf(cells, 'end_year'),
        direction: cells.direction,
        visitLevel: cells.visit_level,
        note: cells.note,
      },
      links: [
        ...listOf(cells, 'department_ids').map((id) => ({ type: 'RUN_BY', from: entity, to: department(id) }) as const),
        ...listOf(cells, 'organization_ids').map(
          (id) => ({ type: 'INVOLVES', from: entity, to: organization(id, context) }) as const,
        ),
        ...advancesOf(entity, cells),
      ],
    },
  ]
}

/** A project of a funding programme; its participants have rows of their own. */
export function readFundedProject(cells: Cells): readonly Description[] {
  return [
    {
      entity: activity(cellOf(cells, 'id')),
      label: 'Activity',
      values: {
        kind: 'funded_project',
        nameEn: cells.title,
        shortNameEn: cells.acronym,
        startsOn: dateOf(cells, 'starts_on'),
        endsOn: dateOf(cells, 'ends_on'),
        call: cells.call,
        scheme: cells.funding_scheme,
      },
      lists: { topics: listOf(cells, 'topics') },
    },
  ]
}
