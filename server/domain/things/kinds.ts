/** The words of the program: kinds, labels, states. Compared with the SDL by a contract test. */

export const DEPARTMENT_KINDS = [
  'faculty',
  'graduate_school',
  'research_institute',
  'inter_departmental',
  'centre',
  'hospital',
  'administration',
] as const
export type DepartmentKind = (typeof DEPARTMENT_KINDS)[number]

export const AGREEMENT_KINDS = [
  'academic_exchange',
  'student_exchange',
  'joint_degree',
  'joint_research',
  'disaster_cooperation',
  'comprehensive',
  'letter_of_intent',
  'other',
] as const
export type AgreementKind = (typeof AGREEMENT_KINDS)[number]

/** Without a stated end, a lasting activity is presumed to run until somebody last said so. */
export const LASTING_KINDS = [
  'overseas_office',
  'joint_laboratory',
  'co_creation_centre',
  'consortium_membership',
  'exchange_programme',
  'joint_degree',
  'joint_research',
  'funded_project',
  'disaster_cooperation',
  'community_project',
  'comprehensive_project',
  'conference_series',
  'visiting_researchers',
  'co_publication',
] as const

/** Without a stated end, a passing activity ends with its start. */
export const PASSING_KINDS = [
  'symposium',
  'visit',
  'training',
  'alumni_event',
  'student_exchange',
  'staff_exchange',
] as const

export const ACTIVITY_KINDS = [...LASTING_KINDS, ...PASSING_KINDS] as const
export type ActivityKind = (typeof ACTIVITY_KINDS)[number]

export const isLasting = (kind: string): boolean => (LASTING_KINDS as readonly string[]).includes(kind)

export type Sector = 'academia' | 'industry' | 'community' | 'government' | 'not_stated'

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

/** Strongest first: where two rows give one link two roles, the stronger is shown. */
export const ROLES = ['lead', 'host', 'partner', 'member', 'associated', 'not_stated'] as const
export type Role = (typeof ROLES)[number]

export const STRATEGY_KINDS = [
  'vision',
  'priority_strategy',
  'goal',
  'target',
  'process',
  'department_strategy',
  'guideline',
] as const

export const END_BASES = ['announced', 'preparation', 'reported', 'renews', 'stated', 'presumed'] as const
export type EndBasis = (typeof END_BASES)[number]

export const SOURCE_KINDS = ['web_page', 'spreadsheet', 'form', 'registry', 'bulk_file'] as const
