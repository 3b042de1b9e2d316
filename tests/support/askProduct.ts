import { setTimeout as sleep } from 'node:timers/promises'
import { inject } from 'vitest'
import { documentIds } from '#client/generated/documentIds.ts'
import { ONE_WAIT } from '#tests/support/limits.ts'

/** What a product said to one question: the errors stand beside the data, or in their place. */
export type Answered<Data, Errors> = { readonly data?: Data; readonly errors?: Errors }

/** A busy machine may be too late for a deadline: then it is asked again, as the page does. */
const isLate = (status: number): boolean => status >= 503

/** A question to the product at this address, as its page asks it; again, a while, where its status says so. */
export async function askAt<Data, Errors = unknown>(
  url: string,
  [name, variables]: readonly [keyof typeof documentIds, object],
  isAskedAgain: (status: number) => boolean = isLate,
): Promise<Answered<Data, Errors>> {
  const question = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ documentId: documentIds[name], variables }),
  }
  const until = performance.now() + ONE_WAIT
  // A connection that was kept may have been closed meanwhile, of which the first to use it learns.
  let answer = await fetch(`${url}/graphql`, question).catch(() => fetch(`${url}/graphql`, question))
  while (isAskedAgain(answer.status) && performance.now() < until) {
    await sleep(500)
    answer = await fetch(`${url}/graphql`, question)
  }
  return (await answer.json()) as Answered<Data, Errors>
}

/** The same to the product under test. Throws with the errors of the answer. */
export async function askProduct<Data>(name: keyof typeof documentIds, variables: object): Promise<Data> {
  const { data, errors } = await askAt<Data>(inject('seeded').url, [name, variables])
  if (!data) throw new Error(`${name}: ${JSON.stringify(errors)}`)
  return data
}
