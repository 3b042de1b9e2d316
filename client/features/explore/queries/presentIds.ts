import { asAskError } from '#client/api/AskError.ts'
import { askOnce } from '#client/api/useQuestion.ts'
import { OpenEntityDocument } from '#client/generated/graphql.ts'
import type { PresentIds } from '#client/view/renamed.ts'

/** More are not asked about: they are left as they are. */
const MOST = 20
const PATIENCE = 10_000

/** By which id each of these things goes today, as an older link may not know; null: nothing is known of it. */
export async function presentIds(ids: readonly string[], asOf: string): Promise<PresentIds> {
  const asked = await Promise.all(ids.slice(0, MOST).map((id) => presentId(id, asOf)))
  return new Map(asked.flatMap((now, at) => (now === undefined ? [] : [[ids[at] ?? '', now] as const])))
}

/** Undefined: no answer. */
function presentId(id: string, asOf: string): Promise<string | null | undefined> {
  return askOnce(OpenEntityDocument, { id, asOf }, { store: true, signal: AbortSignal.timeout(PATIENCE) }).then(
    ({ openEntity }) => openEntity.id,
    (problem) => (asAskError(problem).code === 'NOT_FOUND' ? null : undefined),
  )
}
