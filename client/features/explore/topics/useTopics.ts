import { useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import { useQuestion } from '#client/api/useQuestion.ts'
import { shownFacts } from '#client/canvas/engine/facts/shownFacts.ts'
import type { CanvasFacts } from '#client/canvas/engine/types.ts'
import { isOpened } from '#client/features/explore/queries/useCanvasFacts.ts'
import { topicStore } from '#client/features/explore/stores/topicStore.ts'
import { TopicsOfDocument } from '#client/generated/graphql.ts'
import type { ViewState } from '#client/view/store/state.ts'
import { type TopicPicture, topicPicture } from '#client/view/topicPicture.ts'
import type { Visible } from '#client/view/visible.ts'

/**
 * Countries, subjects and strategy items of the canvas with all their links to what is drawn. Asked only where the network
 * shows one, or the list of what can be brought in is open.
 */
export function useTopics(view: ViewState, visible: Visible, facts: CanvasFacts | null): TopicPicture {
  const { isOpen, learn, keepShown } = useStore(topicStore)
  const { topics, hidden, history, layout, level } = view
  const content = history?.present.content
  const isWanted = layout === 'network' && (isOpen || topics.length > 0)
  const variables = useMemo(() => {
    if (!content || !isWanted) return null
    const { graph } = content
    return { ids: [...graph.nodes.keys()], asOf: graph.asOf, filter: content.facts }
  }, [content, isWanted])
  const slice = useQuestion(TopicsOfDocument, variables).data?.topicsOf ?? null
  const picture = useMemo(() => {
    const opened = isOpened({ layout, level }) ? new Set(shownFacts(facts, visible).map(({ fact }) => fact.id)) : null
    return topicPicture(slice, { topics, hidden }, visible, opened)
  }, [slice, topics, hidden, visible, facts, layout, level])
  useEffect(() => {
    if (slice) learn(slice.topics)
  }, [slice, learn])
  useEffect(() => keepShown(picture.shown), [picture.shown, keepShown])
  return picture
}
