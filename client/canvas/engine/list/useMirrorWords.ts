import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { countWords } from '#client/canvas/engine/facts/countWords.ts'
import type { ImpliedPair } from '#client/canvas/engine/facts/impliedPairs.ts'
import { tiesShownAt, tiesShownWords } from '#client/canvas/engine/facts/tiesShown.ts'
import type { MirrorGroup, MirrorItem } from '#client/canvas/engine/list/mirror.ts'
import { HOME, nodeId, UNIT_NOT_STATED } from '#client/graph/ids.ts'
import type { Graph, GraphLink, NodeId } from '#client/graph/types.ts'
import { nameOf, type ShownName } from '#client/i18n/nameOf.ts'
import type { Bridge } from '#client/view/bridges.ts'
import { isUnit } from '#client/view/legendKeys.ts'
import { selectsTie } from '#client/view/selection.ts'
import type { ShownTopic } from '#client/view/topicPicture.ts'
import type { Language, Selection } from '#client/view/types.ts'
import type { Visible } from '#client/view/visible.ts'
import { visibleTies } from '#client/view/visible.ts'

export type MirrorWords = {
  readonly group: (group: MirrorGroup) => string
  /** A name in its own language, if it is one thing, and the words about it. */
  readonly item: (item: MirrorItem) => { readonly name: ShownName | null; readonly rest: string }
  /** What a screen reader hears when the selection changes. */
  readonly selected: (selection: Selection) => string
}

type Listed = { readonly graph: Graph; readonly visible: Visible; readonly topics: readonly ShownTopic[] }

export function useMirrorWords({ graph, visible, topics }: Listed, language: Language): MirrorWords {
  const { t } = useTranslation(['canvas', 'words'])
  const say = useMemo(() => remembered(t), [t])
  return useMemo(() => {
    const partnersOf = new Map<string, number>()
    for (const { from } of visible.unitTies) partnersOf.set(from, (partnersOf.get(from) ?? 0) + 1)
    const tiesAt = tiesShownAt(visible)
    const nameOfEnd = (id: string) => {
      if (id === HOME) return t('list.wholeUniversity')
      if (id === UNIT_NOT_STATED) return t('list.unitNotStated')
      const node = graph.nodes.get(nodeId(id))
      return node ? nameOf(node.names, language).text : ''
    }
    const tieValues = ({ from, to, state, tail, agreements, activities }: GraphLink) => ({
      from: nameOfEnd(from),
      to: nameOfEnd(to),
      state: t(tail === null ? `words:tieState.${state}` : `words:tieTail.${tail}`),
      ...countWords({ agreements, activities }, t),
    })
    const nodeWords = (id: string, unit: string, partner: string, group: string) => {
      const node = graph.nodes.get(nodeId(id))
      if (!node) return ''
      const [count, name] = [visible.joined.get(id), nameOf(node.names, language).text]
      const ties = tiesShownWords(tiesAt.get(id) ?? 0, node.ties, t)
      if (count) return say(group, { name, count, ties })
      const sector = t(`words:sector.${node.sector ?? 'not_stated'}`)
      const { agreements, activities, hiddenTies: hidden } = node
      const partners = partnersOf.get(id) ?? 0
      const counts = countWords({ agreements, activities, hidden, partners }, t)
      const values = { name, sector, ties, ...counts }
      return say(node.label === 'Department' ? unit : partner, values)
    }
    const topicWords = ({ names, label, links }: ShownTopic, key: string) => {
      const values = { name: nameOf(names, language).text, kind: t(`words:label.${label}`), count: links.length }
      return t(key, values)
    }
    const tieWords = (link: GraphLink, one: string, several: string) => {
      const count = visible.joined.get(link.id)
      return say(count ? several : one, { ...tieValues(link), ...(count ? { count } : {}) })
    }
    const endsOf = ([from, to]: readonly [string, string]) => ({ from: nameOfEnd(from), to: nameOfEnd(to) })
    const bridgeWords = ({ ends, over }: Bridge) => {
      const named = over.slice(0, NAMED_OVER).map(nameOfEnd)
      const others = over.length - named.length
      const names = [...named, ...(others > 0 ? [t('list.others', { count: others })] : [])].join(t('list.then'))
      return say('list.bridge', { ...endsOf(ends), count: over.length, names })
    }
    const pairWords = ({ ends, facts }: ImpliedPair) => say('list.pair', { ...endsOf(ends), count: facts })
    const allTies = visibleTies(visible)
    const severalWords = (ids: readonly NodeId[]) => {
      const nodes = ids.flatMap((id) => graph.nodes.get(id) ?? [])
      const units = nodes.filter(isUnit).length
      const own = new Set<string>(ids)
      const between = visible.unitTies.filter(({ from, to }) => own.has(from) && own.has(to)).length
      const counts = countWords({ units, partners: nodes.length - units, ties: between }, t)
      return t('list.selectedSeveral', { count: nodes.length, ...counts })
    }
    return {
      group: ({ key, title }) => (ownTitles.includes(key) ? t(`list.${key}Group`) : title),
      item: ({ of }) => {
        if (of.kind === 'bridge') return { name: null, rest: bridgeWords(of.bridge) }
        if (of.kind === 'pair') return { name: null, rest: pairWords(of.pair) }
        if (of.kind === 'tie') return { name: null, rest: tieWords(of.link, 'list.tie', 'list.joinedTie') }
        if (of.kind === 'topic')
          return { name: nameOf(of.topic.names, language), rest: topicWords(of.topic, 'list.topic') }
        const own = nodeWords(of.node.id, 'list.unit', 'list.partner', 'list.group')
        const rest = [own, visible.reading.texts.get(of.node.id)].filter(Boolean).join(t('list.then'))
        return { name: nameOf(of.node.names, language), rest }
      },
      selected: (selection) => {
        if (selection.kind === 'none') return t('list.cleared')
        const topic = selection.kind === 'node' && topics.find(({ id }) => id === selection.id)
        if (topic) return topicWords(topic, 'list.selectedTopic')
        if (selection.kind === 'node')
          return nodeWords(selection.id, 'list.selectedUnit', 'list.selectedPartner', 'list.selectedGroup')
        if (selection.kind === 'nodes') return severalWords(selection.ids)
        const link = allTies.find(selectsTie(selection))
        return link ? tieWords(link, 'list.selectedTie', 'list.selectedJoinedTie') : t('list.cleared')
      },
    }
  }, [graph, visible, topics, language, t, say])
}

/** Groups whose heading is a word of the program. */
const ownTitles: readonly string[] = ['units', 'ties', 'groups', 'topics', 'bridges', 'pairs']

/** Of what a bridge goes over so many are named. */
const NAMED_OVER = 3

/** So many sentences are kept; a picture of the seed has about 700. */
const KEPT = 4000

/** A change of the picture changes few of its sentences: those that were said before are not put together again. */
function remembered(
  t: TFunction<['canvas', 'words']>,
): (key: string, values: Readonly<Record<string, unknown>>) => string {
  const said = new Map<string, string>()
  return (key, values) => {
    const all = `${key} ${JSON.stringify(values)}`
    const before = said.get(all)
    if (before !== undefined) return before
    if (said.size >= KEPT) said.clear()
    const text = String(t(key as 'list.tie', values))
    said.set(all, text)
    return text
  }
}
