import { askableOf } from '#tests/bench/growth/questions.ts'
import { keepTable } from '#tests/bench/keepTable.ts'
import { type Beside, withBeside } from '#tests/bench/server/beside.ts'
import { compareSlices } from '#tests/bench/server/compareSlices.ts'
import { compareOperations, measureOperations } from '#tests/bench/server/operations.ts'
import { askedFor, measureSlices } from '#tests/bench/server/slices.ts'
import { tableOfOperations, tableOfSlices } from '#tests/bench/server/table.ts'

/**
 * Our server beside its peers and the product of before, all in one run: `--rounds N`, `--seconds N` of a turn,
 * `--only slices` or `operations`, `--dry` (prints only). Kept results answer nobody: each request names other nodes, or
 * another day.
 */
export async function benchServer(args: readonly string[]): Promise<void> {
  const after = (name: string, otherwise: string) =>
    args.includes(name) ? String(args[args.indexOf(name) + 1]) : otherwise
  const [rounds, seconds] = [Number(after('--rounds', '5')), Number(after('--seconds', '5'))]
  const parts: Readonly<Record<string, (beside: Beside) => Promise<string>>> = {
    slices: async (beside) => {
      const rows = await beside.ask('MATCH (n:Partner|Department) RETURN n.id AS id ORDER BY id')
      const ids = rows.map(({ id }) => String(id))
      const all = askedFor(beside)
      await compareSlices(all, ids)
      return tableOfSlices(await measureSlices(all, { ids, rounds, seconds }))
    },
    operations: async ({ ours, before, ask }) => {
      const servers = { ours, before, world: await askableOf(ask) }
      await compareOperations(servers)
      return tableOfOperations(await measureOperations(servers, rounds), rounds)
    },
  }
  const asked = Object.keys(parts).filter((name) => !args.includes('--only') || after('--only', '') === name)
  await withBeside(async (beside) => {
    for (const name of asked) {
      try {
        const table = (await parts[name]?.(beside)) ?? ''
        console.log(table)
        if (!args.includes('--dry')) keepTable('server/README.md', name, table)
      } catch (problem) {
        // What one part proves wrong does not take the other with it.
        console.error(problem)
        process.exitCode = 1
      }
    }
  })
}
