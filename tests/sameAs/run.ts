/**
 * `npm run same-as -- COMMIT [--worlds 200] [--rounds 20] [--seed N]`: every document that the client of that commit
 * sends, answered by the server of then and by the server of now, on the seed (each with a store of its own, so that
 * the import is compared, too) and on random worlds (one store for both). `--pictures` compares the drawings of the six
 * layouts instead and keeps them in `.data/same-as`. Ends with 1 where something differs.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readSchema, slicesOnDisk } from '#server/graphql/sdl.ts'
import { root } from '#server/settings.ts'
import { askedOf, compareAnswers, type Difference } from '#tests/sameAs/answers.ts'
import { type Compared, comparePictures } from '#tests/sameAs/pictures.ts'
import { withPair, withSeeds } from '#tests/sameAs/stores.ts'
import { askableOf } from '#tests/sameAs/variables.ts'
import { checkOut } from '#tests/support/earlier.ts'
import { runTool } from '#tests/support/product.ts'
import { numbersFrom } from '#tests/support/randomWorld.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    worlds: { type: 'string', default: '200' },
    rounds: { type: 'string', default: '20' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 1e9)) },
    pictures: { type: 'boolean', default: false },
  },
})
const [commit] = positionals
if (!commit) throw new Error('npm run same-as -- COMMIT: name the commit to compare with')

/** Part of the pixels that may differ. */
const MOST = 0.005
type Compare = Pick<Parameters<typeof compareAnswers>[0], 'pair' | 'askable' | 'rounds'>

const earlier = checkOut(commit)
try {
  process.exitCode = (await (values.pictures ? samePictures() : sameAnswers())) ? 0 : 1
} finally {
  await earlier.end()
}

async function samePictures(): Promise<boolean> {
  const folder = join(root, '.data', 'same-as')
  mkdirSync(folder, { recursive: true })
  let all: readonly Compared[] = []
  await runTool('server/tools/buildClient.ts', earlier.root)
  await runTool('server/tools/buildClient.ts')
  await withSeeds(earlier.root, async ({ pair }) => {
    all = await comparePictures(pair, (name, pictures) => {
      for (const [which, bytes] of Object.entries(pictures)) writeFileSync(join(folder, `${name}-${which}.png`), bytes)
    })
  })
  for (const { name, share, masked } of all)
    console.log(`${name}: ${(share * 100).toFixed(3)} % of pixels differ (${(masked * 100).toFixed(0)} % masked)`)
  return all.length > 0 && all.every(({ share }) => share <= MOST)
}

async function sameAnswers(): Promise<boolean> {
  const draw = numbersFrom(Number(values.seed))
  const schema = readSchema(slicesOnDisk())
  const documents = askedOf(currentDocuments(earlier.root))
  console.log(`${documents.length} documents of ${earlier.commit.slice(0, 10)}, seed of the draw ${values.seed}`)
  const differences: Difference[] = []
  const withData = new Map<string, number>()
  let late = 0
  const compare = async (where: string, parts: Compare) => {
    const found = await compareAnswers({ ...parts, schema, documents, draw })
    for (const [name, count] of found.withData) withData.set(name, (withData.get(name) ?? 0) + count)
    for (const one of found.differences.slice(0, 10))
      console.log(`${where}: ${one.operation} ${JSON.stringify(one.variables)}\n  ${one.where}`)
    differences.push(...found.differences)
    late += found.late
    if (where === 'seed' || where.endsWith('0'))
      console.log(`${where}: ${differences.length} differ, ${late} late so far`)
  }
  await withSeeds(earlier.root, async ({ pair, ask }) => {
    await compare('seed', { pair, askable: await askableOf(ask), rounds: Number(values.rounds) })
  })
  await withPair(earlier.root, async ({ pair, ask, world }) => {
    for (let index = 1; index <= Number(values.worlds); index += 1) {
      await world(index)
      await compare(`world ${index}`, { pair, askable: await askableOf(ask), rounds: 2 })
    }
  })
  for (const [name, count] of [...withData].sort()) console.log(`${name}: ${count} answers with data`)
  const empty = documents.filter(({ name }) => !withData.get(name)).map(({ name }) => name)
  if (empty.length > 0) console.log(`never answered with data, so nothing is proved of them: ${empty.join(' ')}`)
  console.log(`${differences.length} answers differ; ${late} questions were not answered in time by one of the two`)
  return differences.length === 0 && empty.length === 0
}

function currentDocuments(folder: string): Readonly<Record<string, string>> {
  const file = readFileSync(join(folder, 'server', 'generated', 'documents.json'), 'utf8')
  return (JSON.parse(file) as { readonly current: Readonly<Record<string, string>> }).current
}
