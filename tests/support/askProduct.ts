import { inject } from 'vitest'
import { documentIds } from '#client/generated/documentIds.ts'

/** A question to the product under test, as its page asks it. Throws with the errors of the answer. */
export async function askProduct<Data>(name: keyof typeof documentIds, variables: object): Promise<Data> {
  const question = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ documentId: documentIds[name], variables }),
  }
  let answer = await fetch(`${inject('seeded').url}/graphql`, question)
  // A busy machine may be too late for a deadline: then it is asked again, as the page does.
  for (let left = 30; answer.status >= 503 && left > 0; left--) {
    await new Promise((resolve) => setTimeout(resolve, 500))
    answer = await fetch(`${inject('seeded').url}/graphql`, question)
  }
  const { data, errors } = (await answer.json()) as { data?: Data; errors?: unknown }
  if (!data) throw new Error(`${name}: ${JSON.stringify(errors)}`)
  return data
}
