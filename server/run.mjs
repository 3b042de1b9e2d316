/**
 * Starts the server as one file of plain JavaScript, which is made of `main.ts` and all that it imports: translating
 * and finding some 180 files anew took more than half of a start. Plain JavaScript, because nothing translates it.
 * `--only-build` makes the file and ends.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = join(root, '.data', 'program')

const program = await programOfSources()
if (!process.argv.includes('--only-build')) {
  // A stack names the files that people edit.
  process.setSourceMapsEnabled(true)
  await import(pathToFileURL(program).href)
}

/** Path of the file that was made of the sources as they are now; made where there is none. */
async function programOfSources() {
  const name = `${hashOfSources()}.mjs`
  const path = join(folder, name)
  if (existsSync(path)) return path
  mkdirSync(folder, { recursive: true })
  // The map first: the program is not there before it is whole.
  for (const { path: target, contents } of (await build(path)).toReversed()) {
    const made = `${target}.${process.pid}`
    writeFileSync(made, contents)
    renameSync(made, target)
  }
  const others = readdirSync(folder).filter((one) => /\.mjs(\.map)?$/.test(one) && !one.startsWith(name))
  for (const other of others) rmSync(join(folder, other), { force: true })
  return path
}

/** Of every byte that the program is made of, of where it lies, and of what makes it. */
function hashOfSources() {
  const hash = createHash('sha256').update(root)
  const sources = readdirSync(join(root, 'server'), { recursive: true }).filter((path) => /\.m?ts$|\.mjs$/.test(path))
  for (const path of [...sources.sort().map((one) => join('server', one)), 'package.json', 'package-lock.json'])
    hash.update(`\0${path}\0`).update(readFileSync(join(root, path)))
  return hash.digest('hex').slice(0, 16)
}

/** The program and its map, in this order. */
async function build(outfile) {
  const { build: bundle, stop } = await import('esbuild')
  const { outputFiles } = await bundle({
    entryPoints: [join(root, 'server', 'main.ts')],
    outfile,
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    sourcemap: true,
    sourcesContent: false,
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
    plugins: [ourSources()],
  })
  await stop()
  return outputFiles.toSorted((one, other) => one.path.length - other.path.length)
}

/** Puts our files into one, each with its own address; packages stay where they are. */
function ourSources() {
  return {
    name: 'our sources',
    setup(build) {
      build.onResolve({ filter: /./ }, ({ path, kind, resolveDir }) => {
        if (kind === 'entry-point') return undefined
        if (path.startsWith('#server/')) return { path: join(root, path.slice(1)) }
        return path.startsWith('.') ? { path: join(resolveDir, path) } : { path, external: true }
      })
      build.onLoad({ filter: /\.ts$/ }, ({ path }) => {
        const address = JSON.stringify(pathToFileURL(path).href)
        return { loader: 'ts', contents: readFileSync(path, 'utf8').replaceAll('import.meta.url', address) }
      })
    },
  }
}
