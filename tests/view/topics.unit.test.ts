import { expect, test } from 'vitest'
import type { TopicSliceFragment } from '#client/generated/graphql.ts'
import { nodeId } from '#client/graph/ids.ts'
import type { GraphNode } from '#client/graph/types.ts'
import { hideTopics, shownAgain, withoutTopics, withTopics } from '#client/view/broughtTopics.ts'
import { joinedTopics, topicPicture } from '#client/view/topicPicture.ts'
import type { Visible } from '#client/view/visible.ts'

const [japan, sea, target] = [nodeId('JP'), nodeId('the-sea'), nodeId('str-target')]
const topics = [
  { id: japan, label: 'Country' },
  { id: 'BE', label: 'Country' },
  { id: sea, label: 'Theme' },
  { id: target, label: 'StrategyItem' },
] as unknown as TopicSliceFragment['topics']

const link = (from: string, to: string, kind: string, stated: boolean, facts: number) => ({
  from,
  to,
  kind,
  stated,
  facts,
})
const slice = {
  topics,
  links: [
    link('org-a', 'JP', 'located_in', true, 0),
    link('org-b', 'JP', 'located_in', true, 0),
    link('org-a', 'the-sea', 'about', false, 2),
    link('dep-u', 'the-sea', 'about', true, 1),
  ],
  facts: [{ id: 'agr-1', topicIds: ['the-sea'] }],
} as unknown as TopicSliceFragment

const visible = {
  organizations: [{ id: 'org-a' } as GraphNode],
  departments: [{ id: 'dep-u' } as GraphNode],
} as unknown as Visible

const nothingHidden = new Set<never>()

test('what stands on the canvas has all links to what is drawn, and to nothing else', () => {
  const brought = withTopics([], [japan, sea])
  const { shown } = topicPicture(slice, { topics: brought, hidden: nothingHidden }, visible, null)
  expect(shown.map(({ id, links }) => [id, links.map(({ from }) => from)])).toEqual([
    [japan, ['org-a']],
    [sea, ['org-a', 'dep-u']],
  ])
})

test('in the opened network agreements carry the link, and a unit or organization only what is said of itself', () => {
  const brought = withTopics([], [sea])
  const { shown } = topicPicture(slice, { topics: brought, hidden: nothingHidden }, visible, new Set(['agr-1']))
  expect(shown.map(({ links, factIds }) => [links.map(({ from }) => from), factIds])).toEqual([[['dep-u'], ['agr-1']]])
})

test('what belongs to members of a group runs to its mark, once, with all their agreements and activities', () => {
  const brought = withTopics([], [japan, sea])
  const drawn = {
    organizations: [{ id: 'org-a' } as GraphNode, { id: 'org-b' } as GraphNode],
    departments: [{ id: 'dep-u' } as GraphNode],
  } as unknown as Visible
  const { shown } = topicPicture(slice, { topics: brought, hidden: nothingHidden }, drawn, null)
  const joined = joinedTopics(shown, [{ id: 'group~made~1', members: [{ id: 'org-a' }, { id: 'org-b' }] }])
  expect(joined.map(({ id, links }) => [id, links.map(({ from, facts, stated }) => [from, facts, stated])])).toEqual([
    [japan, [['group~made~1', 0, true]]],
    [
      sea,
      [
        ['group~made~1', 2, false],
        ['dep-u', 1, true],
      ],
    ],
  ])
  expect(joinedTopics(shown, [])).toBe(shown)
})

test('every kind has a sum of its own: shown, hidden and not loaded are all there are', () => {
  const brought = hideTopics(withTopics([], [japan, sea, nodeId('XX')]), [japan])
  const { counts, shown, gone } = topicPicture(
    slice,
    { topics: brought, hidden: new Set(['topic:Theme']) },
    visible,
    null,
  )
  expect(counts.Country).toMatchObject({ shown: 0, hidden: 1, notLoaded: 1, total: 2 })
  expect(counts.Theme).toMatchObject({ shown: 0, hidden: 1, notLoaded: 0, total: 1 })
  expect(counts.StrategyItem).toMatchObject({ shown: 0, hidden: 0, notLoaded: 1, total: 1 })
  expect([shown, gone]).toEqual([[], 1])
})

test('what changes nothing is the same list, so that it is no step of undo', () => {
  const brought = withTopics([], [japan, sea])
  expect(withTopics(brought, [sea])).toBe(brought)
  expect(hideTopics(brought, [target])).toBe(brought)
  expect(withoutTopics(brought, [target])).toBe(brought)
  expect(shownAgain(brought)).toBe(brought)
  expect(shownAgain(hideTopics(brought, [sea]))).toEqual(brought)
})
