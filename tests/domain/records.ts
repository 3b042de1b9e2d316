import { canonicalJson } from '#server/domain/records/canonicalJson.ts'
import type { Cells, Merge, RecordKind, StatementRecord } from '#server/domain/records/records.ts'
import { sha256 } from '#server/domain/things/hash.ts'
import { recordId, seriesId, sourceId } from '#server/domain/things/ids.ts'

/** A public record of the seed's rank, recorded once and for all; pin what the test is about. */
export function aRecord(kind: RecordKind, cells: Cells, pinned: Partial<StatementRecord> = {}): StatementRecord {
  const rowKey = pinned.rowKey ?? cells.id ?? cells.code ?? canonicalJson(cells)
  const series = pinned.series ?? seriesId(`series-${kind}`)
  return {
    id: recordId(`rec-${sha256(`${series} ${rowKey} ${canonicalJson(cells)}`).slice(0, 12)}`),
    series,
    rank: 1,
    source: sourceId('src-file'),
    sourceKind: 'spreadsheet',
    cites: [],
    citedKinds: [],
    rowKey,
    kind,
    level: 0,
    statedOn: null,
    recordedAt: '2026-01-01T00:00:00.000Z',
    recordedBy: 'test',
    cells,
    contentHash: sha256(canonicalJson(cells)),
    supersededAt: null,
    retractedAt: null,
    redactedAt: null,
    ...pinned,
  }
}

/** A world in which there is something to say things about: home, a unit, a country at home and one abroad. */
export const THE_PLACES: readonly StatementRecord[] = [
  aRecord('region', { id: 'plate-there', scheme: 'plate', name_en: 'There', name_ja: 'あちら', order: '1' }),
  aRecord('country', { code: 'JP', name_en: 'Japan', name_ja: '日本', plate_region_id: 'plate-there' }),
  aRecord('country', { code: 'BE', name_en: 'Belgium', name_ja: 'ベルギー', plate_region_id: 'plate-there' }),
  aRecord('home', { id: 'home', name_en: 'Our University', country_code: 'JP', time_zone: 'Asia/Tokyo' }),
  aRecord('department', { id: 'physics', name_en: 'Physics', kind: 'faculty' }),
]

export const anOrganization = (id: string, cells: Cells = {}, pinned: Partial<StatementRecord> = {}): StatementRecord =>
  aRecord('organization', { id, name_en: `The ${id}`, kind: 'university', country_code: 'BE', ...cells }, pinned)

export const anAgreement = (id: string, cells: Cells = {}, pinned: Partial<StatementRecord> = {}): StatementRecord =>
  aRecord('agreement', { id, organization_id: 'leuven', kind: 'academic_exchange', ...cells }, pinned)

export const anActivity = (id: string, cells: Cells = {}, pinned: Partial<StatementRecord> = {}): StatementRecord =>
  aRecord('activity', { id, name_en: id, kind: 'symposium', organization_ids: 'leuven', ...cells }, pinned)

/** A person's statement about single values of one thing. */
export const aCorrection = (cells: Cells, pinned: Partial<StatementRecord> = {}): StatementRecord =>
  aRecord('correction', cells, { rank: 100, ...pinned })

export function aMerge(one: string, other: string, pinned: Partial<Merge> = {}): Merge {
  const entities = [one, other].sort() as unknown as Merge['entities']
  const id = `dec-${entities.join('-')}`
  return {
    id,
    kind: 'merge',
    level: 0,
    entities,
    at: '2026-01-02T00:00:00.000Z',
    by: 'test',
    rule: 'person',
    takenBackAt: null,
    ...pinned,
  }
}
