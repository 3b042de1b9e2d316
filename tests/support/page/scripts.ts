import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bytesOf, compressEarly } from '#server/http/sendBytes.ts'
import { root } from '#server/settings.ts'

/** One file of the built client, and what it imports at once. `compressed` in bytes, as the server sends it. */
export type Script = {
  readonly name: string
  readonly text: string
  readonly compressed: number
  readonly imports: readonly string[]
}

const folder = join(root, '.data', 'client')

/** All scripts of the client that was built last, by name of file; `first` is the one that the page names. */
export async function builtScripts(): Promise<{ readonly first: string; readonly all: ReadonlyMap<string, Script> }> {
  const page = readFileSync(join(folder, 'index.html'), 'utf8')
  const first = /<script[^>]* src="\/assets\/([^"]+\.js)"/.exec(page)?.[1]
  if (first === undefined) throw new Error('the page of the built client names no script')
  const names = readdirSync(join(folder, 'assets')).filter((name) => name.endsWith('.js'))
  const scripts = await Promise.all(names.map(async (name) => [name, await scriptOf(name)] as const))
  return { first, all: new Map(scripts) }
}

async function scriptOf(name: string): Promise<Script> {
  const plain = readFileSync(join(folder, 'assets', name))
  const bytes = bytesOf('text/javascript', plain)
  await compressEarly(bytes)
  const sent = (await bytes.compressed.get('br')) ?? plain
  const text = plain.toString()
  const imports = [...text.matchAll(/(?:\bfrom|\bimport)\s*["'`]\.\/([^"'`]+\.js)["'`]/g)].map(([, to = '']) => to)
  return { name, text, compressed: sent.length, imports: [...new Set(imports)] }
}

/** What is loaded where these are, by the names that their chunks have before the hash: they and all that they import. */
export async function scriptsFor(...chunks: readonly string[]): Promise<readonly Script[]> {
  const { first, all } = await builtScripts()
  const wanted = new Set([first, ...chunks.map((chunk) => fileOf(chunk, [...all.keys()]))])
  for (const name of wanted) for (const other of all.get(name)?.imports ?? []) wanted.add(other)
  return [...wanted].map((name) => {
    const script = all.get(name)
    if (script === undefined) throw new Error(`${name} is imported, and not there`)
    return script
  })
}

function fileOf(chunk: string, names: readonly string[]): string {
  const [name, ...others] = names.filter((one) => one.replace(/-[\w-]{8}\.js$/, '') === chunk)
  if (name === undefined || others.length > 0) throw new Error(`no single chunk ${chunk} among ${names.join(' ')}`)
  return name
}

export const kilobytesOf = (scripts: readonly Script[]): number =>
  scripts.reduce((sum, { compressed }) => sum + compressed, 0) / 1_000
