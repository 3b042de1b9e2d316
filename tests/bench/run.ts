/**
 * `npm run bench -- canvas [--rounds N] [--sizes 300,1000]`: our canvas beside its peers, all in one run.
 * `npm run bench -- client`: how much script each address loads.
 * `npm run bench -- answers [--rounds N]`: what people wait for beside `RETURN 1`, all in one run.
 * `npm run bench -- recovery [--rounds N]`: when the product answers again after its database was killed.
 * `npm run bench -- growth [--sizes 1000,10000] [--rounds N] [--only TEXT]`: what ten times the partners cost.
 * `npm run bench -- import [--sizes 335,1000,10000]`: an import beside a plain load of what it leaves, and a second start.
 * `npm run bench -- server [--rounds N] [--seconds N] [--only slices|operations]`: our server beside its peers and before.
 * `npm run bench -- load [--minutes N]`: 8, 32 and 128 at once, what is refused, and how soon all is as it was.
 * `npm run bench -- start [--before COMMIT] [--rounds N]`: a second start on the seed beside that of an earlier commit.
 * `npm run bench -- world N FOLDER`: writes a seed with N partners there, to be started with `SEED=FOLDER npm start`.
 */
import { benchAnswers } from '#tests/bench/answers.ts'
import { benchCanvas } from '#tests/bench/canvas/benchCanvas.ts'
import { benchClient } from '#tests/bench/client.ts'
import { writeGeneratedSeed } from '#tests/bench/generatedSeed.ts'
import { benchGrowth } from '#tests/bench/growth/growth.ts'
import { benchImport } from '#tests/bench/importing/importing.ts'
import { benchLoad } from '#tests/bench/load/load.ts'
import { benchRecovery } from '#tests/bench/recovery.ts'
import { benchServer } from '#tests/bench/server/server.ts'
import { benchStart } from '#tests/bench/start.ts'

const benches: Readonly<Record<string, (args: readonly string[]) => Promise<void>>> = {
  answers: benchAnswers,
  canvas: benchCanvas,
  client: benchClient,
  growth: benchGrowth,
  import: benchImport,
  load: benchLoad,
  recovery: benchRecovery,
  server: benchServer,
  start: benchStart,
  world: async ([partners, folder]) => writeGeneratedSeed(String(folder), Number(partners)),
}

const [name = '', ...args] = process.argv.slice(2)
const bench = benches[name]
if (!bench) {
  console.error(`npm run bench -- NAME, where NAME is one of: ${Object.keys(benches).join(', ')}`)
  process.exitCode = 1
} else await bench(args)
