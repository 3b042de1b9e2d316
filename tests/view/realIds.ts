import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'

/** Ids of the real partners, units and project members, in the order of the files. */
export function realIds(): readonly string[] {
  const rows = (file: string) =>
    parse(readFileSync(new URL(`../../cypher/seed/tohoku/${file}`, import.meta.url)), {
      columns: true,
      bom: true,
    }) as readonly Readonly<Record<string, string>>[]
  return [
    ...rows('departments.csv').map(({ id }) => `dep-${id}`),
    ...rows('organizations.csv').map(({ id }) => `org-${id}`),
    ...rows('horizon_participants.csv').map(({ pic }) => `org-pic-${pic}`),
  ]
}
