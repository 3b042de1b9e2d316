import { isDeepStrictEqual } from 'node:util'
import { type DocumentNode, type GraphQLSchema, parse } from 'graphql'
import { someone } from '#tests/bench/asking.ts'
import { type Askable, type Draw, drawVariables } from '#tests/sameAs/variables.ts'

/** A document of the earlier client, by its id. */
export type Asked = { readonly id: string; readonly document: DocumentNode; readonly name: string }

export type Difference = { readonly operation: string; readonly variables: unknown; readonly where: string }

/** The two servers that are asked, at their addresses. */
export type Pair = { readonly earlier: string; readonly now: string }

export type Asking = {
  readonly pair: Pair
  readonly schema: GraphQLSchema
  readonly documents: readonly Asked[]
  readonly askable: Askable
  readonly draw: Draw
  /** How often each document is asked, with other values each time. */
  readonly rounds: number
}

export function askedOf(documents: Readonly<Record<string, string>>): readonly Asked[] {
  return Object.entries(documents).map(([id, text]) => {
    return { id, document: parse(text), name: /^query (\w+)/.exec(text)?.[1] ?? id }
  })
}

/**
 * Asks both the same and tells where they differ, how many answers had data in them, and how many questions proved
 * nothing, because one of the two gave no answer in time, however often it was asked.
 */
export async function compareAnswers({ pair, schema, documents, askable, draw, rounds }: Asking) {
  const differences: Difference[] = []
  const withData = new Map<string, number>()
  let late = 0
  for (const { id, document, name } of documents) {
    for (let round = 0; round < rounds; round += 1) {
      const variables = drawVariables(schema, document, askable, draw)
      const [then, now] = await Promise.all([ask(pair.earlier, id, variables), ask(pair.now, id, variables)])
      if (then === LATE || now === LATE) {
        late += 1
        continue
      }
      const where = differenceOf(then, now, 'data')
      if (where !== null) differences.push({ operation: name, variables, where })
      const isFull = Object.values((then as { data?: object | null }).data ?? {}).some((value) => value !== null)
      withData.set(name, (withData.get(name) ?? 0) + Number(isFull))
    }
  }
  return { differences, withData, late }
}

/** A database plans each combination of parameters once, and is late meanwhile; some it never plans in time. */
const MOST_ASKS = 8
export const LATE = 'late'

/** The answer as it is compared: data, and the codes of errors. Each asks from an address of its own, for the limits. */
export async function ask(url: string, documentId: string, variables: unknown): Promise<unknown> {
  const headers = { 'content-type': 'application/json', accept: 'application/json', 'x-forwarded-for': someone() }
  for (let left = MOST_ASKS; left > 0; left -= 1) {
    const body = JSON.stringify({ documentId, variables })
    const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body })
    const answer = (await response.json()) as { data?: unknown; errors?: readonly { extensions?: { code?: string } }[] }
    const codes = (answer.errors ?? []).map(({ extensions }) => extensions?.code ?? 'NONE')
    if (response.status < 503 && !codes.some(isLate)) return { data: timeless(answer.data), codes }
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  return LATE
}

const isLate = (code: string) => code === 'DEADLINE' || code === 'DATABASE_UNAVAILABLE'

/**
 * Then, a figure named only the page's own subject as what it is of, never whom it is counted with: two patterns of one
 * query shared a name by accident. Mended since, so `of` is compared no more.
 */
const withoutMended = (key: string, value: unknown) => (key === 'of' && Array.isArray(value) ? [] : inOrder(key, value))

/** Ends of a fact came in the order in which the database had stored their links; they are sets. */
const inOrder = (key: string, value: unknown) =>
  /^(organization|department|leadUnit)Ids$/.test(key) && Array.isArray(value) ? value.toSorted() : value

/** Moments of import are those of the run, and not of the facts. */
function timeless(data: unknown): unknown {
  const text = JSON.stringify(data ?? null)
  return JSON.parse(text.replaceAll(/"\d{4}-\d{2}-\d{2}T[\d:.]+Z"/g, '"a moment"'), withoutMended)
}

/** The path to the first place where two values differ, with both values; null where they are equal. */
export function differenceOf(then: unknown, now: unknown, path: string): string | null {
  if (isDeepStrictEqual(then, now)) return null
  if (isObject(then) && isObject(now)) {
    for (const key of new Set([...Object.keys(then), ...Object.keys(now)])) {
      const found = differenceOf(then[key], now[key], `${path}.${key}`)
      if (found !== null) return found
    }
  }
  return `${path}: ${short(then)} → ${short(now)}`
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function short(value: unknown): string {
  return (JSON.stringify(value) ?? 'nothing').slice(0, 160)
}
