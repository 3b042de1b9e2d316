import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { writeGeneratedSeed } from '#tests/bench/generatedSeed.ts'
import { type Contents, contentsOf, loadRaw, withSchema } from '#tests/bench/importing/rawLoad.ts'
import { type Measured, tableOf } from '#tests/bench/importing/table.ts'
import { keepTable } from '#tests/bench/keepTable.ts'
import { megabytesOf, secondsOf } from '#tests/bench/processes.ts'
import { endProduct, startProduct } from '#tests/support/product.ts'
import { startThrowAway, type ThrowAway } from '#tests/support/throwAwayNeo4j.ts'

/**
 * What an import of generated worlds costs beside a plain load of what it leaves, and what a second start costs.
 * `--sizes 335,1000,10000`, `--dry` (prints only).
 */
export async function benchImport(args: readonly string[]): Promise<void> {
  const sizes = args.includes('--sizes') ? String(args[args.indexOf('--sizes') + 1]) : '335,1000,10000'
  const measured: Measured[] = []
  for (const partners of sizes.split(',').map(Number)) {
    measured.push(await measure(partners))
    console.log(tableOf(measured.slice(-1)))
  }
  if (!args.includes('--dry')) keepTable('server/README.md', 'import', tableOf(measured))
}

async function measure(partners: number): Promise<Measured> {
  const scratch = await mkdtemp(join(tmpdir(), 'bench-import-'))
  const [database, other] = [await startThrowAway('import'), await startThrowAway('raw')]
  try {
    const seed = join(scratch, 'seed')
    writeGeneratedSeed(seed, partners)
    const first = await startOn(database, { SEED: seed, DATA_FOLDER: join(scratch, 'data') })
    const second = await startOn(database, { SEED: seed, DATA_FOLDER: join(scratch, 'data') })
    const contents = await contentsOf(database)
    const raw = await costOfRaw(other, contents)
    const records = contents.nodes.flat().filter(({ labels }) => (labels as string[]).includes('Record')).length
    const count = { nodes: contents.nodes.flat().length, links: contents.links.flat().length, records }
    return { partners, ...count, first, second, raw }
  } finally {
    await Promise.all([database.end(), other.end()])
    await rm(scratch, { recursive: true, force: true })
  }
}

/** One start: seconds of server and database for the import alone, the memory it took, and the server's until it serves. */
async function startOn(database: ThrowAway, settings: Readonly<Record<string, string>>): Promise<Measured['first']> {
  const { uri, user, password } = database.address
  const product = startProduct({
    ...settings,
    NEO4J_URI: uri,
    NEO4J_USER: user,
    NEO4J_PASSWORD: password,
    PORT: '0',
  })
  const pid = product.child.pid ?? 0
  const at = async (said: RegExp): Promise<{ readonly server: number; readonly both: number }> => {
    const isOver = product.opened.then(
      () => true,
      () => true,
    )
    while (!said.test(product.output()) && !(await Promise.race([isOver, sleep(20, false)])));
    return { server: secondsOf(pid), both: secondsOf(pid, database.pid()) }
  }
  const begun = await at(/\nSchema:/)
  const ended = await at(/already loaded|records added/)
  const memory = megabytesOf(pid, 'VmHWM')
  await product.opened
  const opened = secondsOf(pid)
  await endProduct(product)
  return { seconds: ended.both - begun.both, ofServer: ended.server - begun.server, memory, opened }
}

async function costOfRaw(database: ThrowAway, contents: Contents): Promise<number> {
  await withSchema(database)
  const both = () => secondsOf(database.pid(), process.pid)
  const before = both()
  await loadRaw(database, contents)
  return both() - before
}
