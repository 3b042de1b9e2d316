import type { TFunction } from 'i18next'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { nodeId } from '#client/graph/ids.ts'
import type { Graph, Names, NodeId } from '#client/graph/types.ts'
import { nameOf } from '#client/i18n/nameOf.ts'
import type { Group } from '#client/view/groups.ts'
import type { Language } from '#client/view/types.ts'

type Named = Pick<Graph, 'nodes' | 'countries' | 'regions'>

/** What a group is called, with its number of members, of how many; in both languages, as everything that has names. */
export function useGroupNames(graph: Named, totals: ReadonlyMap<NodeId, number>): (group: Group) => Names {
  const { t } = useTranslation(['structure', 'words'])
  return useCallback(
    (group) => {
      const shown = group.members.length
      const total = Math.max(shown, totals.get(group.id) ?? 0)
      const nameIn = (language: Language, short: boolean) => {
        const name = group.called ?? commonName(group, graph, t, language, short)
        const word = wordFor(group)
        if (shown === total) return t(`structure:group.${word}`, { lng: language, name, count: shown })
        return t(`structure:group.part.${word}`, { lng: language, name, shown, total })
      }
      return {
        en: nameIn('en', false),
        ja: nameIn('ja', false),
        shortEn: nameIn('en', true),
        shortJa: nameIn('ja', true),
        native: null,
        nativeLanguage: null,
        jaSource: null,
      }
    },
    [graph, totals, t],
  )
}

function wordFor({ by, called }: Group): string {
  if (by === 'made' && called === null) return 'nameOfMade'
  if (by === 'rest') return 'nameOfRest'
  return by === 'community' ? 'nameOfCommunity' : 'name'
}

/** A country, a region, a sector, a unit, or the strongest of a community. */
export function commonName(
  { by, value }: { readonly by: string; readonly value: string },
  graph: Named,
  t: TFunction,
  language: Language,
  short: boolean,
): string {
  const named = (names: Names | undefined) => (names ? nameOf(names, language, { short }).text : null)
  if (by === 'sector') return t(`words:sector.${value}`, { lng: language })
  if (by === 'country' || by === 'rest') {
    const country = graph.countries.find(({ code }) => code === value)?.names
    return named(country ?? regionOf(value, graph)) ?? t('words:place.multinational', { lng: language })
  }
  if (by === 'region') return named(regionOf(value, graph)) ?? t('words:place.multinational', { lng: language })
  return named(graph.nodes.get(nodeId(value))?.names) ?? value
}

const regionOf = (value: string, { regions }: Pick<Graph, 'regions'>): Names | undefined =>
  regions.find(({ id }) => id === value)?.names
