/** Processor time in seconds, memory in megabytes. */
type Start = {
  readonly seconds: number
  readonly ofServer: number
  readonly memory: number
  readonly opened: number
}

export type Measured = {
  readonly partners: number
  readonly nodes: number
  readonly links: number
  readonly records: number
  readonly first: Start
  readonly second: Start
  /** A plain load of what the import leaves, of loader and database. */
  readonly raw: number
}

export function tableOf(all: readonly Measured[]): string {
  const lines = all.map(({ partners, nodes, links, records, first, second, raw }) =>
    [
      `| ${partners} | ${records} / ${nodes} / ${links}`,
      `${first.seconds.toFixed(1)} s (server ${first.ofServer.toFixed(1)})`,
      `${((first.seconds / records) * 1_000).toFixed(2)} ms`,
      `${raw.toFixed(1)} s · ${(first.seconds / raw).toFixed(1)} ×`,
      `${first.memory.toFixed(0)} MB`,
      `${second.seconds.toFixed(1)} s (server ${second.ofServer.toFixed(1)})`,
      `${second.opened.toFixed(1)} s |`,
    ].join(' | '),
  )
  return [
    '| partners | records / nodes / links | import, CPU of server + database | for a record | plain UNWIND of the same | server RSS at most | second start: import | second start: server in all |',
    '|---|---|---|---|---|---|---|---|',
    ...lines,
  ].join('\n')
}
