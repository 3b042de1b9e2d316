import type { RecordKind } from '#server/domain/records/records.ts'
import {
  ACTIVITY_KIND,
  AGREEMENT_KIND,
  AGREEMENT_THAT_IS_ACTIVITY,
  DEPARTMENT_KIND,
  ORGANIZATION_LABEL,
  PARTICIPANT_LABEL,
  PARTICIPANT_ROLE,
} from '#server/domain/seed/words.ts'
import {
  activityKindValues,
  agreementKindValues,
  departmentKindValues,
  strategyKindValues,
} from '#server/generated/kinds.ts'

/** The things that a cell can refer to. */
export type Referred =
  | 'country'
  | 'region'
  | 'department'
  | 'organization'
  | 'strategy_item'
  | 'theme'
  | 'funded_project'

/** One file of the seed's shape: what makes a row, and what would make it refused. Further columns stay in the record. */
export type SeedFile = {
  readonly folder: 'seed' | 'world'
  readonly name: string
  readonly kind: RecordKind
  /** Facts of another house, carried whole: they rank below our own files. */
  readonly isForeign?: boolean
  /** Under which its facts may be used again, where that is not the project's own. */
  readonly licence?: string
  /** Columns that the file must have. */
  readonly columns: readonly string[]
  /** Cells that no row may leave empty. */
  readonly filled: readonly string[]
  readonly rowKey: readonly string[]
  /** Rows of one key are told apart by a running number; elsewhere the second is refused. */
  readonly mayRepeat?: boolean
  readonly references?: Readonly<Record<string, Referred>>
  /** Columns that lead upwards in the same file; a row that leads back to itself is refused. */
  readonly upwards?: readonly string[]
  readonly dates?: readonly string[]
  readonly numbers?: readonly string[]
  /** Words a column may hold. */
  readonly words?: Readonly<Record<string, readonly string[]>>
}

const wordsOf = (map: Readonly<Record<string, string>>, kinds: readonly string[] = []): readonly string[] => [
  ...Object.keys(map),
  ...kinds,
]

/** In the order in which they are read: what is referred to comes before what refers to it. */
export const SEED_FILES: readonly SeedFile[] = [
  {
    folder: 'world',
    name: 'regions.csv',
    kind: 'region',
    columns: ['id', 'scheme', 'name_en', 'name_ja', 'order'],
    filled: ['id', 'scheme', 'name_en', 'name_ja'],
    rowKey: ['id'],
    numbers: ['order'],
  },
  {
    folder: 'world',
    name: 'countries.csv',
    kind: 'country',
    columns: ['code', 'name_en', 'name_ja', 'plate_region_id'],
    filled: ['code', 'name_en', 'name_ja', 'plate_region_id'],
    rowKey: ['code'],
    references: { plate_region_id: 'region' },
  },
  {
    folder: 'world',
    name: 'region_members.csv',
    kind: 'region_member',
    columns: ['region_id', 'country_code', 'from', 'until'],
    filled: ['region_id', 'country_code'],
    rowKey: ['region_id', 'country_code', 'from'],
    references: { region_id: 'region', country_code: 'country' },
    dates: ['from', 'until'],
  },
  {
    folder: 'seed',
    name: 'home.csv',
    kind: 'home',
    columns: ['id', 'name_en', 'name_ja', 'country_code', 'time_zone'],
    filled: ['id', 'name_en', 'country_code', 'time_zone'],
    rowKey: ['id'],
    references: { country_code: 'country' },
    numbers: ['lat', 'lon'],
    words: { id: ['home'] },
  },
  {
    folder: 'seed',
    name: 'departments.csv',
    kind: 'department',
    columns: ['id', 'name_en', 'name_ja', 'kind', 'parent_id', 'counts_with', 'official_order', 'source_url'],
    filled: ['id', 'name_en', 'kind'],
    rowKey: ['id'],
    references: { parent_id: 'department', counts_with: 'department' },
    upwards: ['counts_with', 'parent_id'],
    numbers: ['official_order', 'founded_year', 'lat', 'lon'],
    words: { kind: wordsOf(DEPARTMENT_KIND, departmentKindValues) },
  },
  {
    folder: 'seed',
    name: 'organizations.csv',
    kind: 'organization',
    columns: ['id', 'name_en', 'name_native', 'name_ja', 'kind', 'country_code', 'source_url'],
    filled: ['id', 'name_en', 'kind'],
    rowKey: ['id'],
    references: { country_code: 'country' },
    numbers: ['lat', 'lon'],
    words: { kind: wordsOf(ORGANIZATION_LABEL) },
  },
  {
    folder: 'seed',
    name: 'strategy.csv',
    kind: 'strategy_item',
    columns: ['id', 'kind', 'code', 'name_en', 'name_ja', 'parent_id', 'source'],
    filled: ['id', 'kind', 'name_en'],
    rowKey: ['id'],
    references: { parent_id: 'strategy_item' },
    upwards: ['parent_id'],
    words: { kind: strategyKindValues },
  },
  {
    folder: 'seed',
    name: 'themes.csv',
    kind: 'theme',
    columns: ['id', 'parent_id', 'name_en', 'name_ja', 'synonyms_en', 'synonyms_ja'],
    filled: ['id', 'name_en', 'name_ja'],
    rowKey: ['id'],
    references: { parent_id: 'theme' },
    upwards: ['parent_id'],
  },
  {
    folder: 'seed',
    name: 'agreements.csv',
    kind: 'agreement',
    columns: ['id', 'organization_id', 'department_id', 'kind', 'signed_on', 'expires_on', 'status', 'source_url'],
    filled: ['id', 'organization_id', 'kind'],
    rowKey: ['id'],
    references: { organization_id: 'organization', department_id: 'department', lead_department_id: 'department' },
    dates: ['signed_on', 'expires_on', 'renewed_on', 'as_of'],
    words: {
      kind: [...wordsOf(AGREEMENT_KIND, agreementKindValues), ...wordsOf(AGREEMENT_THAT_IS_ACTIVITY)],
      status: ['active', 'announced', 'ended'],
    },
  },
  {
    folder: 'seed',
    name: 'activities.csv',
    kind: 'activity',
    columns: ['id', 'name_en', 'kind', 'start_year', 'end_year', 'department_ids', 'organization_ids', 'source_url'],
    filled: ['id', 'name_en', 'kind'],
    rowKey: ['id'],
    references: { department_ids: 'department', organization_ids: 'organization' },
    dates: ['start_year', 'end_year', 'start_on', 'end_on'],
    words: { kind: wordsOf(ACTIVITY_KIND, activityKindValues) },
  },
  {
    folder: 'seed',
    name: 'designations.csv',
    kind: 'designation',
    columns: ['id', 'organization_id', 'kind', 'decided_on', 'stated_on', 'basis', 'source_url'],
    filled: ['id', 'organization_id', 'kind'],
    rowKey: ['id'],
    references: { organization_id: 'organization' },
    dates: ['decided_on', 'stated_on'],
  },
  {
    folder: 'seed',
    name: 'horizon_projects.csv',
    kind: 'funded_project',
    isForeign: true,
    licence: 'CC BY 4.0',
    columns: ['id', 'acronym', 'title', 'starts_on', 'ends_on', 'call', 'source_url'],
    filled: ['id', 'title'],
    rowKey: ['id'],
    dates: ['starts_on', 'ends_on'],
  },
  {
    folder: 'seed',
    name: 'horizon_participants.csv',
    kind: 'project_participant',
    isForeign: true,
    licence: 'CC BY 4.0',
    columns: ['project_id', 'pic', 'name', 'activity_type', 'country_code', 'role', 'organization_id'],
    filled: ['project_id', 'pic', 'name', 'role'],
    rowKey: ['project_id', 'pic'],
    mayRepeat: true,
    references: { project_id: 'funded_project', country_code: 'country', organization_id: 'organization' },
    numbers: ['lat', 'lon'],
    words: { role: wordsOf(PARTICIPANT_ROLE), activity_type: wordsOf(PARTICIPANT_LABEL) },
  },
  {
    folder: 'seed',
    name: 'statistics.csv',
    kind: 'statistic',
    columns: ['metric', 'year', 'value', 'unit', 'source_url', 'dimension', 'note'],
    filled: ['metric', 'year', 'value', 'unit'],
    rowKey: ['metric', 'year', 'dimension', 'source_url'],
    dates: ['year'],
    numbers: ['value'],
  },
]
