import type { Description, StatedLink } from '#server/domain/records/description.ts'
import type { Cells } from '#server/domain/records/records.ts'
import {
  activity,
  cellOf,
  dateOf,
  department,
  listOf,
  numberOf,
  organization,
  type SeedContext,
  strategyItem,
  theme,
} from '#server/domain/seed/cells.ts'
import { DESIGNATION_BASIS, SERVES } from '#server/domain/seed/words.ts'
import { type EntityId, entityId, HOME, uuidOf } from '#server/domain/things/ids.ts'

export function readStrategyItem(cells: Cells): readonly Description[] {
  const entity = strategyItem(cellOf(cells, 'id'))
  const parent = cellOf(cells, 'parent_id')
  const served = SERVES[entity]
  const ours = { rule: 'our reading', stated: false }
  const links: readonly StatedLink[] = [
    ...(parent === '' ? [] : [{ type: 'PART_OF', from: entity, to: strategyItem(parent) } as const]),
    ...(served === undefined
      ? []
      : [{ type: 'SERVES', from: entity, to: entityId(served), properties: ours } as const]),
  ]
  const values = { kind: cells.kind, code: cells.code, nameEn: cells.name_en, nameJa: cells.name_ja, url: cells.url }
  return [{ entity, label: 'StrategyItem', values, links }]
}

export function readTheme(cells: Cells): readonly Description[] {
  const entity = theme(cellOf(cells, 'id'))
  const parent = cellOf(cells, 'parent_id')
  return [
    {
      entity,
      label: 'Theme',
      values: { scheme: 'seed', code: cells.eurovoc_or_call, nameEn: cells.name_en, nameJa: cells.name_ja },
      lists: {
        synonymsEn: listOf(cells, 'synonyms_en'),
        synonymsJa: listOf(cells, 'synonyms_ja'),
        sdg: listOf(cells, 'sdg'),
      },
      links: parent === '' ? [] : [{ type: 'PART_OF', from: entity, to: theme(parent) }],
    },
  ]
}

export function readDesignation(cells: Cells, context: SeedContext): readonly Description[] {
  const entity = entityId(`des-${cellOf(cells, 'id')}`)
  const basis = cellOf(cells, 'basis')
  return [
    {
      entity,
      label: 'Designation',
      values: {
        kind: cells.kind,
        decidedOn: dateOf(cells, 'decided_on'),
        statedOn: dateOf(cells, 'stated_on'),
        basis: DESIGNATION_BASIS.get(basis) ?? (basis === '' ? 'not_stated' : basis),
        note: cells.note,
      },
      links: [{ type: 'OF', from: entity, to: organization(cellOf(cells, 'organization_id'), context) }],
    },
  ]
}

/** A count is what it applies to, metric, year and source: such a row has no id of its own. */
export function readStatistic(cells: Cells, context: SeedContext): readonly Description[] {
  const key = ['metric', 'year', 'dimension', 'source_url'].map((column) => cellOf(cells, column))
  const entity = entityId(`sta-${uuidOf(...key)}`)
  const subjects = listOf(cells, 'dimension').map((dimension) => subjectOf(dimension, context))
  return [
    {
      entity,
      label: 'Statistic',
      values: {
        metric: cells.metric,
        period: dateOf(cells, 'year'),
        value: numberOf(cells, 'value'),
        unit: cells.unit,
        note: cells.note,
      },
      lists: { dimensions: listOf(cells, 'dimension') },
      links: [...new Set(subjects.length === 0 ? [HOME] : subjects)].map(
        (to) => ({ type: 'APPLIES_TO', from: entity, to }) as const,
      ),
    },
  ]
}

/** `country:FR`, `department:…`, `organization:…`, `activity:…`, `program:…`; the total of programmes is home's. */
export function subjectOf(dimension: string, context: SeedContext): EntityId {
  const { kind, id } = partsOf(dimension)
  if (kind === 'country') return entityId(id)
  if (kind === 'department') return department(id)
  if (kind === 'organization') return organization(id, context)
  return id === 'total' ? HOME : activity(id)
}

/** An id may hold a colon: the first one ends the kind. */
export function partsOf(dimension: string): { readonly kind: string; readonly id: string } {
  const at = dimension.indexOf(':')
  return at < 0 ? { kind: dimension, id: '' } : { kind: dimension.slice(0, at), id: dimension.slice(at + 1) }
}
