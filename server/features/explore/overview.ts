import { filterParameters } from '#server/domain/network/factFilter.ts'
import { groupBy } from '#server/domain/network/factIndex.ts'
import { isStrategicOn, type KnownFacts } from '#server/domain/network/knownFacts.ts'
import type { KnownEnd } from '#server/domain/network/knownRows.ts'
import type { NodeRow } from '#server/domain/network/network.ts'
import { type NameRow, namesOf } from '#server/domain/network/rows.ts'
import { standingOf } from '#server/domain/network/standing.ts'
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
import { type Asked, type Picture, pieceOf } from '#server/features/explore/picture.ts'
import type { CountryShare, Overview, OverviewPart, PlateRegion } from '#server/generated/resolvers.ts'

/** What has a name beside the picture, and what the university publishes of itself. */
export type OverviewLists = {
  readonly regions: readonly (NameRow & { readonly id: string; readonly order: number })[]
  readonly countries: readonly (NameRow & { readonly id: string; readonly code: string; readonly regionId: string })[]
  readonly published: readonly PublishedRow[]
  readonly subjects: readonly NamedRow[]
  readonly items: readonly NamedRow[]
  readonly series: readonly NamedRow[]
}

export type OverviewInput = {
  readonly known: KnownFacts
  readonly picture: Picture
  readonly lists: OverviewLists
  /** Partners and units of this answer as they are drawn. */
  readonly rows: readonly NodeRow[]
}

/**
 * The whole picture: every partner and every unit of its time, with all ties between them, and the portfolio in numbers.
 * Under a fact filter only what has a tie under it is drawn; what it takes away stands beside it. Numbers are those of
 * the whole, also where the answer holds a part of it.
 */
export function overviewOf({ known, picture, lists, rows }: OverviewInput, { asOf, filter }: Asked): Overview {
  const { network } = picture
  const counts = new Set<string>(network.facts.map(({ id }) => id))
  const counted = known.onRecord(asOf).filter(({ id }) => counts.has(id))
  const { filteredOut, ...slice } = pieceOf(picture, rows)
  const partners = rows.filter(({ labels }) => labels.includes('Partner')).length
  return {
    slice: {
      ...{ asOf, recentSince: network.moment.window.first, dataVersion: known.dataVersion },
      ...{ ...slice, leftOut: [], gone: [], unavailable: [] },
    },
    filteredOut,
    morePartners: picture.partnerIds.length - partners,
    facets: facetsOf(known.onRecord(asOf), filterParameters(filter), asOf, {
      ...{ strategyItems: lists.items, themes: lists.subjects, series: lists.series },
    }),
    regions: plateRegions(lists.regions, picture),
    countries: countryShares(lists.countries, picture.partners),
    portfolio: portfolioOf(picture.partners.map((end) => standingAt(end, picture, asOf))),
    agreements: agreementCounts(counted, lists.published, asOf),
    units: unitCounts(picture.existing, counted, asOf),
    ties: tieCounts(network),
    latest: latestEvents(counted, asOf),
    histogram: histogramOf(counted, asOf),
  }
}

/** Partners of the picture that an earlier answer did not hold, with their ties. */
export function overviewPartOf(
  { known, picture, rows }: Omit<OverviewInput, 'lists'>,
  { asOf, offset }: { readonly asOf: string; readonly offset: number },
): OverviewPart {
  const morePartners = Math.max(0, picture.partnerIds.length - offset - rows.length)
  return { asOf, dataVersion: known.dataVersion, ...pieceOf(picture, rows), morePartners }
}

function standingAt(end: KnownEnd, { network }: Picture, asOf: string) {
  const { state, asked } = standingOf(end, network)
  return { state, asked, place: end.place, strategic: isStrategicOn(end, asOf) }
}

function plateRegions(regions: OverviewLists['regions'], { partners, network }: Picture): readonly PlateRegion[] {
  const own = groupBy(partners, ({ regionId }) => (regionId === null ? [] : [regionId]))
  const hasHome = ({ id }: KnownEnd) => network.tiesAt.get(id)?.some((tie) => tie.from === HOME) ?? false
  return regions.map((region) => {
    const here = own.get(region.id) ?? []
    return {
      ...{ id: region.id, names: namesOf(region), order: region.order },
      ...{ partners: here.length, wholeUniversity: here.filter(hasHome).length },
    }
  })
}

function countryShares(countries: OverviewLists['countries'], partners: readonly KnownEnd[]): readonly CountryShare[] {
  const own = groupBy(partners, ({ countryCode }) => (countryCode === null ? [] : [countryCode]))
  return countries.flatMap((country) => {
    const here = own.get(country.code)
    if (!here) return []
    return { code: country.code, names: namesOf(country), regionId: country.regionId, partners: here.length }
  })
}
