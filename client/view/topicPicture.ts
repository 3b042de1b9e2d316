import type { TopicSliceFragment } from '#client/generated/graphql.ts'
import type { BroughtTopic } from '#client/view/broughtTopics.ts'
import { noTally, type Tally } from '#client/view/tally.ts'
import type { LegendKey } from '#client/view/types.ts'
import type { Visible } from '#client/view/visible.ts'

/** Countries, subjects and strategy items: no partners, and in no count of partners. */
export const topicLabels = ['Country', 'Theme', 'StrategyItem'] as const
export type TopicLabel = (typeof topicLabels)[number]

export type TopicLink = TopicSliceFragment['links'][number]

/** One that is drawn, with all its links to what is drawn. */
export type ShownTopic = TopicSliceFragment['topics'][number] & {
  readonly links: readonly TopicLink[]
  /** Agreements and activities that say so, where the network is opened into them. */
  readonly factIds: readonly string[]
}

export type TopicPicture = {
  /** All that can be brought; null: not asked, or on its way. */
  readonly all: TopicSliceFragment['topics'] | null
  /** In the order in which they were brought. */
  readonly shown: readonly ShownTopic[]
  /** shown + hidden + not loaded = total, of each kind. No fact filter takes one away: only its links. */
  readonly counts: Readonly<Record<TopicLabel, Tally>>
  /** Brought, and nothing on this date belongs to them. */
  readonly gone: number
}

export const topicKey = (label: string): LegendKey => `topic:${label}`

export function isTopicLabel(label: string): label is TopicLabel {
  return topicLabels.some((one) => one === label)
}

type Drawn = { readonly id: string; readonly members: readonly { readonly id: string }[] }

/**
 * The same where marks stand for several: what belongs to a member runs to the mark that stands for it, once. Panels and
 * counts go by the members.
 */
export function joinedTopics(topics: readonly ShownTopic[], groups: readonly Drawn[]): readonly ShownTopic[] {
  if (groups.length === 0) return topics
  const groupOf = new Map(groups.flatMap(({ id, members }) => members.map((member) => [member.id, id] as const)))
  return topics.map((topic) => {
    const links = new Map<string, TopicLink>()
    for (const link of topic.links) {
      const from = groupOf.get(link.from) ?? link.from
      const own = links.get(from)
      const facts = (own?.facts ?? 0) + link.facts
      links.set(from, { ...link, from, facts, stated: (own?.stated ?? false) || link.stated })
    }
    return { ...topic, links: [...links.values()] }
  })
}

type Brought = { readonly topics: readonly BroughtTopic[]; readonly hidden: ReadonlySet<LegendKey> }

/**
 * What of the brought topics is drawn beside what is drawn. Induced: every link of theirs to a visible node is there. Where
 * agreements and activities are nodes, these carry the link, and a unit or organization only what is said of itself.
 */
export function topicPicture(
  slice: TopicSliceFragment | null,
  { topics, hidden }: Brought,
  visible: Visible,
  shownFacts: ReadonlySet<string> | null,
): TopicPicture {
  const nodes = new Set<string>([...visible.organizations, ...visible.departments].map(({ id }) => id))
  const byId = new Map(slice?.topics.map((topic) => [topic.id, topic]))
  const known = topics.flatMap(({ id, isHidden }) => {
    const topic = byId.get(id)
    return topic ? [{ topic, isHidden: isHidden || hidden.has(topicKey(topic.label)) }] : []
  })
  const links = (slice?.links ?? []).filter(({ from, stated }) => nodes.has(from) && (shownFacts === null || stated))
  const facts = shownFacts ? (slice?.facts ?? []).filter(({ id }) => shownFacts.has(id)) : []
  const drawn = known.filter(({ isHidden }) => !isHidden).map(({ topic }) => topic)
  return {
    all: slice?.topics ?? null,
    shown: drawn.map((topic) => ({
      ...topic,
      links: links.filter(({ to }) => to === topic.id),
      factIds: facts.filter(({ topicIds }) => topicIds.includes(topic.id)).map(({ id }) => id),
    })),
    counts: Object.fromEntries(topicLabels.map((label) => [label, countOf(label)])) as TopicPicture['counts'],
    gone: slice ? topics.length - known.length : 0,
  }

  function countOf(label: TopicLabel): Tally {
    const total = slice?.topics.filter((one) => one.label === label).length ?? 0
    const shown = drawn.filter((one) => one.label === label).length
    const hiddenOnes = known.filter(({ topic }) => topic.label === label).length - shown
    return { ...noTally, shown, hidden: hiddenOnes, notLoaded: total - shown - hiddenOnes, total }
  }
}
