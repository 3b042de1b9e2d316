import { copyFile, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { root } from '#server/settings.ts'
import { startProduct } from '#tests/support/product.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'run-'))
  await mkdir(join(folder, 'server', 'words'), { recursive: true })
  await copyFile(join(root, 'server', 'run.mjs'), join(folder, 'server', 'run.mjs'))
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'))
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }')
  await writeFile(join(folder, 'package-lock.json'), '{}')
  await writeFile(
    join(folder, 'server', 'main.ts'),
    "import { said } from '#server/words/said.ts'\n\nconst text: string = await said()\nconsole.log(text, import.meta.url)\n",
  )
})
afterAll(() => rm(folder, { recursive: true }))

const says = (line: string) =>
  writeFile(
    join(folder, 'server', 'words', 'said.ts'),
    `type Text = string\n\nexport async function said(): Promise<Text> {\n  ${line}\n}\n`,
  )
const made = () => readdir(join(folder, '.data', 'program'))

/** What it printed, on both channels. */
async function run(): Promise<string> {
  const program = startProduct({}, 'server/run.mjs', folder)
  await program.ended
  return program.output()
}

describe('the program that a start makes of its sources', () => {
  test('is what they say now, made once for each of their states', async () => {
    await says("return 'one'")
    expect(await run()).toMatch(/^one file:\S+\/server\/main\.ts\n$/)
    const first = await made()
    expect(first.map((name) => name.slice(16))).toEqual(['.mjs', '.mjs.map'])
    expect(await run()).toMatch(/^one /)
    expect(await made()).toEqual(first)
    await says("return 'two'")
    expect(await run()).toMatch(/^two /)
    const second = await made()
    expect([second.length, second.some((name) => first.includes(name))]).toEqual([2, false])
  })

  test('names the files and lines that people edit where it fails', async () => {
    await says("throw new Error('no words')")
    expect(await run()).toMatch(/Error: no words\n\s+at said \(\S*server\/words\/said\.ts:4:9\)\n.*server\/main\.ts:3:/)
  })
})
