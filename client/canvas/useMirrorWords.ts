import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { MirrorGroup, MirrorItem } from '#client/canvas/mirror.ts'
import { HOME, nodeId, UNIT_NOT_STATED } from '#client/graph/ids.ts'
import type { Graph, GraphLink, NodeId } from '#client/graph/types.ts'
import { nameOf, type ShownName } from '#client/i18n/nameOf.ts'
import { isUnit } from '#client/view/legendKeys.ts'
import { selectsTie } from '#client/view/selection.ts'
import type { Language, Selection } from '#client/view/types.ts'
import type { Visible } from '#client/view/visible.ts'

export type MirrorWords = {
  readonly group: (group: MirrorGroup) => string
  /** A name in its own language, if it is one thing, and the words about it. */
  readonly item: (item: MirrorItem) => { readonly name: ShownName | null; readonly rest: string }
  /** What a screen reader hears when the selection changes. */
  readonly selected: (selection: Selection) => string
}

/** The sentences of the list twin. */
export function useMirrorWords(graph: Graph, visible: Visible, language: Language): MirrorWords {
  const { t } = useTranslation(['canvas', 'words'])
  const say = useMemo(() => remembered(t), [t])
  return useMemo(() => {
    const partnersOf = new Map<string, number>()
    for (const { from } of visible.unitTies) partnersOf.set(from, (partnersOf.get(from) ?? 0) + 1)
    const nameOfEnd = (id: string) => {
      if (id === HOME) return t('list.wholeUniversity')
      if (id === UNIT_NOT_STATED) return t('list.unitNotStated')
      const node = graph.nodes.get(nodeId(id))
      return node ? nameOf(node.names, language).text : ''
    }
    const tieValues = ({ from, to, state, agreements, activities }: GraphLink) => ({
      from: nameOfEnd(from),
      to: nameOfEnd(to),
      state: t(`words:tieState.${state}`),
      agreements,
      activities,
    })
    const nodeWords = (id: string, unit: string, partner: string, group: string) => {
      const node = graph.nodes.get(nodeId(id))
      if (!node) return ''
      const count = visible.joined.get(id)
      if (count) return say(group, { name: nameOf(node.names, language).text, count, ties: node.ties })
      const sector = t(`words:sector.${node.sector ?? 'not_stated'}`)
      const { agreements, activities, hiddenTies: hidden, ties } = node
      const partners = partnersOf.get(id) ?? 0
      const values = { name: nameOf(node.names, language).text, sector, agreements, activities, hidden, ties, partners }
      return say(node.label === 'Department' ? unit : partner, values)
    }
    const tieWords = (link: GraphLink, one: string, several: string) => {
      const count = visible.joined.get(link.id)
      return say(count ? several : one, { ...tieValues(link), ...(count ? { count } : {}) })
    }
    const allTies = [...visible.unitTies, ...visible.wholeUniversityTies, ...visible.unitNotStatedTies]
    const severalWords = (ids: readonly NodeId[]) => {
      const nodes = ids.flatMap((id) => graph.nodes.get(id) ?? [])
      const units = nodes.filter(isUnit).length
      const own = new Set<string>(ids)
      const between = visible.unitTies.filter(({ from, to }) => own.has(from) && own.has(to)).length
      return t('list.selectedSeveral', { count: nodes.length, units, partners: nodes.length - units, ties: between })
    }
    return {
      group: ({ key, title }) =>
        key === 'units' || key === 'ties' || key === 'groups' ? t(`list.${key}Group`) : title,
      item: ({ of }) =>
        of.kind === 'tie'
          ? { name: null, rest: tieWords(of.link, 'list.tie', 'list.joinedTie') }
          : {
              name: nameOf(of.node.names, language),
              rest: [
                nodeWords(of.node.id, 'list.unit', 'list.partner', 'list.group'),
                visible.reading.texts.get(of.node.id),
              ]
                .filter(Boolean)
                .join(t('list.then')),
            },
      selected: (selection) => {
        if (selection.kind === 'none') return t('list.cleared')
        if (selection.kind === 'node')
          return nodeWords(selection.id, 'list.selectedUnit', 'list.selectedPartner', 'list.selectedGroup')
        if (selection.kind === 'nodes') return severalWords(selection.ids)
        const link = allTies.find(selectsTie(selection))
        return link ? tieWords(link, 'list.selectedTie', 'list.selectedJoinedTie') : t('list.cleared')
      },
    }
  }, [graph, visible, language, t, say])
}

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
