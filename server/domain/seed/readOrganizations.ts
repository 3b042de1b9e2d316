import type { Description } from '#server/domain/records/description.ts'
import type { Cells } from '#server/domain/records/records.ts'
import { activity, cellOf, organization, positionOf, type SeedContext } from '#server/domain/seed/cells.ts'
import { aliasesOf, locatedIn, namesOf } from '#server/domain/seed/readUnits.ts'
import { NAME_SOURCE, ORGANIZATION_LABEL, PARTICIPANT_LABEL, PARTICIPANT_ROLE } from '#server/domain/seed/words.ts'
import { entityId, HOME } from '#server/domain/things/ids.ts'
import type { OrganizationLabel } from '#server/domain/things/kinds.ts'

export function readOrganization(cells: Cells, context: SeedContext): readonly Description[] {
  const entity = organization(cellOf(cells, 'id'), context)
  const source = cells.name_ja_source
  return [
    {
      entity,
      label: 'Organization',
      values: {
        ...namesOf(cells),
        nameJaSource: source === undefined ? undefined : (NAME_SOURCE[source] ?? source),
        subLabel: organizationLabel(cells),
        city: cells.city,
        position: positionOf(cells),
        rorId: cells.ror_id,
        website: cells.website,
      },
      lists: { aliases: aliasesOf(cells) },
      links: locatedIn(entity, cells),
    },
  ]
}

/** Alumni chapters are known by their ids; a prefecture or a state is a community, a nation's office is not. */
export function organizationLabel(cells: Cells): OrganizationLabel {
  if (cellOf(cells, 'id').startsWith('alumni-')) return 'AlumniChapter'
  const label = ORGANIZATION_LABEL[cellOf(cells, 'kind')] ?? 'OtherOrganization'
  const regional = /\b(Prefecture|Province)\b|^State of\b|[県府道]$|^東京都$/
  const isRegional = [cellOf(cells, 'name_en'), cellOf(cells, 'name_ja')].some((name) => regional.test(name))
  return cellOf(cells, 'kind') === 'government' && isRegional ? 'Community' : label
}

/** One participation in a funded project: who, where, in which role. In home's own row the role is the activity's. */
export function readParticipant(cells: Cells, context: SeedContext): readonly Description[] {
  const project = activity(cellOf(cells, 'project_id'))
  const role = PARTICIPANT_ROLE[cellOf(cells, 'role')] ?? 'not_stated'
  const known = cellOf(cells, 'organization_id')
  const entity = known === '' ? entityId(`org-pic-${cellOf(cells, 'pic')}`) : organization(known, context)
  if (entity === HOME) return [{ entity: project, lists: { homeRoles: [role] } }]
  return [
    {
      entity,
      label: 'Organization',
      values: {
        nameEn: cells.name,
        subLabel: PARTICIPANT_LABEL[cellOf(cells, 'activity_type')] ?? 'OtherOrganization',
        city: cells.city,
        position: positionOf(cells),
        website: cells.website,
      },
      lists: { aliases: [cellOf(cells, 'name'), cellOf(cells, 'short_name')] },
      links: known === '' ? locatedIn(entity, cells) : [],
    },
    { entity: project, links: [{ type: 'INVOLVES', from: project, to: entity, properties: { role } }] },
  ]
}
