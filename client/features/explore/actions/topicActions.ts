import { askOnce } from '#client/api/useQuestion.ts'
import { stepOf } from '#client/features/explore/actions/canvasActions.ts'
import { noNotice, noticeStore } from '#client/features/explore/stores/noticeStore.ts'
import { showHit } from '#client/features/explore/stores/panelStore.ts'
import { topicStore } from '#client/features/explore/stores/topicStore.ts'
import { TopicsOfDocument } from '#client/generated/graphql.ts'
import { nodeId } from '#client/graph/ids.ts'
import type { NodeId } from '#client/graph/types.ts'
import { withoutTopics, withTopics } from '#client/view/broughtTopics.ts'
import type { TopicLabel } from '#client/view/topicPicture.ts'
import { nothingSelected, viewStore } from '#client/view/viewStore.ts'

/** Acts with countries, subjects and strategy items, each one step of undo. */

const state = () => viewStore.getState()

/** Brings them onto the canvas, or shows them again. The layout `network` is where they are drawn. */
export function bringTopics(ids: readonly NodeId[]): void {
  noticeStore.getState().show(noNotice)
  state().act(stepOf('bringTopic', ids), (now) => {
    const topics = withTopics(now.topics, ids)
    return topics === now.topics && now.layout === 'network' ? now : { ...now, topics, layout: 'network' }
  })
}

export function takeOffTopic(id: NodeId): void {
  state().act({ key: 'takeOffTopic', values: { id } }, (now) => {
    const topics = withoutTopics(now.topics, [id])
    return topics === now.topics ? now : { ...now, topics }
  })
  state().select(nothingSelected)
}

/** What was found comes onto the canvas and is selected there. */
export function bringHit(id: NodeId): void {
  bringTopics([id])
  showHit(null)
  state().select({ kind: 'node', id })
}

/** Brings all of one kind that belong to these nodes. */
export async function bringTopicsOf(ids: readonly NodeId[], label: TopicLabel): Promise<void> {
  const content = state().history?.present.content
  const [id] = ids
  if (!content || id === undefined) return
  const { asOf } = content.graph
  try {
    const { topicsOf } = await askOnce(
      TopicsOfDocument,
      { ids: [...ids], asOf, filter: content.facts },
      { store: true, signal: new AbortController().signal },
    )
    topicStore.getState().learn(topicsOf.topics)
    const linked = new Set(topicsOf.links.map(({ to }) => to))
    const own = topicsOf.topics.filter((topic) => topic.label === label && linked.has(topic.id))
    if (own.length === 0) noticeStore.getState().show({ kind: 'noTopic', id })
    else bringTopics(own.map((topic) => nodeId(topic.id)))
  } catch {
    noticeStore.getState().show({ kind: 'topicsFailed', id })
  }
}

export function isTopicOnCanvas(id: string): boolean {
  return state().topics.some((topic) => topic.id === id)
}
