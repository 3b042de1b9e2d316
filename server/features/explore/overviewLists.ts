import type { Read } from '#server/db/types.ts'
import type { NameRow } from '#server/domain/network/rows.ts'
import type { PublishedRow } from '#server/features/explore/counts.ts'
import type { OverviewLists } from '#server/features/explore/overview.ts'

/** What has a name and stands in a list beside the picture: each kind has its own of these. */
type ListedRow = NameRow & {
  readonly id: string
  readonly labels: readonly string[]
  readonly order: number | null
  readonly code: string | null
  readonly kind: string | null
  readonly regionId: string | null
  readonly title: string | null
}

/**
 * The lists beside the picture. Two short queries at once: as one with all the rest of the overview, a database that has
 * just started planned it for three times as long, and on one processor alone.
 */
export async function overviewLists(read: Read): Promise<OverviewLists> {
  const [listed, published] = await Promise.all([
    read<{ readonly named: ListedRow }>('explore/named-lists', {}),
    read<{ readonly figure: PublishedRow }>('explore/published-levels', {}),
  ])
  const lists = listed.map(({ named }) => named)
  const all = (label: string) => lists.filter(({ labels }) => labels.includes(label))
  return {
    regions: all('Region')
      .map((region) => ({ ...region, order: region.order ?? 0 }))
      .sort((one, other) => one.order - other.order),
    countries: all('Country').map((land) => ({ ...land, code: land.code ?? land.id, regionId: land.regionId ?? '' })),
    published: published.map(({ figure }) => figure),
    subjects: all('Theme'),
    items: all('StrategyItem').sort(byPlaceInStrategy),
    series: all('Series').map(({ id, title }) => ({ id, nameEn: title })),
  }
}

const FIRST_KINDS = ['target', 'process']

/** Targets, processes, then what they serve. */
function byPlaceInStrategy(one: ListedRow, other: ListedRow): number {
  const place = ({ kind }: ListedRow) => (FIRST_KINDS.includes(kind ?? '') ? FIRST_KINDS.indexOf(kind ?? '') : 2)
  return place(one) - place(other) || compare(one.kind, other.kind) || compare(one.code, other.code)
}

const compare = (one: string | null, other: string | null) => ((one ?? '') < (other ?? '') ? -1 : one === other ? 0 : 1)
