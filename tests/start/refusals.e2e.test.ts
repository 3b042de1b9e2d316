import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type OwnFolder, ownFolder } from '#tests/start/ownFolder.ts'
import { startProduct } from '#tests/support/product.ts'

let own: OwnFolder
beforeAll(async () => {
  own = await ownFolder()
})
afterAll(() => own.remove())

/** What a start prints that cannot go on: nothing but sentences, and exit code 1. */
async function refusal(settings: Record<string, string>): Promise<string> {
  const product = startProduct({ ...own.settings, ...settings })
  expect(await product.ended).toBe(1)
  const said = product.output().trim().split('\n')
  expect(said.filter((line) => /^\s+at |Error:|node:internal/.test(line))).toEqual([])
  return said.at(-1) ?? ''
}

test('a wrong NEO4J_URI is named, with what to do', async () => {
  expect(await refusal({ NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_PASSWORD: 'any' })).toBe(
    'No Neo4j answers at bolt://127.0.0.1:1: start it there, correct NEO4J_URI, or unset NEO4J_URI to let this program start its own.',
  )
})

test('the same in Japanese where the terminal is Japanese', async () => {
  const settings = { NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_PASSWORD: 'any', LC_ALL: '', LANG: 'ja_JP.UTF-8' }
  expect(await refusal(settings)).toContain('bolt://127.0.0.1:1 の Neo4j が応答しません。')
})

test('a wrong password is named, with what to do, and not printed', async () => {
  const { uri } = inject('seeded').address
  const said = await refusal({ NEO4J_URI: uri, NEO4J_PASSWORD: 'secret-guess' })
  expect(said).toBe(`Neo4j at ${uri} rejects user neo4j with this password: check NEO4J_USER and NEO4J_PASSWORD.`)
})

test('a password in NEO4J_URI is named, with what to do, and not printed', async () => {
  const product = startProduct({ ...own.settings, NEO4J_URI: 'bolt://neo4j:secret-guess@127.0.0.1:1' })
  expect(await product.ended).toBe(1)
  expect(product.output().trim()).toBe(
    'NEO4J_URI holds a user or a password: put them in NEO4J_USER and NEO4J_PASSWORD, and leave an address such as bolt://host:7687.',
  )
})

test('a damaged password file is named before anything is started, with what to do', async () => {
  const home = join(own.folder, 'neo4j')
  await mkdir(join(home, 'data'), { recursive: true })
  await writeFile(join(home, 'password'), '\u0000\u0000')
  expect(await refusal({})).toBe(
    `The password in ${home}/password does not open the data in ${home}: restore that file, or choose another folder with DATA_FOLDER=… to load the data again.`,
  )
})

test('a Java that Neo4j does not run on is named, with the three choices', async () => {
  const path = await pathWith('java', '#!/bin/sh\necho \'openjdk version "11.0.2" 2019-01-15\' >&2\n')
  const said = await refusal({ PATH: path, JAVA_HOME: '' })
  expect(said).toMatch(/^No Neo4j could be found or started \(found: Java 11, /)
  expect(said).toContain('point NEO4J_URI and NEO4J_PASSWORD at a running one')
  expect(said).toContain('start Docker with its Compose plug-in')
  expect(said).toContain('or install Java 17 or 21 and Maven')
})

test('no Java at all is named, with the three choices', async () => {
  expect(await refusal({ PATH: await pathWith(), JAVA_HOME: '' })).toContain('(found: no Java, ')
})

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
