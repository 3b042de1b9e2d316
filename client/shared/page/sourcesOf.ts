import type { RecordFragment, SourceFragment } from '#client/generated/graphql.ts'

type Recorded = { readonly records: readonly Pick<RecordFragment, 'cites' | 'from'>[] }

/** The pages that records cite, each once; for a record without one, the file it came from. By address. */
export function sourcesOf(...things: readonly Recorded[]): readonly SourceFragment[] {
  const all = things.flatMap(({ records }) =>
    records.flatMap((record) => (record.cites.length > 0 ? record.cites : [record.from])),
  )
  const byPage = new Map<string, SourceFragment>()
  for (const source of all) if (!byPage.has(pageOf(source))) byPage.set(pageOf(source), source)
  return [...byPage.values()].toSorted(byAddress)
}

/** The same page, whether or not its address is written with `https`, `www` and a slash at its end. */
function pageOf({ id, url }: SourceFragment): string {
  return url?.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '') ?? id
}

const byAddress = (a: SourceFragment, b: SourceFragment): number =>
  (a.url ?? a.title).localeCompare(b.url ?? b.title) || a.id.localeCompare(b.id)

/** Records of one kind from one file, in the order in which they come. */
export type RecordsOfFile = readonly [RecordFragment, ...RecordFragment[]]

/** So that each file is named once. */
export function recordsByFile(records: readonly RecordFragment[]): readonly RecordsOfFile[] {
  const byFile = new Map<string, [RecordFragment, ...RecordFragment[]]>()
  for (const record of records) {
    const key = `${record.kind} ${record.from.id}`
    const known = byFile.get(key)
    if (known) known.push(record)
    else byFile.set(key, [record])
  }
  return [...byFile.values()]
}
