import type { Description, StatedLink } from '#server/domain/records/description.ts'
import type { Cells } from '#server/domain/records/records.ts'
import {
  cellOf,
  dateOf,
  datesOf,
  department,
  listOf,
  organization,
  type SeedContext,
} from '#server/domain/seed/cells.ts'
import {
  AGREEMENT_KIND,
  AGREEMENT_THAT_IS_ACTIVITY,
  LEVEL_NOT_STATED,
  TARGET_OF_THEME,
} from '#server/domain/seed/words.ts'
import { type EntityId, entityId, HOME } from '#server/domain/things/ids.ts'

/** One row of agreements: an agreement, or the activity that the row really speaks of. */
export function readAgreement(cells: Cells, context: SeedContext): readonly Description[] {
  const entity = entityId(`agr-${cellOf(cells, 'id')}`)
  const kind = cellOf(cells, 'kind')
  const isUnseen = isExchangeOfUnseenAgreement(cells)
  const activityKind = isUnseen ? 'student_exchange' : AGREEMENT_THAT_IS_ACTIVITY[kind]
  const partner = organization(cellOf(cells, 'organization_id'), context)
  if (activityKind !== undefined) return [asActivity(entity, activityKind, isUnseen, partner, cells)]
  const lead = cellOf(cells, 'lead_department_id')
  const holder = cells.department_id === undefined ? HOME : department(cells.department_id)
  const looksAfter = { type: 'LOOKS_AFTER', from: department(lead), to: entity, properties: { lead: true } } as const
  return [
    {
      entity,
      label: 'Agreement',
      values: {
        kind: AGREEMENT_KIND[kind] ?? kind,
        level: holder === HOME ? 'university' : 'department',
        signedOn: dateOf(cells, 'signed_on'),
        expiresOn: dateOf(cells, 'expires_on'),
        reportedStatus: STATUS[cellOf(cells, 'status')],
        documentNumber: cells.document_number,
        note: cells.note,
      },
      lists: { ...runningOf(cells), renewedOn: datesOf(cells, 'renewed_on') },
      links: [
        { type: 'HELD_BY', from: entity, to: holder },
        { type: 'BETWEEN', from: entity, to: partner },
        ...(lead === '' ? [] : [looksAfter]),
        ...advancesOf(entity, cells),
      ],
    },
  ]
}

/** "Level of agreement not stated": students went there; the paper it may rest on is unknown. */
const isExchangeOfUnseenAgreement = (cells: Cells): boolean =>
  cells.kind === 'student_exchange' && cellOf(cells, 'note').includes(LEVEL_NOT_STATED)

/** Empty: not stated. `active` says that it is in force on the day of the row. */
const STATUS: Readonly<Record<string, string>> = { announced: 'announced', ended: 'ended', active: 'in_force' }

function asActivity(entity: EntityId, kind: string, isUnseen: boolean, partner: EntityId, cells: Cells): Description {
  // Without a unit the column is about the whole university; if not even the level is stated, about nothing.
  const runner = cells.department_id === undefined ? (isUnseen ? null : HOME) : department(cells.department_id)
  const years = isUnseen ? yearsInNote(cellOf(cells, 'note')) : null
  const links: readonly StatedLink[] = [
    ...(runner === null ? [] : [{ type: 'RUN_BY', from: entity, to: runner } as const]),
    { type: 'INVOLVES', from: entity, to: partner },
    ...advancesOf(entity, cells),
  ]
  return {
    entity,
    label: 'Activity',
    values: {
      kind,
      ...(isUnseen ? { level: 'not_stated' } : {}),
      startsOn: years?.first ?? dateOf(cells, 'signed_on'),
      endsOn: years?.last ?? dateOf(cells, 'expires_on'),
      reportedStatus: STATUS[cellOf(cells, 'status')],
      note: cells.note,
    },
    lists: { ...runningOf(cells), renewedOn: datesOf(cells, 'renewed_on') },
    links,
  }
}

/** `FY2015-2017` runs from FY2015 to FY2017; `FY2014` is that year alone. */
function yearsInNote(note: string): { first: ReturnType<typeof dateOf>; last: ReturnType<typeof dateOf> } | null {
  const said = /FY(\d{4})(?:-(?:FY)?(\d{4}))?/.exec(note)
  if (said?.[1] === undefined) return null
  const [first, last] = [said[1], said[2] ?? said[1]]
  return { first: dateOf({ year: `FY${first}` }, 'year'), last: dateOf({ year: `FY${last}` }, 'year') }
}

/** What is said of its state: `announced` alone means that no source has seen it signed. */
function runningOf(cells: Cells): Readonly<Record<string, readonly string[]>> {
  const status = cellOf(cells, 'status')
  const said = status === '' ? 'signed' : (STATUS[status] ?? status)
  return { asOfStated: datesOf(cells, 'as_of'), said: [said] }
}

export function advancesOf(from: EntityId, cells: Cells): readonly StatedLink[] {
  return listOf(cells, 'themes').flatMap((word) => {
    const target = TARGET_OF_THEME[word]
    if (target === undefined) return []
    return [
      {
        type: 'ADVANCES',
        from,
        to: entityId(target),
        properties: { rule: 'our classification', stated: false },
      } as const,
    ]
  })
}
