import { useMemo } from 'react'
import { type Answer, useQuestion } from '#client/api/useQuestion.ts'
import { FactsOfDocument, type FactsOfQuery } from '#client/generated/graphql.ts'
import type { Content } from '#client/graph/content.ts'

/**
 * The agreements and activities that tie the nodes of the canvas, for its date and fact filter. While another canvas is
 * asked about, the last answer stays (`isOld`). Without `isWanted` nobody is asked: not every layout needs them.
 */
export function useCanvasFacts(content: Content | null, isWanted: boolean): Answer<FactsOfQuery> {
  const variables = useMemo(() => {
    if (!content || !isWanted) return null
    const { graph, facts } = content
    return { ids: [...graph.nodes.keys()], asOf: graph.asOf, filter: facts }
  }, [content, isWanted])
  return useQuestion(FactsOfDocument, variables)
}
