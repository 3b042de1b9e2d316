import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '#server/settings.ts'
import { keepTable } from '#tests/bench/keepTable.ts'
import { median } from '#tests/bench/median.ts'
import { megabytesOf, secondsOf } from '#tests/bench/processes.ts'
import { checkOut } from '#tests/support/earlier.ts'
import { endProduct, type Product, runTool, startProduct } from '#tests/support/product.ts'
import { startThrowAway, type ThrowAway } from '#tests/support/throwAwayNeo4j.ts'

/** Before partners were to be ten times as many. */
const BEFORE = '4709436'
const ROUNDS = 5

/** How one of the two is started, and what its second starts took: seconds of processor, and of a clock, and megabytes. */
type Side = {
  readonly name: string
  readonly start: (settings: Readonly<Record<string, string>>) => Product
  readonly starts: Start[]
}
type Start = { readonly cpu: number; readonly wall: number; readonly memory: number }

/**
 * A start on which nothing is new, of the server process until it serves, on the seed: `--before COMMIT`, `--rounds N`,
 * `--dry` (prints only). Each side has a database of its own; the sides take turns.
 */
export async function benchStart(args: readonly string[]): Promise<void> {
  const after = (name: string, otherwise: string) =>
    args.includes(name) ? String(args[args.indexOf(name) + 1]) : otherwise
  const earlier = checkOut(after('--before', BEFORE))
  try {
    await runTool('server/tools/buildClient.ts', earlier.root)
    await runTool('server/tools/buildClient.ts')
    const sides: readonly Side[] = [
      { name: 'before', start: (settings) => startProduct(settings, 'server/main.ts', earlier.root), starts: [] },
      { name: 'now', start: (settings) => startProduct(settings, 'server/run.mjs', root), starts: [] },
    ]
    await onDatabases(sides, Number(after('--rounds', String(ROUNDS))))
    const table = tableOf(sides)
    console.log(table)
    if (!args.includes('--dry')) keepTable('server/README.md', 'start', table)
  } finally {
    await earlier.end()
  }
}

async function onDatabases(sides: readonly Side[], rounds: number): Promise<void> {
  const scratch = await mkdtemp(join(tmpdir(), 'bench-start-'))
  const databases: ThrowAway[] = []
  try {
    for (const side of sides) {
      const database = await startThrowAway(`start-${side.name}`)
      databases.push(database)
      await startOnce(side, database, scratch)
    }
    for (let round = 0; round < rounds; round += 1) {
      for (const index of round % 2 === 0 ? [0, 1] : [1, 0]) {
        const [side, database] = [sides[index], databases[index]]
        if (side && database) side.starts.push(await startOnce(side, database, scratch))
      }
      console.log(JSON.stringify(sides.map(({ starts }) => starts.at(-1))))
    }
  } finally {
    await Promise.all(databases.map((database) => database.end()))
    await rm(scratch, { recursive: true, force: true })
  }
}

async function startOnce({ name, start }: Side, { address }: ThrowAway, scratch: string): Promise<Start> {
  const { uri, user, password } = address
  const database = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password }
  const began = performance.now()
  const product = start({ ...database, DATA_FOLDER: join(scratch, name), PORT: '0' })
  await product.opened
  const pid = product.child.pid ?? 0
  const taken = { cpu: secondsOf(pid), wall: (performance.now() - began) / 1_000, memory: megabytesOf(pid, 'VmHWM') }
  await endProduct(product)
  return taken
}

function tableOf(sides: readonly Side[]): string {
  const middle = (side: Side | undefined, of: keyof Start) => median((side?.starts ?? []).map((one) => one[of]))
  const [before, now] = sides
  const ratio = middle(now, 'cpu') / middle(before, 'cpu')
  const rows = sides.map(
    (side) =>
      `| ${side.name} | ${middle(side, 'cpu').toFixed(2)} s | ${middle(side, 'wall').toFixed(1)} s | ${middle(side, 'memory').toFixed(0)} MB |`,
  )
  return [
    `Medians of ${now?.starts.length ?? 0} starts each, by turns; processor time ${ratio.toFixed(2)} × (at most 0.5).`,
    '',
    '| | CPU of the server process until it serves | wall | memory at most |',
    '|---|---|---|---|',
    ...rows,
  ].join('\n')
}
