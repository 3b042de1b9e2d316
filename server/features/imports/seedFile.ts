import type { RecordKind } from '#server/domain/records/records.ts'

/** The things that a cell can refer to. */
export type Referred =
  | 'country'
  | 'region'
  | 'department'
  | 'organization'
  | 'strategy_item'
  | 'theme'
  | 'funded_project'
  | 'activity'

/** One file of the seed's shape: what makes a row, and what would make it refused. Further columns stay in the record. */
export type SeedFile = {
  readonly folder: 'seed' | 'world'
  readonly name: string
  readonly kind: RecordKind
  /** Facts of another house, carried whole: they rank below our own files. */
  readonly isForeign?: boolean
  /** Under which its facts may be used again, where that is not the project's own. */
  readonly licence?: string
  /** A folder may come without it. */
  readonly mayLack?: boolean
  /** Columns that the file must have. */
  readonly columns: readonly string[]
  /** Cells that no row may leave empty. */
  readonly filled: readonly string[]
  readonly rowKey: readonly string[]
  /** Rows of one key are told apart by a running number; elsewhere the second is refused. */
  readonly mayRepeat?: boolean
  readonly references?: Readonly<Record<string, Referred>>
  /** Columns that mean home where they are empty. */
  readonly homeWhereEmpty?: readonly string[]
  /** Two columns of things that are one, by their ids. */
  readonly joins?: readonly [string, string]
  /** Another file whose things have the same kind of id: none may be in both. */
  readonly sharesIdsWith?: Referred
  /** Columns that lead upwards in the same file; a row that leads back to itself is refused. */
  readonly upwards?: readonly string[]
  /** Columns of one date, and of any number of dates. */
  readonly dates?: readonly string[]
  readonly dateLists?: readonly string[]
  readonly spans?: readonly Span[]
  /** Pairs of columns that say the same, the second less exactly. */
  readonly twins?: readonly (readonly [string, string])[]
  readonly numbers?: Readonly<Record<string, NumberRule>>
  /** Words a column may hold, and words of which it may hold several. */
  readonly words?: Readonly<Record<string, readonly string[]>>
  readonly wordLists?: Readonly<Record<string, readonly string[]>>
  readonly checks?: Readonly<Record<string, Check>>
  /** Columns whose cell is left out, and named, where it is wrong: too much depends on the row. */
  readonly spared?: readonly string[]
}

export type NumberRule = { readonly least: number; readonly most: number; readonly isWhole?: boolean }

/** Columns of a start and of an end, in each the one that says more before the one that says less. */
export type Span = { readonly from: readonly string[]; readonly until: readonly string[] }

/** What some cells must be, by the name of what is said of others. */
export type Check = 'CELL_TIME_ZONE' | 'CELL_DAY_OF_YEAR'
