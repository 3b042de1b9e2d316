import { asAskError } from '#client/api/AskError.ts'
import { askOnce } from '#client/api/useQuestion.ts'
import { OpenEntityDocument } from '#client/generated/graphql.ts'
import type { PresentIds } from '#client/view/renamed.ts'

/** More are not asked about: they are left as they are. */
const MOST = 20
const PATIENCE = 10_000
/** A server that is late is asked again. */
const TRIES = 4
const PAUSE = 1500

/** By which id each of these things goes today, as an older link may not know; null: nothing is known of it. */
export async function presentIds(ids: readonly string[], asOf: string): Promise<PresentIds> {
  const asked = await Promise.all(ids.slice(0, MOST).map((id) => presentId(id, asOf)))
  return new Map(asked.flatMap((now, at) => (now === undefined ? [] : [[ids[at] ?? '', now] as const])))
}

/** Undefined: no answer. */
async function presentId(id: string, asOf: string): Promise<string | null | undefined> {
  for (let tries = 0; tries < TRIES; tries++) {
    if (tries > 0) await new Promise((resolve) => setTimeout(resolve, PAUSE))
    try {
      const signal = AbortSignal.timeout(PATIENCE)
      return (await askOnce(OpenEntityDocument, { id, asOf }, { store: true, signal })).openEntity.id
    } catch (problem) {
      if (asAskError(problem).code === 'NOT_FOUND') return null
    }
  }
  return undefined
}
