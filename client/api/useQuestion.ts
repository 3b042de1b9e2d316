import type { DocumentNode, TypedDocumentNode } from '@apollo/client'
import { useCallback, useEffect, useReducer, useRef } from 'react'
import { type AskError, asAskError, CANCELLED } from '#client/api/AskError.ts'
import { client } from '#client/api/client.ts'
import { whenReady } from '#client/api/connection.ts'
import { useGeneration } from '#client/api/dataVersion.ts'
import { displayError } from '#client/api/displayError.ts'
import { documentIds } from '#client/generated/documentIds.ts'

/** After this long a question is said to be slow, and the screen shows what it waits for. */
const SLOW_MS = 400

export type Answer<Data> = {
  /** The last good answer. While a newer question is open, or has failed, this is the older one. */
  readonly data: Data | undefined
  /** `data` belongs to another question than the one that was asked last. */
  readonly isOld: boolean
  readonly isLoading: boolean
  readonly isSlow: boolean
  readonly error: AskError | null
  readonly retry: () => void
  readonly cancel: () => void
}

type State<Data> = {
  data: Data | undefined
  key: string | null
  phase: 'idle' | 'loading' | 'slow'
  error: AskError | null
}
type Event<Data> =
  | { kind: 'asked' }
  | { kind: 'slow' }
  | { kind: 'answered'; data: Data; key: string }
  | { kind: 'failed'; error: AskError }
  | { kind: 'dropped' }

function next<Data>(state: State<Data>, event: Event<Data>): State<Data> {
  switch (event.kind) {
    case 'asked':
      return { ...state, phase: 'loading' }
    case 'slow':
      return { ...state, phase: 'slow' }
    case 'answered':
      return { data: event.data, key: event.key, phase: 'idle', error: null }
    case 'failed':
      return { ...state, phase: 'idle', error: event.error }
    case 'dropped':
      return { ...state, phase: 'idle', error: null }
  }
}

/** Asks another question of the same reader, who may cancel it with the first. */
export type AskMore = <Data, Variables extends Record<string, unknown>>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
) => Promise<Data>

/** Makes an answer that comes in parts a whole one, before anybody sees it. */
export type Complete<Data, Variables> = (first: Data, variables: Variables, ask: AskMore) => Promise<Data>

type Options<Data, Variables> = { readonly store?: boolean; readonly complete?: Complete<Data, Variables> }

/**
 * Asks one question and keeps the last good answer while a newer one loads or fails. Null variables ask nothing.
 * `store: false` is for graph slices, which live in the graph store alone. What failed because the store was away is
 * asked again by itself when it is back.
 */
export function useQuestion<Data, Variables extends Record<string, unknown>>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables | null,
  { store = true, complete }: Options<Data, Variables> = {},
): Answer<Data> {
  const [state, dispatch] = useReducer(next<Data>, { data: undefined, key: null, phase: 'idle', error: null })
  const [turn, retry] = useReducer((count: number) => count + 1, 0)
  const generation = useGeneration()
  const running = useRef<AbortController | null>(null)
  // An answer from before the reader asked for newer data is an older one, though the words are the same.
  const key = variables && `${generation} ${JSON.stringify(variables)}`

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the variables, `turn` asks the same again
  useEffect(() => {
    if (!variables || key === null) return dispatch({ kind: 'dropped' })
    const controller = new AbortController()
    running.current = controller
    let stopWaiting: (() => void) | undefined
    const slow = setTimeout(() => dispatch({ kind: 'slow' }), SLOW_MS)
    dispatch({ kind: 'asked' })
    ask(document, variables, { store, complete, signal: controller.signal })
      .then(
        (data) => !controller.signal.aborted && dispatch({ kind: 'answered', data, key }),
        (thrown: unknown) => {
          const error = asAskError(thrown)
          if (error.code === CANCELLED && running.current !== controller) return
          dispatch({ kind: 'failed', error })
          if (displayError(error).recovers) stopWaiting = whenReady(retry)
        },
      )
      .finally(() => clearTimeout(slow))
    return () => {
      running.current = null
      clearTimeout(slow)
      stopWaiting?.()
      controller.abort()
    }
  }, [document, key, turn, store, complete])

  const cancel = useCallback(() => running.current?.abort(), [])
  return {
    data: state.data,
    isOld: state.data !== undefined && state.key !== key,
    isLoading: state.phase !== 'idle',
    isSlow: state.phase === 'slow',
    error: state.error,
    retry,
    cancel,
  }
}

const begun = new Map<string, { readonly answer: Promise<unknown>; readonly controller: AbortController }>()

/** Asks before the screen that shows the answer is there. The first `useQuestion` of the same takes it over. */
export function askEarly<Data, Variables extends Record<string, unknown>>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  { store = true, complete }: Options<Data, Variables> = {},
): void {
  const controller = new AbortController()
  const answer = askOnce(document, variables, { store, complete, signal: controller.signal })
  answer.catch(() => undefined)
  begun.set(keyOf(document, variables), { answer, controller })
}

/** One question, once: the one that was asked early, if it is the same. */
function ask<Data, Variables extends Record<string, unknown>>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  options: AskOptions<Data, Variables>,
): Promise<Data> {
  const key = keyOf(document, variables)
  const early = begun.get(key)
  begun.delete(key)
  if (!early) return askOnce(document, variables, options)
  options.signal.addEventListener('abort', () => early.controller.abort(), { once: true })
  return early.answer as Promise<Data>
}

function keyOf(document: DocumentNode, variables: Record<string, unknown>): string {
  return `${documentIdOf(document)} ${JSON.stringify(variables)}`
}

type AskOptions<Data, Variables> = {
  readonly store: boolean
  readonly signal: AbortSignal
  readonly complete?: Complete<Data, Variables> | undefined
}

/** One question, once, outside of any component: an act of the reader. Throws an AskError. */
export async function askOnce<Data, Variables extends Record<string, unknown>>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  { store, signal, complete }: AskOptions<Data, Variables>,
): Promise<Data> {
  const { data } = await client.query<Data, Record<string, unknown>>({
    query: document as TypedDocumentNode<Data, Record<string, unknown>>,
    variables,
    fetchPolicy: store ? 'cache-first' : 'no-cache',
    context: { documentId: documentIdOf(document), signal, queryDeduplication: false },
  })
  if (data === undefined) throw asAskError(undefined)
  return complete ? complete(data, variables, (more, words) => askOnce(more, words, { store, signal })) : data
}

/** The id under which the server knows the document; codegen writes it. */
function documentIdOf(document: DocumentNode): string {
  const operation = document.definitions.find((one) => one.kind === 'OperationDefinition')
  const name = operation?.name?.value
  if (!name || !isOperation(name)) throw new Error(`No document id for ${name ?? 'an operation without a name'}`)
  return documentIds[name]
}

function isOperation(name: string): name is keyof typeof documentIds {
  return name in documentIds
}
