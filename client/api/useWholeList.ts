import type { TypedDocumentNode } from '@apollo/client'
import { useEffect, useState } from 'react'
import { askOnce } from '#client/api/useQuestion.ts'

type Part<Row> = { readonly total: number; readonly rows: readonly Row[] }

/**
 * All rows of a list that the screen shows by pages: paper takes it whole, and printing cannot wait. So it is asked once
 * the screen has its page. Null variables ask nothing; null rows: not there, or not yet.
 */
export function useWholeList<Data, Variables extends Record<string, unknown>, Row>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Omit<Variables, 'offset'> | null,
  partOf: (data: Data) => Part<Row>,
): readonly Row[] | null {
  const [whole, setWhole] = useState<{ readonly key: string; readonly rows: readonly Row[] } | null>(null)
  const key = variables && JSON.stringify(variables)

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the variables
  useEffect(() => {
    if (!variables || key === null || whole?.key === key) return
    const { signal, abort } = controlled()
    const askPage = (offset: number) =>
      askOnce(document, { ...variables, offset } as unknown as Variables, { store: false, signal })
    allOf(async (offset) => partOf(await askPage(offset))).then(
      (rows) => !signal.aborted && setWhole({ key, rows }),
      // The page of the screen is printed then, and says which rows it has.
      () => undefined,
    )
    return abort
  }, [document, key])

  return whole !== null && whole.key === key ? whole.rows : null
}

function controlled() {
  const controller = new AbortController()
  return { signal: controller.signal, abort: () => controller.abort() }
}

async function allOf<Row>(ask: (offset: number) => Promise<Part<Row>>): Promise<readonly Row[]> {
  const rows: Row[] = []
  for (;;) {
    const part = await ask(rows.length)
    rows.push(...part.rows)
    if (rows.length >= part.total || part.rows.length === 0) return rows
  }
}
