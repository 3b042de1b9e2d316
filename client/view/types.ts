/** How the graph is shown. Pure and serialisable. */
import type { DepartmentKind, FactFilter, PartnershipState, Sector } from '#client/generated/graphql.ts'
import type { NodeId } from '#client/graph/types.ts'
import type { Arrangement } from '#client/view/arrangement.ts'
import type { BroughtTopic } from '#client/view/broughtTopics.ts'
import type { Grouping } from '#client/view/grouping.ts'
import type { Shape } from '#client/view/shape.ts'

export type Language = 'ja' | 'en'
export type ColourScheme = 'light' | 'dark'
/** The switch abroad · at home · both. Multinational organizations belong to `abroad`. */
export type PlaceSwitch = 'abroad' | 'at_home' | 'both'
/** What stands between a unit and an organization: one line for each tie, or its agreements and activities as nodes. */
export type Level = 'ties' | 'opened'
export type LayoutName = 'network' | 'regions' | 'columns' | 'map' | 'timeline' | 'matrix'

/**
 * A legend entry that can be hidden: a sector, units, consortia, a tie state, a partnership state, a region, a
 * country, a kind of unit. Classes of a lens are only pointed at with theirs.
 */
export type LegendKey =
  | `sector:${string}`
  | 'departments'
  | 'consortia'
  | `tie:${string}`
  | 'whole-university'
  | 'unit-not-stated'
  | `state:${string}`
  | `region:${string}`
  | `country:${string}`
  | `kind:${string}`
  | `lens:${string}`
  | `topic:${string}`

/** Node filters: they only hide, at once, and ask nobody. A list names what is shown; null: any. */
export type NodeFilters = {
  readonly sectors: readonly Sector[] | null
  /** ISO 3166-1 alpha-2, or `none`. */
  readonly countries: readonly string[] | null
  /** Plate regions by id, or `none`. */
  readonly regions: readonly string[] | null
  readonly departmentKinds: readonly DepartmentKind[] | null
  readonly partnershipStates: readonly PartnershipState[] | null
  readonly strategicOnly: boolean
  readonly place: PlaceSwitch
}

export type FilterKey = keyof NodeFilters
export type ListKey = Exclude<FilterKey, 'strategicOnly' | 'place'>
export type ListFilters = Pick<NodeFilters, ListKey>

export type Selection =
  | { readonly kind: 'none' }
  | { readonly kind: 'node'; readonly id: NodeId }
  /** Two or more, in the order in which they were selected. */
  | { readonly kind: 'nodes'; readonly ids: readonly NodeId[] }
  /** `fact`: the one agreement or activity of the tie that was meant. */
  | { readonly kind: 'tie'; readonly from: string; readonly to: NodeId; readonly fact?: string }

/** How a picture is drawn, but for what is hidden. */
export type Display = {
  readonly layout: LayoutName
  /** How marks are read; a key of `lenses`. */
  readonly lens: string
  /** In the layout `network`, as `topics` and `grouping`. */
  readonly level: Level
  readonly arrangement: Arrangement
  /** Countries, subjects and strategy items on the canvas, in the order in which they were brought. */
  readonly topics: readonly BroughtTopic[]
  readonly shape: Shape
  readonly grouping: Grouping
}

export type View = Display & {
  readonly asOf: string
  /** The reader's day, as the page opened. */
  readonly today: string
  readonly place: PlaceSwitch
  readonly strategicOnly: boolean
  /** Of these groups only the named values are shown; null: any. */
  readonly only: ListFilters
  /** The fact filter that was asked for last; that of the picture is in its content. */
  readonly facts: FactFilter
  readonly hidden: ReadonlySet<LegendKey>
  /** Hidden one by one. */
  readonly hiddenNodes: ReadonlySet<NodeId>
  readonly highlighted: LegendKey | null
  /** What a search has found, of what is loaded: it stands out while nothing is selected. Empty: no marks. */
  readonly marked: ReadonlySet<NodeId>
  readonly selection: Selection
}
