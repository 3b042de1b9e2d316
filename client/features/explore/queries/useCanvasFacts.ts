import { useMemo } from 'react'
import { useStore } from 'zustand'
import { type Answer, useQuestion } from '#client/api/useQuestion.ts'
import type { CanvasFacts } from '#client/canvas/engine/types.ts'
import { layouts } from '#client/canvas/layouts.ts'
import { FactsOfDocument, type FactsOfQuery } from '#client/generated/graphql.ts'
import type { Content } from '#client/graph/content.ts'
import type { View } from '#client/view/types.ts'
import { viewStore } from '#client/view/viewStore.ts'

/**
 * The agreements and activities that tie the nodes of the canvas, for its date and fact filter. While another canvas is
 * asked about, the last answer stays (`isOld`). Without `isWanted` no request is made: not every layout needs them.
 */
export function useCanvasFacts(content: Content | null, isWanted: boolean): Answer<FactsOfQuery> {
  const variables = useMemo(() => {
    if (!content || !isWanted) return null
    const { graph, facts } = content
    return { ids: [...graph.nodes.keys()], asOf: graph.asOf, filter: facts }
  }, [content, isWanted])
  return useQuestion(FactsOfDocument, variables)
}

/** The network draws agreements and activities as nodes of their own. */
export const isOpened = ({ layout, level }: Pick<View, 'layout' | 'level'>): boolean =>
  layout === 'network' && level === 'opened'

/** What the picture draws one by one, or null: not asked, or on its way. */
export function usePictureFacts(view: View): CanvasFacts | null {
  const content = useStore(viewStore, ({ history }) => history?.present.content ?? null)
  const isWanted = isOpened(view) || layouts.some(({ name, family }) => name === view.layout && family === 'sheet')
  return useCanvasFacts(content, isWanted).data?.factsOf ?? null
}
