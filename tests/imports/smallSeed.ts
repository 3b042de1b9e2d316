import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, onTestFinished } from 'vitest'
import { getCurrentTest } from 'vitest/suite'
import type { SeedFolders } from '#server/features/imports/readSeed.ts'

/** Files of a seed by name, as lines of CSV; the first is the header. */
export type SmallSeed = Readonly<Record<string, readonly string[]>>

/** A university with one partner, one agreement and one symposium. */
export const SMALL = {
  'home.csv': ['id,name_en,name_ja,country_code,time_zone', 'home,Our University,わが大学,JP,Asia/Tokyo'],
  'departments.csv': [
    'id,name_en,name_ja,kind,parent_id,counts_with,official_order,source_url',
    'physics,Physics,物理,faculty,,,1,https://example.org/units',
  ],
  'organizations.csv': [
    'id,name_en,name_native,name_ja,kind,country_code,source_url',
    'leuven,KU Leuven,,,university,BE,https://example.org/leuven',
  ],
  'agreements.csv': [
    'id,organization_id,department_id,kind,signed_on,expires_on,status,source_url',
    'one,leuven,,academic_exchange,2024-04-22,,,https://example.org/one',
  ],
  'activities.csv': [
    'id,name_en,name_ja,kind,start_year,end_year,department_ids,organization_ids,themes,source_url',
    'day,A day,,symposium,2025,2025,physics,leuven,,https://example.org/day',
  ],
  'strategy.csv': ['id,kind,code,name_en,name_ja,parent_id,source'],
  'themes.csv': ['id,parent_id,name_en,name_ja,synonyms_en,synonyms_ja'],
  'designations.csv': ['id,organization_id,kind,decided_on,stated_on,basis,source_url'],
  'statistics.csv': [
    'metric,year,value,unit,source_url,dimension,note',
    'students,2024,7,students,https://example.org,,',
  ],
  'horizon_projects.csv': ['id,acronym,title,starts_on,ends_on,call,source_url'],
  'horizon_participants.csv': ['project_id,pic,name,activity_type,country_code,role,organization_id'],
} as const satisfies SmallSeed

/** Gone with the test that it is made in, or with those for which it is made. */
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'seed-'))
  const atEnd = getCurrentTest() ? onTestFinished : afterAll
  atEnd(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Two countries in two regions, one of them in a treaty, and the region of what has no single country. */
const SMALL_WORLD = {
  'regions.csv': [
    'id,scheme,name_en,name_ja,order',
    'plate-europe,plate,Europe,ヨーロッパ,1',
    'plate-japan,plate,Japan,日本,2',
    'plate-no-single-country,plate,No single country,多国間,3',
    'eu,treaty,European Union,欧州連合,1',
  ],
  'countries.csv': [
    'code,name_en,name_ja,plate_region_id',
    'BE,Belgium,ベルギー,plate-europe',
    'JP,Japan,日本,plate-japan',
  ],
  'region_members.csv': ['region_id,country_code,from,until', 'eu,BE,1958-01-01,'],
} as const satisfies SmallSeed

/** Writes the small seed with some files replaced, or left out where they are null; gives its folder. */
export function smallSeed(replaced: Readonly<Record<string, readonly string[] | null>> = {}): SeedFolders {
  return { seed: write({ ...SMALL, ...replaced }), world: write(SMALL_WORLD) }
}

function write(files: Readonly<Record<string, readonly string[] | null>>): string {
  const folder = newFolder()
  for (const [name, lines] of Object.entries(files)) {
    if (lines !== null) writeFileSync(join(folder, name), `${lines.join('\r\n')}\r\n`)
  }
  return folder
}

/** The lines of one of its files with more rows below. */
export const withRows = (name: keyof typeof SMALL, ...rows: readonly string[]) => ({
  [name]: [...SMALL[name], ...rows],
})
