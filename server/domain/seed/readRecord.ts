import type { Description } from '#server/domain/records/description.ts'
import type { Cells, RecordKind } from '#server/domain/records/records.ts'
import { cellOf, type SeedContext } from '#server/domain/seed/cells.ts'
import { readActivity, readFundedProject } from '#server/domain/seed/readActivities.ts'
import { readAgreement } from '#server/domain/seed/readAgreements.ts'
import { readAnswer, readCorrection, readDenial } from '#server/domain/seed/readCorrections.ts'
import { readDecision } from '#server/domain/seed/readDecisions.ts'
import { readDesignation, readStatistic, readStrategyItem, readTheme } from '#server/domain/seed/readFrame.ts'
import { readOrganization, readParticipant } from '#server/domain/seed/readOrganizations.ts'
import { readCountry, readRegion, readRegionMember } from '#server/domain/seed/readPlaces.ts'
import { readDepartment, readHome } from '#server/domain/seed/readUnits.ts'
import { type PartialDate, parsePartialDate } from '#server/domain/time/partialDate.ts'

type Reader = (cells: Cells, context: SeedContext) => readonly Description[]

/** What each kind of record says, as descriptions of the things it speaks of. */
const READERS = {
  home: readHome,
  country: readCountry,
  region: readRegion,
  region_member: readRegionMember,
  department: readDepartment,
  organization: readOrganization,
  agreement: readAgreement,
  activity: readActivity,
  strategy_item: readStrategyItem,
  theme: readTheme,
  designation: readDesignation,
  statistic: readStatistic,
  funded_project: readFundedProject,
  project_participant: readParticipant,
  decision: readDecision,
  answer: readAnswer,
  correction: readCorrection,
  denial: readDenial,
} as const satisfies Record<RecordKind, Reader>

export function readRecord(kind: RecordKind, cells: Cells, context: SeedContext): readonly Description[] {
  const reader: Reader = READERS[kind]
  return reader(cells, context)
}

/** The column that holds the day for which a row speaks. */
const STATED_ON: Partial<Record<RecordKind, string>> = { agreement: 'as_of', designation: 'stated_on' }

export function statedOnOf(kind: RecordKind, cells: Cells): PartialDate | null {
  const column = STATED_ON[kind]
  return column === undefined ? null : parsePartialDate(cellOf(cells, column))
}
