import { createReadStream } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { chromium } from 'playwright-core'
import { build } from 'vite'
import { measureRegions, measureRun } from '#tests/bench/canvas/measure.ts'
import { type Row, type Run, tableOf } from '#tests/bench/canvas/table.ts'
import { type Mode, renderers } from '#tests/bench/canvas/types.ts'
import { sourceOfPairs, worldsOf } from '#tests/bench/canvas/worlds.ts'
import { keepTable } from '#tests/bench/keepTable.ts'
import { seedGraph } from '#tests/canvas/seedGraph.ts'
import { findBrowser } from '#tests/support/page/browser.ts'

const ROUNDS = 5
const SIZES: Readonly<Record<number, Mode>> = { 300: 'full', 1000: 'full', 3000: 'bitmap', 10000: 'bitmap' }
const built = fileURLToPath(new URL('../../../.data/bench/canvas', import.meta.url))

/**
 * Draws the same graphs with our canvas and its peers, in one run and one browser, order shuffled, and writes the medians
 * and their ratios into `client/canvas/README.md`. `--rounds N`, `--sizes 300,1000`, `--only ours`, `--dry` (prints only).
 */
export async function benchCanvas(args: readonly string[]): Promise<void> {
  const option = (name: string) => args[args.indexOf(`--${name}`) + 1]
  const rounds = args.includes('--rounds') ? Number(option('rounds')) : ROUNDS
  const names = args.includes('--only')
    ? renderers.filter((name) => option('only')?.split(',').includes(name))
    : renderers
  const sizes = args.includes('--sizes')
    ? (option('sizes') ?? '').split(',').map(Number)
    : Object.keys(SIZES).map(Number)
  await buildPage()
  const server = await serve()
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const { launch } = await findBrowser()
  const browser = await chromium.launch(launch)
  try {
    const worlds = worldsOf(sizes)
    const runs: Run[] = []
    for (let round = 1; round <= rounds; round++)
      for (const { size, name } of shuffled(sizes.flatMap((size) => names.map((name) => ({ size, name }))))) {
        const world = worlds.get(size)
        if (!world) continue
        const mode = SIZES[size] ?? 'full'
        const figures = await measureRun(browser, address, { name, world, mode })
        runs.push({ name, size, mode, nodes: world.nodes.length, links: world.links.length, figures })
        const words = Object.entries(figures).map(([key, value]) => `${key} ${Math.round(value)}`)
        console.log(`round ${round} · ${size} ${mode} · ${name}: ${words.join(', ')}`)
      }
    const regions: Row['figures'][] = []
    for (let round = 1; round <= rounds; round++) regions.push(await measureRegions(browser, address, seedGraph()))
    const table = tableOf(runs, regions, { rounds, source: sourceOfPairs() })
    console.log(table)
    if (!args.includes('--dry')) keepTable('client/canvas/README.md', 'bench', table)
  } finally {
    await browser.close()
    server.close()
  }
}

async function buildPage(): Promise<void> {
  await build({
    root: fileURLToPath(new URL('page', import.meta.url)),
    configFile: false,
    logLevel: 'warn',
    plugins: [react()],
    build: { outDir: built, emptyOutDir: true, target: 'es2023', chunkSizeWarningLimit: 8000 },
  })
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
}

/** The built page, on loopback. */
function serve(): Promise<Server> {
  const server = createServer(({ url = '/' }, answer) => {
    const path = new URL(url, 'http://127.0.0.1').pathname
    const file = join(built, path === '/' ? 'index.html' : path)
    answer.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream')
    createReadStream(file)
      .on('error', () => answer.writeHead(404).end())
      .pipe(answer)
  })
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)))
}

function shuffled<T>(list: readonly T[]): readonly T[] {
  const mixed = [...list]
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = Math.floor(Math.random() * (last + 1))
    ;[mixed[last], mixed[other]] = [mixed[other] as T, mixed[last] as T]
  }
  return mixed
}
