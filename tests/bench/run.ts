/** `npm run bench -- canvas [--rounds N] [--sizes 300,1000]`: comparisons with peers, all in one run. */
import { benchCanvas } from '#tests/bench/canvas/benchCanvas.ts'

const benches: Readonly<Record<string, (args: readonly string[]) => Promise<void>>> = { canvas: benchCanvas }

const [name = '', ...args] = process.argv.slice(2)
const bench = benches[name]
if (!bench) {
  console.error(`npm run bench -- NAME, where NAME is one of: ${Object.keys(benches).join(', ')}`)
  process.exitCode = 1
} else await bench(args)
