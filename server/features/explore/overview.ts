import { filterParameters, scopeOf } from '#server/domain/network/factFilter.ts'
import { existsAt, type KnownFacts } from '#server/domain/network/knownFacts.ts'
import { graphLinks, graphNode, type Network, type NodeRow } from '#server/domain/network/network.ts'
import { type NameRow, namesOf } from '#server/domain/network/rows.ts'
import { HOME } from '#server/domain/things/ids.ts'
import {
  agreementCounts,
  type PublishedRow,
  portfolioOf,
  tieCounts,
  unitCounts,
} from '#server/features/explore/counts.ts'
import { facetsOf, type NamedRow } from '#server/features/explore/facets.ts'
import { histogramOf, latestEvents } from '#server/features/explore/news.ts'
import type {
  CountryShare,
  FactFilter,
  FilteredOut,
  GraphNode,
  GraphSlice,
  Overview,
  PlateRegion,
} from '#server/generated/resolvers.ts'

export type OverviewRow = {
  readonly partners: readonly NodeRow[]
  readonly units: readonly NodeRow[]
  readonly regions: readonly (NameRow & { readonly id: string; readonly order: number })[]
  readonly countries: readonly (NameRow & { readonly id: string; readonly code: string; readonly regionId: string })[]
  readonly published: readonly PublishedRow[]
  readonly subjects: readonly NamedRow[]
  readonly items: readonly NamedRow[]
  readonly series: readonly NamedRow[]
}

/**
 * The whole picture: every partner and every unit of its time, with all ties between them, and the portfolio in numbers.
 * Under a fact filter only what has a tie under it is drawn; what it takes away stands beside it.
 */
export function overviewOf(row: OverviewRow, known: KnownFacts, { asOf, filter }: Asked): Overview {
  const scope = scopeOf(filter)
  const network = known.network(asOf, filter)
  const existing = row.units.filter((unit) => existsAt(unit, asOf))
  const units = existing.filter((unit) => scope === 'named' || unit.countsWith === null)
  const all: Ground = { partners: row.partners, units, network: known.network(asOf, { unit: scope }) }
  const drawn = network === all.network ? all : underFilter(all, network)
  const slice = drawnSlice(drawn)
  const partners = row.partners.map((one) => graphNode(one, network, new Set()))
  const counts = new Set<string>(network.facts.map(({ id }) => id))
  const counted = known.onRecord(asOf).filter(({ id }) => counts.has(id))
  return {
    slice: {
      ...{ asOf, recentSince: network.moment.window.first, dataVersion: known.dataVersion },
      ...{ ...slice, leftOut: [], gone: [], unavailable: [] },
    },
    filteredOut: without(drawnSlice(all), slice),
    facets: facetsOf(known.onRecord(asOf), filterParameters(filter), asOf, {
      ...{ strategyItems: row.items, themes: row.subjects, series: row.series },
    }),
    regions: row.regions.map((region) => plateRegion(region, partners, network)),
    countries: row.countries.map((country) => countryShare(country, partners)).filter((share) => share.partners > 0),
    portfolio: portfolioOf(partners),
    agreements: agreementCounts(counted, row.published, asOf),
    units: unitCounts(existing, counted, asOf),
    ties: tieCounts(network),
    latest: latestEvents(counted, asOf),
    histogram: histogramOf(counted, asOf),
  }
}

type Asked = { readonly asOf: string; readonly filter?: FactFilter | null }

/** Who may be drawn, with the ties that say who is. */
type Ground = {
  readonly partners: readonly NodeRow[]
  readonly units: readonly NodeRow[]
  readonly network: Network
}

/** Partners with a tie under the filter, and units but for those from which it takes every tie. */
function underFilter({ partners, units, network: all }: Ground, network: Network): Ground {
  return {
    network,
    partners: partners.filter(({ id }) => network.tiesAt.has(id)),
    units: units.filter(({ id }) => network.tiesAt.has(id) || !all.tiesAt.has(id)),
  }
}

function drawnSlice({ partners, units, network }: Ground): Pick<GraphSlice, 'nodes' | 'links'> {
  const shown = new Set([...partners, ...units].map(({ id }) => id))
  return {
    nodes: [...partners, ...units].map((one) => graphNode(one, network, shown)),
    links: graphLinks(network, shown),
  }
}

function without(all: Pick<GraphSlice, 'nodes' | 'links'>, drawn: Pick<GraphSlice, 'nodes' | 'links'>): FilteredOut {
  const ids = new Set([...drawn.nodes, ...drawn.links].map(({ id }) => id))
  return {
    nodes: all.nodes.filter(({ id }) => !ids.has(id)),
    links: all.links.filter(({ id }) => !ids.has(id)),
  }
}

function plateRegion(
  region: OverviewRow['regions'][number],
  partners: readonly GraphNode[],
  network: Network,
): PlateRegion {
  const own = partners.filter((partner) => partner.regionId === region.id)
  const withHome = own.filter((partner) => network.tiesAt.get(partner.id)?.some((tie) => tie.from === HOME))
  return {
    id: region.id,
    names: namesOf(region),
    order: region.order,
    partners: own.length,
    wholeUniversity: withHome.length,
  }
}

function countryShare(country: OverviewRow['countries'][number], partners: readonly GraphNode[]): CountryShare {
  return {
    code: country.code,
    names: namesOf(country),
    regionId: country.regionId,
    partners: partners.filter((partner) => partner.countryCode === country.code).length,
  }
}
