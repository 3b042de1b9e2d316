import { ApolloClient, ApolloLink, InMemoryCache } from '@apollo/client'
import { Observable } from 'rxjs'
import { AskError, asAskError, type ErrorValues, UNREACHABLE } from '#client/api/AskError.ts'
import { noteVersion } from '#client/api/dataVersion.ts'

type Payload = { data?: Record<string, unknown> | null; errors?: readonly WireError[] }
type WireError = { extensions?: { code?: string; values?: ErrorValues } }

/**
 * The last link: sends the id of a trusted document and its variables, never query text. An answer with errors is an
 * AskError, so that half an answer is never drawn as if it were whole.
 */
const sendDocumentId = new ApolloLink(
  (operation) =>
    new Observable((observer) => {
      const { documentId, signal } = operation.getContext() as { documentId: string; signal?: AbortSignal }
      ask(documentId, operation.variables, signal).then(
        (data) => {
          observer.next({ data })
          observer.complete()
        },
        (thrown: unknown) => observer.error(asAskError(thrown)),
      )
    }),
)

async function ask(documentId: string, variables: unknown, signal?: AbortSignal): Promise<Record<string, unknown>> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ documentId, variables }),
    ...(signal ? { signal } : {}),
  }).catch((thrown: unknown) => {
    throw thrown instanceof DOMException ? thrown : new AskError(UNREACHABLE)
  })
  const payload = await readPayload(response)
  const first = payload.errors?.[0]
  if (first) throw new AskError(first.extensions?.code ?? 'INTERNAL', first.extensions?.values ?? {})
  if (!payload.data) throw new AskError(response.ok ? 'INTERNAL' : UNREACHABLE)
  // What was kept is of older data.
  if (noteVersion(payload.data)) await client.cache.reset()
  return payload.data
}

/** A gateway in between may answer with a page instead of JSON: then nobody was reached. */
async function readPayload(response: Response): Promise<Payload> {
  try {
    return (await response.json()) as Payload
  } catch {
    throw new AskError(UNREACHABLE)
  }
}

/**
 * The one client. Its cache keeps whole answers by question and date: the same partner has other counts on another
 * day, so nothing is merged by id.
 */
export const client = new ApolloClient({
  link: sendDocumentId,
  cache: new InMemoryCache({ dataIdFromObject: () => undefined }),
})
