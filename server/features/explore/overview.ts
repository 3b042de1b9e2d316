import { HOME } from '#server/domain/ids.ts'
import { graphLinks, graphNode, type Network, type NodeRow, networkOf } from '#server/domain/network.ts'
import { intervalOf, type PartialDate } from '#server/domain/partialDate.ts'
import { type NameRow, namesOf, type UnitScope } from '#server/domain/rows.ts'
import {
  agreementCounts,
  type PublishedRow,
  portfolioOf,
  tieCounts,
  unitCounts,
} from '#server/features/explore/counts.ts'
import { type DatedFactRow, histogramOf, latestEvents } from '#server/features/explore/news.ts'
import type { CountryShare, GraphNode, Overview, PlateRegion } from '#server/generated/resolvers.ts'

export type OverviewRow = {
  readonly dataVersion: number
  readonly partners: readonly NodeRow[]
  readonly units: readonly NodeRow[]
  readonly facts: readonly DatedFactRow[]
  readonly regions: readonly (NameRow & { readonly id: string; readonly order: number })[]
  readonly countries: readonly (NameRow & { readonly id: string; readonly code: string; readonly regionId: string })[]
  readonly published: readonly PublishedRow[]
}

/** The whole picture: every partner and every unit of its time, with all ties between them, and the portfolio in numbers. */
export function overviewOf(row: OverviewRow, asOf: string, scope: UnitScope): Overview {
  const network = networkOf(row.facts, asOf, scope)
  const units = row.units.filter((unit) => existsAt(unit, asOf))
  const shown = new Set([...row.partners, ...units].map((one) => one.id))
  const partners = row.partners.map((one) => graphNode(one, network, shown))
  const counted = row.facts.filter((fact) => fact.counts)
  return {
    slice: {
      asOf,
      recentSince: network.moment.window.first,
      dataVersion: row.dataVersion,
      nodes: [...partners, ...units.map((one) => graphNode(one, network, shown))],
      links: graphLinks(network, shown),
      leftOut: [],
      gone: [],
    },
    regions: row.regions.map((region) => plateRegion(region, partners, network)),
    countries: row.countries.map((country) => countryShare(country, partners)).filter((share) => share.partners > 0),
    portfolio: portfolioOf(partners),
    agreements: agreementCounts(counted, row.published, asOf),
    units: unitCounts(units, counted, asOf),
    ties: tieCounts(network),
    latest: latestEvents(counted, asOf),
    histogram: histogramOf(counted, asOf),
  }
}

/** Units are counted at their time only; a limit that nobody stated hides nothing. */
function existsAt(unit: NodeRow, asOf: string): boolean {
  const from = unit.activeFrom === null || intervalOf(unit.activeFrom as PartialDate).first <= asOf
  const to = unit.activeTo === null || intervalOf(unit.activeTo as PartialDate).last >= asOf
  return from && to
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
