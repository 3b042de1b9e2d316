import type { Cells } from '#server/domain/records/records.ts'
import type { SeedFile } from '#server/features/imports/seedFile.ts'
import type { Message } from '#server/messages.ts'

/** A row that stays out, or a whole file (`row` null), and why. Rows count from 1 below the header. */
export type Refusal = {
  readonly file: string
  readonly row: number | null
  readonly key: string
  readonly reasons: readonly Message[]
  /** For how many rows it stands: 1, or all that a file has or that wait for another file. */
  readonly rows: number
}

export type SeedRow = { readonly row: number; readonly rowKey: string; readonly cells: Cells }

/** One file as it was read: every row is either in `rows` or in `refused`. */
export type ReadFile = {
  readonly file: SeedFile
  /** Empty where the file could not be read: then it says nothing about its rows. */
  readonly sha256: string
  readonly rowsRead: number
  readonly isWhole: boolean
  readonly rows: readonly SeedRow[]
  readonly refused: readonly Refusal[]
  /** What was read otherwise than it stands there, and where. */
  readonly notes: readonly Refusal[]
  /** Keys of rows that are refused, and were not gone: what they said before stays. */
  readonly refusedKeys: readonly string[]
}

/** Not one of its rows could be read. */
export const isUnreadable = ({ refused }: ReadFile): boolean => refused.some((refusal) => refusal.row === null)
