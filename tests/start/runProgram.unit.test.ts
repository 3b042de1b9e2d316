import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { hasDocker, startInDocker } from '#server/db/local/dockerNeo4j.ts'
import { findJava } from '#server/db/local/java.ts'
import { lastLine, runProgram } from '#server/db/local/runProgram.ts'

const folder = mkdtempSync(join(tmpdir(), 'programs-'))
const env = { PATH: `${folder}:${process.env.PATH}` }
afterAll(() => rmSync(folder, { recursive: true }))

/** A program of this name that runs these lines of shell. */
const program = (name: string, lines: string) =>
  writeFileSync(join(folder, name), `#!/bin/sh\n${lines}\n`, { mode: 0o755 })

test('a program that ends gives both outputs; one that fails, is missing or is late is not ok', async () => {
  program('both', 'echo out; echo error >&2')
  program('fails', 'echo why >&2; exit 3')
  program('late', 'exec sleep 5')
  expect(await runProgram('both', [], { env })).toEqual({ ok: true, output: 'out\nerror\n' })
  expect(await runProgram('fails', [], { env })).toEqual({ ok: false, output: 'why\n' })
  expect(await runProgram('late', [], { env, timeout: 100 })).toMatchObject({ ok: false })
  expect(await runProgram('missing-program', [], { env })).toEqual({
    ok: false,
    output: 'spawn missing-program ENOENT',
  })
  expect([lastLine('a\nb\n'), lastLine('')]).toEqual(['b', ''])
})

test('Java is known by what it writes to its second output', async () => {
  program('java', 'echo \'openjdk version "21.0.1"\' >&2')
  expect(await findJava(env)).toEqual({ kind: 'found', command: 'java', major: 21 })
  program('java', 'echo \'java version "1.8.0"\' >&2')
  expect(await findJava(env)).toEqual({ kind: 'wrong', command: 'java', major: 8 })
  program('java', 'exit 1')
  expect(await findJava(env)).toEqual({ kind: 'none' })
})

test('Docker is used on the port it has, and its last line is the reason where it fails', async () => {
  const compose = { root: folder, password: 'secret', env }
  const said: unknown[] = []
  const say = (...all: unknown[]) => void said.push(all)
  program(
    'docker',
    'case "$*" in *" port "*) echo a warning >&2; echo 127.0.0.1:7777;; *) [ "$NEO4J_BOLT_PORT" = 7777 ];; esac',
  )
  expect(await hasDocker(env)).toBe(false)
  expect(await startInDocker(compose, say)).toEqual({
    uri: 'bolt://127.0.0.1:7777',
    user: 'neo4j',
    password: 'secret',
    database: 'neo4j',
  })
  program('docker', 'echo first >&2; echo no such image >&2; exit 1')
  expect(await startInDocker(compose, say)).toBeUndefined()
  expect(said).toEqual([['DOCKER_FAILED', { reason: 'no such image' }]])
})
