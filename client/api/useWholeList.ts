import type { TypedDocumentNode } from '@apollo/client'
import { useEffect, useReducer, useState } from 'react'
import { askOnce } from '#client/api/useQuestion.ts'

type Part<Row> = { readonly total: number; readonly rows: readonly Row[] }

/** What was late is asked again after this; the parts that came are kept. */
const PAUSE_MS = 5_000

/** A list by its variables; `begun`: what the screen has of it, from its first row. */
type Wanted<Variables, Row> = { readonly variables: Omit<Variables, 'offset'>; readonly begun: readonly Row[] }

/**
 * All rows of a list that the screen shows by pages: paper takes it whole, and printing cannot wait. So it is asked once
 * the screen has its page, from where that ends, and kept for the next visit. Null wants nothing; null rows: not there,
 * or not yet.
 */
export function useWholeList<Data, Variables extends Record<string, unknown>, Row>(
  document: TypedDocumentNode<Data, Variables>,
  wanted: Wanted<Variables, Row> | null,
  partOf: (data: Data) => Part<Row>,
): readonly Row[] | null {
  const [whole, setWhole] = useState<{ readonly key: string; readonly rows: readonly Row[] } | null>(null)
  const [turn, askAgain] = useReducer((count: number) => count + 1, 0)
  const key = wanted && JSON.stringify(wanted.variables)

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the variables
  useEffect(() => {
    if (!wanted || key === null || whole?.key === key) return
    const { signal, abort } = controlled()
    let waiting: ReturnType<typeof setTimeout> | undefined
    const askPage = (offset: number) =>
      askOnce(document, { ...wanted.variables, offset } as unknown as Variables, { store: true, signal })
    allOf(wanted.begun, async (offset) => partOf(await askPage(offset))).then(
      (rows) => !signal.aborted && setWhole({ key, rows }),
      // Until it is there, the page of the screen is printed, and says which rows it has.
      () => {
        if (!signal.aborted) waiting = setTimeout(askAgain, PAUSE_MS)
      },
    )
    return () => {
      clearTimeout(waiting)
      abort()
    }
  }, [document, key, turn])

  return whole !== null && whole.key === key ? whole.rows : null
}

function controlled() {
  const controller = new AbortController()
  return { signal: controller.signal, abort: () => controller.abort() }
}

async function allOf<Row>(begun: readonly Row[], ask: (offset: number) => Promise<Part<Row>>): Promise<readonly Row[]> {
  const rows = [...begun]
  for (;;) {
    const part = await ask(rows.length)
    rows.push(...part.rows)
    if (rows.length >= part.total || part.rows.length === 0) return rows
  }
}
