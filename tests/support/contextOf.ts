import type { Read } from '#server/db/types.ts'
import type { Context } from '#server/graphql/context.ts'
import { createFactMemory } from '#server/http/factMemory.ts'

/**
 * What a resolver gets where no server made it. A world of a test has no version by which it could be told from the one
 * before: its facts are read for each question.
 */
export function contextOf(read: Read): Context {
  const memory = createFactMemory(0)
  const facts = () => memory({ read, clearance: 0, dataVersion: null })
  return { read, facts, requestId: 'test', dataVersion: 1, today: '2026-03-31' }
}
