import { javaOptions, neo4jHeap } from '#server/db/local/neo4jSettings.ts'
import { root } from '#server/settings.ts'
import { createAsking } from '#tests/bench/asking.ts'
import { askableOf } from '#tests/bench/growth/questions.ts'
import { importedOnce } from '#tests/bench/importedOnce.ts'
import { keepTable } from '#tests/bench/keepTable.ts'
import { type Asked, crowd, quantile, type Sample, untilNormal } from '#tests/bench/load/crowd.ts'
import { tableOf } from '#tests/bench/load/table.ts'
import { megabytesOf } from '#tests/bench/processes.ts'
import { untilQuiet } from '#tests/bench/server/beside.ts'
import { asking as askingDatabase, withDatabase, withServer } from '#tests/sameAs/stores.ts'
import { numbersFrom } from '#tests/support/randomWorld.ts'
import { storeFolder } from '#tests/support/seeded/keptStore.ts'

const AT_ONCE = [8, 32, 128] as const
const SECOND = 1_000
const WARMING = 30 * SECOND
const AFTERWARDS = 10 * SECOND

/**
 * Many at once on the seed: `--seconds N` of each crowd (60), `--minutes N` of the last one, in which memory is looked at
 * (5), `--dry` (prints only).
 */
export async function benchLoad(args: readonly string[]): Promise<void> {
  const after = (name: string, otherwise: number) =>
    args.includes(name) ? Number(args[args.indexOf(name) + 1]) : otherwise
  const [seconds, minutes] = [after('--seconds', 60), after('--minutes', 5)]
  const store = await importedOnce({ what: 'the seed', folder: storeFolder() })
  const asking = createAsking()
  const asInUse = { store, java: { heap: neo4jHeap, options: javaOptions } }
  await withDatabase('load', asInUse, (database) =>
    withServer(root, database, {}, (origin, pid) =>
      askingDatabase(database, async (ask) => {
        await untilQuiet([pid, database.pid()])
        const asked = { asking, url: `${origin}/graphql`, world: await askableOf(ask), draw: numbersFrom(5) }
        await crowd(asked, { atOnce: 8, milliseconds: WARMING })
        const crowds = new Map<number, readonly Sample[]>()
        for (const atOnce of AT_ONCE) crowds.set(atOnce, await crowd(asked, { atOnce, milliseconds: seconds * SECOND }))
        const usual = quantile(crowds.get(8) ?? [], 0.5)
        const normalAfter = untilNormal(await crowd(asked, { atOnce: 8, milliseconds: AFTERWARDS }), usual)
        const memory = await memoryWhile(asked, pid, minutes)
        const table = tableOf({ crowds, seconds, normalAfter, memory, minutes })
        console.log(table)
        if (!args.includes('--dry')) keepTable('server/README.md', 'load', table)
      }),
    ),
  )
  asking.end()
}

/** Megabytes of the server after each minute in which 32 ask at once. */
async function memoryWhile(asked: Asked, pid: number, minutes: number): Promise<readonly number[]> {
  const found: number[] = []
  for (let minute = 0; minute < minutes; minute += 1) {
    await crowd(asked, { atOnce: 32, milliseconds: 60 * SECOND })
    found.push(megabytesOf(pid, 'VmRSS'))
    console.log(`after minute ${minute + 1}: ${found.at(-1)?.toFixed(0)} MB`)
  }
  return found
}
