import type { TFunction } from 'i18next'
import type { GraphNode } from '#client/graph/types.ts'

type Placed = Pick<GraphNode, 'place' | 'countryCode'>

type PlaceCount = {
  readonly abroad: number
  readonly countries: number
  readonly multinational: number
  readonly atHome: number
}

/** How many partners are where. A multinational organization does not count for any country. */
export function placesOf(nodes: readonly Placed[]): PlaceCount {
  const abroad = nodes.filter((node) => node.place === 'abroad')
  return {
    abroad: abroad.length,
    countries: new Set(abroad.map((node) => node.countryCode)).size,
    multinational: nodes.filter((node) => node.place === 'multinational').length,
    atHome: nodes.filter((node) => node.place === 'at_home').length,
  }
}

/** "n abroad in m countries and regions, 8 multinational, k at home": each part that is not zero, never only the sum. */
export function headlineOf(nodes: readonly Placed[], t: TFunction): string {
  const { abroad, countries, multinational, atHome } = placesOf(nodes)
  const parts = [
    abroad > 0 &&
      t('explore:headline.abroad', {
        count: abroad,
        countries: t('explore:headline.countries', { count: countries }),
      }),
    multinational > 0 && t('explore:headline.multinational', { count: multinational }),
    atHome > 0 && t('explore:headline.atHome', { count: atHome }),
  ].filter((part) => part !== false)
  return parts.length === 0 ? t('explore:headline.none') : parts.join(t('explore:headline.join'))
}
