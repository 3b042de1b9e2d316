import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OwnFolder, ownFolder } from '#tests/start/ownFolder.ts'
import { startProduct } from '#tests/support/product.ts'
import { sampled } from '#tests/support/sample.ts'

let own: OwnFolder
beforeAll(async () => {
  own = await ownFolder()
})
afterAll(() => own.remove())

/** What a start prints that cannot go on: nothing but sentences, and exit code 1. */
async function refusal(settings: Record<string, string>): Promise<readonly string[]> {
  const product = startProduct({ ...own.settings, ...settings })
  expect(await product.ended).toBe(1)
  const said = product.output().trim().split('\n')
  expect(said.filter((line) => /^\s+at |Error:|node:internal/.test(line))).toEqual([])
  return said
}

const NOWHERE = { NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_PASSWORD: 'any' }

/** Each is a program of its own, most of whose cost is to come up: the sentences of settings have a unit test besides. */
const REFUSALS: Readonly<Record<string, () => Promise<void>>> = {
  'a wrong NEO4J_URI is named, with what to do': async () => {
    expect((await refusal(NOWHERE)).at(-1)).toBe(
      'No Neo4j answers at bolt://127.0.0.1:1: start it there, correct NEO4J_URI, or unset NEO4J_URI to let this program start its own.',
    )
  },
  'the same in Japanese where the terminal is Japanese': async () => {
    const said = await refusal({ ...NOWHERE, LC_ALL: '', LANG: 'ja_JP.UTF-8' })
    expect(said.at(-1)).toContain('bolt://127.0.0.1:1 の Neo4j が応答しません。')
  },
  'a password in NEO4J_URI is named, with what to do, and not printed': async () => {
    expect(await refusal({ NEO4J_URI: 'bolt://neo4j:secret-guess@127.0.0.1:1' })).toEqual([
      'NEO4J_URI holds a user or a password: put them in NEO4J_USER and NEO4J_PASSWORD, and leave an address such as bolt://host:7687.',
    ])
  },
  'a port that is used is named': async () => {
    const other = createServer().unref().listen(0, '127.0.0.1')
    await new Promise((done) => other.once('listening', done))
    const { port } = other.address() as { readonly port: number }
    expect(await refusal({ PORT: String(port) })).toEqual([
      `Port ${port} is in use by another program: stop that program, or choose another port with PORT=…`,
    ])
    other.close()
  },
  'a damaged password file is named before anything is started, with what to do': async () => {
    const home = join(own.folder, 'neo4j')
    await mkdir(join(home, 'data'), { recursive: true })
    await writeFile(join(home, 'password'), '\u0000\u0000')
    expect((await refusal({})).at(-1)).toBe(
      `The password in ${home}/password does not open the data in ${home}: restore that file, or choose another folder with DATA_FOLDER=… to load the data again.`,
    )
  },
  'a Java that Neo4j does not run on is named, with the three choices': async () => {
    const path = await pathWith('java', '#!/bin/sh\necho \'openjdk version "11.0.2" 2019-01-15\' >&2\n')
    const said = (await refusal({ PATH: path, JAVA_HOME: '' })).at(-1)
    expect(said).toMatch(/^No Neo4j could be found or started \(found: Java 11, /)
    expect(said).toContain('point NEO4J_URI and NEO4J_PASSWORD at a running one')
    expect(said).toContain('start Docker with its Compose plug-in')
    expect(said).toContain('or install Java 17 or 21 and Maven')
  },
  'no Java at all is named, with the three choices': async () => {
    const said = await refusal({ PATH: await pathWith(), JAVA_HOME: '' })
    expect(said.at(-1)).toContain('(found: no Java, ')
  },
}

test.each(sampled(Object.entries(REFUSALS), 3))('%s', (_, refuses) => refuses())

/** A search path with Node, a shell and one program of our own: nothing else is installed there. */
async function pathWith(name?: string, text = ''): Promise<string> {
  const folder = join(own.folder, name ?? 'nothing')
  await mkdir(folder, { recursive: true })
  await symlink(process.execPath, join(folder, 'node'))
  if (name) {
    await writeFile(join(folder, name), text)
    await chmod(join(folder, name), 0o755)
  }
  return folder
}
