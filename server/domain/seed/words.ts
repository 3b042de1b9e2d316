import type { OrganizationLabel } from '#server/domain/things/kinds.ts'
import type { ActivityKind, AgreementKind, DepartmentKind, Role } from '#server/generated/resolvers.ts'

/** The words of files of the seed's shape, and what they become here. Words that are not listed stay as they are. */

export const DEPARTMENT_KIND: Readonly<Record<string, DepartmentKind>> = {
  international_research_institute: 'research_institute',
  inter_departmental_institute: 'inter_departmental',
  center: 'centre',
}

export const ORGANIZATION_LABEL: Readonly<Record<string, OrganizationLabel>> = {
  university: 'University',
  research_institute: 'ResearchInstitute',
  hospital: 'Hospital',
  consortium: 'Consortium',
  company: 'Company',
  city: 'Community',
  community: 'Community',
  ngo: 'Nonprofit',
  government: 'Government',
  international_organization: 'Government',
  funder: 'Funder',
}

/** Of the types of activity in CORDIS. */
export const PARTICIPANT_LABEL: Readonly<Record<string, OrganizationLabel>> = {
  HES: 'University',
  REC: 'ResearchInstitute',
  PRC: 'Company',
  PUB: 'Government',
  OTH: 'OtherOrganization',
}

export const PARTICIPANT_ROLE: Readonly<Record<string, Role>> = {
  coordinator: 'lead',
  participant: 'partner',
  associatedPartner: 'associated',
  thirdParty: 'member',
}

export const AGREEMENT_KIND: Readonly<Record<string, AgreementKind>> = {
  mou_other: 'other',
  double_degree: 'joint_degree',
}

/** Rows of agreements that are no agreement: an office, a laboratory, a centre or a membership. */
export const AGREEMENT_THAT_IS_ACTIVITY: Readonly<Record<string, ActivityKind>> = {
  liaison_office: 'overseas_office',
  joint_lab: 'joint_laboratory',
  co_creation_center: 'co_creation_centre',
  consortium_membership: 'consortium_membership',
}

export const ACTIVITY_KIND: Readonly<Record<string, ActivityKind>> = {
  joint_lab: 'joint_laboratory',
  research_project: 'joint_research',
  exchange_program: 'exchange_programme',
  double_degree_program: 'joint_degree',
  co_creation_center: 'co_creation_centre',
  consortium: 'consortium_membership',
  disaster_recovery: 'disaster_cooperation',
}

/** The column `themes` of agreements and activities names targets of the strategy, not subjects. */
export const TARGET_OF_THEME: Readonly<Record<string, string>> = {
  education: 'str-target-education',
  research: 'str-target-research',
  industry: 'str-target-university-industry',
  social: 'str-target-social-issues',
}

/** Our reading of what a target or process serves across the tree. */
export const SERVES: Readonly<Record<string, string>> = {
  'str-target-education': 'str-vision-1',
  'str-target-research': 'str-vision-2',
  'str-target-university-industry': 'str-vision-3',
  'str-target-social-issues': 'str-vision-3',
  'str-process-deepening': 'str-goal-56',
  'str-process-comprehensive': 'str-goal-57',
}

export const NAME_SOURCE: Readonly<Record<string, string>> = {
  "university's own usage": 'university_usage',
  'stated by the partner': 'stated_by_partner',
  'general knowledge': 'general_knowledge',
  'own name': 'own_name',
  ROR: 'registry',
}

export const DESIGNATION_BASIS: ReadonlyMap<string, string> = new Map([['stated in a source', 'stated_in_source']])

/** A student exchange whose agreement nobody has seen. */
export const LEVEL_NOT_STATED = 'level of agreement not stated'
