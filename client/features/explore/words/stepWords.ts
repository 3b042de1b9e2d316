import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { topicStore } from '#client/features/explore/stores/topicStore.ts'
import { commonName } from '#client/features/explore/words/groupNames.ts'
import type { Owner } from '#client/graph/expansion.ts'
import type { StepName } from '#client/graph/history.ts'
import { HOME, isGroupId, nodeId, partsOfGroup } from '#client/graph/ids.ts'
import type { DayGraph } from '#client/graph/types.ts'
import { formatDate } from '#client/i18n/format.ts'
import { useLanguage } from '#client/i18n/language.ts'
import { nameOf } from '#client/i18n/nameOf.ts'
import type { Language } from '#client/view/types.ts'
import { viewStore } from '#client/view/viewStore.ts'

type Around = { readonly t: TFunction; readonly language: Language; readonly dayGraph: DayGraph | null }

/** A step in words, as the button says it: "expand School of Engineering". */
export function stepWords({ key, values }: StepName, around: Around): string {
  const { t, language } = around
  return t(`explore:act.${key}`, {
    count: Number(values.count ?? 1),
    name: isGroupId(String(values.id))
      ? nameOfGroup(String(values.id), around)
      : nameOfNode(String(values.id ?? ''), around),
    kind: nameOfKind(String(values.kind ?? ''), around),
    place: values.place ? t(`words:place.${values.place}`) : '',
    by: values.by ? t(`structure:group.by.${values.by}`) : '',
    group: values.group ? nameOfGroup(String(values.group), around) : '',
    lens: values.lens ? t(`lens:name.${values.lens}`) : '',
    layout: values.layout ? t(`layouts:name.${values.layout}`) : '',
    date: values.date ? formatDate(String(values.date), language) : '',
  })
}

function nameOfGroup(id: string, { t, language, dayGraph }: Around): string {
  const group = partsOfGroup(id)
  if (group?.by === 'made') return nameOfMade(group.value, t)
  return group && dayGraph ? commonName(group, dayGraph, t, language, true) : ''
}

function nameOfMade(key: string, t: TFunction): string {
  const group = viewStore.getState().grouping.made.find((one) => one.key === key)
  if (!group) return t('structure:group.by.made')
  return group.called ?? t('structure:group.nameOfMade', { count: group.ids.length })
}

/** The short name, for a button and a headline. */
export function nameOfNode(id: string, { language, dayGraph }: Pick<Around, 'language' | 'dayGraph'>): string {
  const topic = topicStore.getState().known.find((one) => one.id === id)
  const node = dayGraph?.nodes.get(nodeId(id)) ?? dayGraph?.filteredOut.nodes.get(nodeId(id)) ?? topic
  return node ? nameOf(node.names, language, { short: true }).text : ''
}

/** What several things are called: the name of the one, or their number. */
export function useNameOfOwners(owners: readonly Owner[]): string {
  const { t } = useTranslation(['explore', 'words'])
  const language = useLanguage()
  const dayGraph = useStore(viewStore, (view) => view.dayGraph)
  const [owner = HOME] = owners
  if (owners.length > 1) return t('explore:several.title', { count: owners.length })
  return owner === HOME ? t('words:home') : nameOfNode(owner, { language, dayGraph })
}

export function nameOfKind(entry: string, { t, language, dayGraph }: Around): string {
  const [group, value = '', part = ''] = entry.split(':')
  if (group === 'sector') return t(`words:sector.${value}`)
  if (group === 'tie') return t(`words:tieState.${value}`)
  if (group === 'state') return t(`words:partnershipState.${value}`)
  if (group === 'topic') return t(`words:label.${value}`)
  if (group === 'lens') return t(`lens:class.${value}.${part}`, { defaultValue: `${t(`lens:name.${value}`)} ${part}` })
  if (group === 'departments') return t('explore:units')
  if (group === 'consortia') return t('explore:legend.consortia')
  if (group === 'whole-university') return t('explore:legend.wholeUniversity')
  if (group === 'unit-not-stated') return t('explore:legend.unitNotStated')
  if (group === 'kind') return t(`words:departmentKind.${value}`)
  if (group === 'country') {
    const country = dayGraph?.countries.find(({ code }) => code === value)
    return country ? nameOf(country.names, language).text : t('words:place.multinational')
  }
  const region = dayGraph?.regions.find(({ id }) => id === value)
  return region ? nameOf(region.names, language).text : ''
}
