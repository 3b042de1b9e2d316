import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { readLeft, waitForOwner, writeLeft } from '#server/db/local/leftBehind.ts'
import { type Reply, waitForBolt } from '#server/db/local/neo4jProcess.ts'
import { ownPassword } from '#server/db/local/ownPassword.ts'
import { hasArgument, processWith, startOf } from '#server/db/local/processIdentity.ts'
import { endIdlePrograms, idleProgram } from '#tests/support/idleProgram.ts'

let home: string

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'left-'))
  await mkdir(join(home, 'conf'))
})
afterEach(async () => {
  endIdlePrograms()
  await rm(home, { recursive: true })
})

async function program(...args: readonly string[]): Promise<number> {
  const pid = idleProgram(...args)
  await expect.poll(() => hasArgument(pid, args.at(-1) ?? '-e')).toBe(true)
  return pid
}
const left = (text: string) => writeFile(join(home, 'process'), text)
const said: unknown[] = []
const owner = () => waitForOwner(home, (...all) => void said.push(all))

describe('what an earlier start left behind', () => {
  test('is the Neo4j that the file names, if it runs on these data', async () => {
    const pid = await program(`--home-dir=${home}`)
    await writeLeft(home, { pid, port: 7_690 })
    expect(await readLeft(home)).toEqual({
      pid,
      port: 7_690,
      owner: process.pid,
      ownerBegan: await startOf(process.pid),
    })
  })

  test('is nothing where the file is stale and another program has the pid, and that program is left alone', async () => {
    const pid = await program('server/main.ts')
    await left(`${pid} 7690 ${pid}\n`)
    await owner()
    expect([await readLeft(home), said]).toEqual([undefined, []])
    await left(`${pid} 7690 ${pid} an-earlier-start\n`)
    await owner()
    expect([await readLeft(home), said]).toEqual([undefined, []])
    expect(await hasArgument(pid, 'server/main.ts')).toBe(true)
  })

  test.each(['', 'garbage', '0 0 0', '-1 7690 -1', '1 7690', '\u0000\u0000\u0000'])(
    'is found by its arguments where the file holds %j',
    async (text) => {
      await left(text)
      expect(await readLeft(home)).toBeUndefined()
      const pid = await program(`--home-dir=${home}`)
      await program(`--home-dir=${home}-2`)
      await writeFile(join(home, 'conf', 'neo4j.conf'), 'a=b\nserver.bolt.listen_address=127.0.0.1:7691\n')
      expect(await readLeft(home)).toMatchObject({ pid, port: 7_691 })
      await owner()
      expect(said).toEqual([])
    },
  )
})

test('a process is known by a whole argument, and by when it began', async () => {
  const pid = await program('--one=two')
  expect([await hasArgument(pid, '--one=tw'), await hasArgument(pid, '--one=two')]).toEqual([false, true])
  expect([await processWith('--one=two'), await processWith('--one=three')]).toEqual([pid, undefined])
  expect(await startOf(pid)).toMatch(/\S/)
  expect([await startOf(pid), await startOf(2 ** 22 + 1)]).toEqual([await startOf(pid), ''])
})

describe('the password of our own Neo4j', () => {
  const file = () => join(home, 'password')
  const refused = { code: 'PASSWORD_REFUSED', values: { file: expect.stringContaining('password') } }

  test('is made once', async () => {
    const made = await ownPassword(file(), false)
    expect([await ownPassword(file(), true), await readFile(file(), 'utf8')]).toEqual([made, made])
    expect(made.length).toBeGreaterThanOrEqual(32)
  })

  test.each(['', 'short', 'é'.repeat(32), 'two words of it', '\u0000'.repeat(32)])(
    'that is damaged (%j) is said before anything is started, where it locks data away',
    async (text) => {
      await writeFile(file(), text)
      await expect(ownPassword(file(), true)).rejects.toMatchObject(refused)
      expect(await readFile(file(), 'utf8')).toBe(text)
      expect(await ownPassword(file(), false)).toMatch(/^[\w-]{32}$/)
    },
  )

  test('that Neo4j refuses twice, as it refuses the first one, is said then, and not waited for', async () => {
    const plan = { java: 'java', jars: '', home, port: 7_687, password: 'p'.repeat(32), heap: 1 }
    const wait = vi.fn(async (_milliseconds: number) => undefined)
    const door = (replies: Reply[], isNew: boolean) => ({
      reply: async () => replies.shift() ?? 'silent',
      setFirstPassword: async () => isNew,
      wait,
    })
    const began = (replies: Reply[], isNew = false) =>
      waitForBolt(plan, () => replies.length === 0, door(replies, isNew))
    await expect(began(['silent', 'other password', 'other password', 'ready'])).rejects.toMatchObject(refused)
    // Longer than it refuses everybody after three wrong ones.
    expect(Math.max(...wait.mock.calls.flat())).toBeGreaterThan(5_000)
    const ready = { uri: 'bolt://127.0.0.1:7687', user: 'neo4j', password: plan.password, database: 'neo4j' }
    expect(await began(['silent', 'other password', 'other password', 'ready'], true)).toEqual(ready)
    expect(await began(['other password', 'silent', 'ready'])).toEqual(ready)
    await expect(began(['silent'])).rejects.toMatchObject({ code: 'NEO4J_STOPPED' })
  })

  test('that is lost is not made anew over data that it cannot open', async () => {
    await expect(ownPassword(file(), true)).rejects.toMatchObject(refused)
    await expect(readFile(file())).rejects.toThrow('ENOENT')
  })
})
