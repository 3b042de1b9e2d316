import type { Read } from '#server/db/types.ts'
import type { EvidenceRow, RecordRow } from '#server/domain/network/evidence.ts'
import type { StatisticRow } from '#server/domain/network/published.ts'
import { theRow } from '#server/graphql/errors.ts'

/** What every page says of its thing, whatever else it shows. */
export type Said = {
  /** The facts of the thing itself, with their records. */
  readonly evidence: readonly EvidenceRow[]
  readonly statistics: readonly StatisticRow[]
  readonly records: readonly RecordRow[]
}

/** The row of a page as its own query answers it: with the ids of its facts. */
export type Found<Row> = Omit<Row, keyof Said> & { readonly own: readonly string[] }

/** The row of a page, with the facts that it names as its own and all that is recorded of it. Throws where there is none. */
export async function wholePage<Row extends { readonly own: readonly string[] }>(
  read: Read,
  asked: Promise<readonly Row[]>,
  id: string,
): Promise<Row & Said> {
  const [found, said] = await Promise.all([asked, read<Omit<Said, 'evidence'>>('partners/said-of', { id })])
  const row = theRow(found, id)
  return { ...row, ...theRow(said, id), evidence: await evidenceOf(read, row.own) }
}

/** These agreements and activities with their records, by id. */
export async function evidenceOf(read: Read, ids: readonly string[]): Promise<readonly EvidenceRow[]> {
  if (ids.length === 0) return []
  const rows = await read<{ readonly fact: EvidenceRow }>('explore/evidence-of', { ids })
  return rows.map(({ fact }) => fact)
}
