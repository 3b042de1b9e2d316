/** The words of the program that the SDL does not list, and what follows from those that it lists. */
import { activityKindValues } from '#server/generated/kinds.ts'
import type { ActivityKind, Sector } from '#server/generated/resolvers.ts'

/** Without a stated end, a passing activity ends with its start. */
const PASSING_KINDS: readonly ActivityKind[] = [
  'symposium',
  'visit',
  'training',
  'alumni_event',
  'student_exchange',
  'staff_exchange',
]

/** Without a stated end, a lasting activity is presumed to run until somebody last said so. */
export const isLasting = (kind: string): boolean =>
  activityKindValues.some((one) => one === kind && !PASSING_KINDS.includes(one))

/** Sub-labels of `:Organization`, each with the sector that follows from it. */
export const SECTOR_OF = {
  University: 'academia',
  ResearchInstitute: 'academia',
  Hospital: 'academia',
  Consortium: 'academia',
  Company: 'industry',
  Community: 'community',
  Nonprofit: 'community',
  AlumniChapter: 'community',
  Government: 'government',
  Funder: 'government',
  OtherOrganization: 'not_stated',
} as const satisfies Record<string, Sector>
export type OrganizationLabel = keyof typeof SECTOR_OF

export const ENTITY_LABELS = [
  'HomeUniversity',
  'Organization',
  'Department',
  'Country',
  'Region',
  'Agreement',
  'Activity',
  'Theme',
  'StrategyItem',
  'Designation',
  'Statistic',
] as const
export type EntityLabel = (typeof ENTITY_LABELS)[number]

export const LINK_TYPES = [
  'PART_OF',
  'COUNTS_WITH',
  'FOLLOWS',
  'LOCATED_IN',
  'IN_REGION',
  'HELD_BY',
  'RUN_BY',
  'BETWEEN',
  'INVOLVES',
  'UNDER',
  'ABOUT',
  'ADVANCES',
  'SERVES',
  'LOOKS_AFTER',
  'OF',
  'APPLIES_TO',
] as const
export type LinkType = (typeof LINK_TYPES)[number]
