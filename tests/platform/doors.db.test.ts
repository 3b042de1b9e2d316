import { expect, test } from 'vitest'
import { DatabaseError } from '#server/db/errors.ts'
import { readRows, writeRows } from '#server/db/run.ts'
import { askWorlds, readAs, worlds } from '#tests/support/database.ts'

const caller = { clearance: 0, requestId: 'doors' } as const

test('reads plain values in one round trip', async () => {
  expect(await readAs(0)('platform/probe', {})).toEqual([{ well: 1 }])
})

test('writes several files in one transaction, all or nothing', async () => {
  const now = '2026-03-31T00:00:00Z'
  const work = writeRows(worlds().jobs, caller, { what: 'test', milliseconds: 5_000 }, async (write) => {
    await write('platform/apply-migration', { id: 'schema/example', sha256: 'abc', now })
    expect(await write('platform/list-migrations', {})).toContainEqual({ id: 'schema/example', sha256: 'abc' })
    throw new Error('changed my mind')
  })
  await expect(work).rejects.toThrow('changed my mind')
  expect(await readRows(worlds().requests, caller, 'platform/list-migrations', {})).not.toContainEqual({
    id: 'schema/example',
    sha256: 'abc',
  })
})

test('refuses a value that the header does not allow, before it asks', async () => {
  const write = (now: string) =>
    writeRows(worlds().jobs, caller, { what: 'test', milliseconds: 5_000 }, (one) =>
      one('platform/apply-migration', { id: 'x', sha256: 'y', now }),
    )
  await expect(write('yesterday')).rejects.toMatchObject({ code: 'BAD_PARAMETER' })
  await expect(write('2026-02-30T99:00:00Z')).rejects.toBeInstanceOf(DatabaseError)
})

test('starts each test with an empty database', async () => {
  const [row] = await askWorlds('MATCH (any) WHERE NOT any:Meta AND NOT any:Migration RETURN count(any) AS things')
  expect(row).toEqual({ things: 0 })
})

test('ends a read at its deadline without waiting for the database', async () => {
  const late = { ...caller, startedAt: performance.now() - 3_600_000 }
  await expect(readRows(worlds().requests, late, 'platform/probe', {})).rejects.toMatchObject({ code: 'DEADLINE' })
})

test('asks nothing for someone who has gone', async () => {
  const gone = { ...caller, signal: AbortSignal.abort() }
  await expect(readRows(worlds().requests, gone, 'platform/probe', {})).rejects.toMatchObject({ code: 'ABORTED' })
})
