import { keepTable } from '#tests/bench/keepTable.ts'
import { kilobytesOf, scriptsFor } from '#tests/support/page/scripts.ts'
import { runTool } from '#tests/support/product.ts'

/** The addresses, and the chunk that each loads beside the first script. */
const ADDRESSES = {
  '/': 'MiniRegions',
  '/explore': 'Screen',
  '/partners': 'PartnersScreen',
  '/partners/:id': 'PartnerPage',
  '/departments': 'UnitsScreen',
  '/departments/:id': 'UnitPage',
  '/countries/:id': 'TopicPage',
  '/data/…': 'CountedListScreen',
} as const
const MOST_AT_START = 250

/** How much script each address loads, compressed as the server sends it. `--dry` prints only. */
export async function benchClient(args: readonly string[]): Promise<void> {
  await runTool('server/tools/buildClient.ts')
  const rows: string[] = []
  for (const [address, chunk] of Object.entries(ADDRESSES)) {
    const scripts = await scriptsFor(chunk)
    const kilobytes = kilobytesOf(scripts).toFixed(0)
    const most = address === '/' ? ` (at most ${MOST_AT_START})` : ''
    const withCytoscape = scripts.some(({ text }) => text.includes('cytoscape'))
    rows.push(`| \`${address}\` | ${kilobytes}${most} | ${scripts.length} | ${withCytoscape ? 'yes' : 'no'} |`)
  }
  const head = ['| address | kB of script, brotli | files | Cytoscape |', '|---|---|---|---|']
  const table = [...head, ...rows].join('\n')
  console.log(table)
  if (!args.includes('--dry')) keepTable('client/README.md', 'client', table)
}
