import type { CanvasFact } from '#client/canvas/engine/types.ts'
import { yearsBetween } from '#client/view/days.ts'

/** How a bar ends: as stated, as presumed after the last confirmation, or not known. */
export type EndLook = 'stated' | 'presumed' | 'open'

export type TimeBar = {
  readonly id: string
  readonly lane: string
  readonly fact: CanvasFact
  /** Px; a start that is not known is at the edge of its own column. */
  readonly from: number
  /** Up to here the record says that it holds; beyond, it is presumed or open. */
  readonly solidTo: number
  readonly to: number
  readonly y: number
  readonly end: EndLook
  readonly isStartKnown: boolean
  /** It lasts no longer than a mark is wide. */
  readonly isMark: boolean
}

export type TimeLane = { readonly id: string; readonly top: number; readonly bottom: number }

export type TimelinePlan = {
  readonly bars: readonly TimeBar[]
  readonly lanes: readonly TimeLane[]
  /** From one to the one that follows it. */
  readonly chains: readonly (readonly [TimeBar, TimeBar])[]
  readonly years: readonly { readonly year: number; readonly x: number }[]
  readonly now: number
  /** Before this year the years lie closer together; null: all are alike. */
  readonly turn: { readonly year: number; readonly x: number } | null
  readonly unknownStarts: number
  readonly height: number
}

type TimelineInput = {
  /** In the order in which they are, each with its agreements and activities. */
  readonly lanes: readonly { readonly id: string; readonly facts: readonly CanvasFact[] }[]
  readonly asOf: string
  /** Px: the column of unknown starts, then the years. */
  readonly unknownFrom: number
  readonly left: number
  readonly right: number
  readonly top: number
  /** Px that a bar and the words on it take. */
  readonly widthOf: (fact: CanvasFact) => number
}

export const ROW = 17
const LANE_GAP = 7
const LEAST_LANE = 22
/** Px: shorter than this, an activity is a mark. */
const MARK = 7
/** Years beyond the day of the picture that are drawn at most. */
const AHEAD = 6
const DAYS = 365.25

/** Lanes one below the other; in each, bars in as few rows as their words allow, a successor in the row of the one before it. */
export function timelinePlan(input: TimelineInput): TimelinePlan {
  const { lanes, asOf, left, right, top } = input
  const all = lanes.flatMap(({ facts }) => facts)
  const today = yearOf(asOf)
  const starts = all.flatMap(({ validFrom }) => (validFrom ? [yearOf(validFrom)] : []))
  const ends = all.flatMap(({ validUntil }) => (validUntil ? [Math.min(yearOf(validUntil), today + AHEAD)] : []))
  const first = Math.floor(Math.min(today - 5, ...starts))
  const last = Math.ceil(Math.max(today + 1, ...ends))
  const axis = axisOf(starts, { first, last, left, right })
  const { x } = axis
  const bars: TimeBar[] = []
  const placed: TimeLane[] = []
  let y = top
  for (const { id, facts } of lanes) {
    const rows: number[] = []
    const rowOf = new Map<string, number>()
    for (const fact of inTime(facts)) {
      const span = spanOf(fact, x, today, input.unknownFrom)
      const reach = Math.max(span.to, span.from + input.widthOf(fact)) + 8
      const wanted = fact.follows ? rowOf.get(fact.follows) : undefined
      const isFree = (row: number) => (rows[row] ?? Number.NEGATIVE_INFINITY) <= span.from
      const found = wanted !== undefined && isFree(wanted) ? wanted : rows.findIndex((_, row) => isFree(row))
      const row = found < 0 ? rows.length : found
      rows[row] = reach
      rowOf.set(fact.id, row)
      bars.push({ id: `${id}|${fact.id}`, lane: id, fact, ...span, y: y + LANE_GAP / 2 + row * ROW + ROW - 4 })
    }
    const bottom = y + Math.max(LEAST_LANE, rows.length * ROW + LANE_GAP)
    placed.push({ id, top: y, bottom })
    y = bottom
  }
  const years = axis.years.map((year) => ({ year, x: x(year) }))
  const unknown = new Set(all.filter(({ validFrom }) => !validFrom).map(({ id }) => id))
  return {
    bars,
    lanes: placed,
    chains: chainsOf(bars),
    years,
    now: x(today),
    turn: axis.turn,
    unknownStarts: unknown.size,
    height: y + 10,
  }
}

type Range = { readonly first: number; readonly last: number; readonly left: number; readonly right: number }

/** The sparse beginning takes at most this share of the width. */
const SPARSE = 0.16
/** So many of the starts, as a share, lie in it. */
const FEW = 0.1

/**
 * Years across. Where a few early starts would take much of the width, theirs lie closer together up to a round year, which
 * is marked: the others get the room, since there are the words.
 */
function axisOf(starts: readonly number[], { first, last, left, right }: Range) {
  const sorted = [...starts].sort((a, b) => a - b)
  const dense = Math.floor((sorted[Math.floor(sorted.length * FEW)] ?? first) / 5) * 5
  const isBent = (dense - first) / (last - first) > SPARSE
  // Straight: the turn is the beginning, and nothing lies before it.
  const turn = isBent ? dense : first
  const bend = isBent ? left + SPARSE * (right - left) : left
  const x = (year: number) => {
    const at = Math.min(Math.max(year, first), last)
    if (at < turn) return left + ((at - first) / (turn - first)) * (bend - left)
    return bend + ((at - turn) / (last - turn)) * (right - bend)
  }
  const step = last - turn > 34 ? 5 : last - turn > 14 ? 2 : 1
  const late = yearsBetween(turn, last).filter((year) => (year - (isBent ? turn : 0)) % step === 0)
  const early = yearsBetween(first, turn - 1).filter((year) => year % 10 === 0 && x(turn) - x(year) > 30)
  return { x, years: [...early, ...late], turn: isBent ? { year: turn, x: bend } : null }
}

function spanOf(fact: CanvasFact, x: (year: number) => number, today: number, unknownFrom: number) {
  const { validFrom, validUntil, confirmedOn, endBasis } = fact
  const isStartKnown = validFrom !== null
  const from = isStartKnown ? x(yearOf(validFrom)) : unknownFrom
  const end = endLook(fact)
  const until = validUntil === null ? null : x(yearOf(validUntil))
  const confirmed = confirmedOn === null ? from : Math.max(from, x(yearOf(confirmedOn)))
  if (end === 'stated' && until !== null) {
    const to = Math.max(from + 2, until)
    return { from, solidTo: to, to, end, isStartKnown, isMark: isStartKnown && to - from < MARK }
  }
  if (end === 'presumed' && until !== null)
    return { from, solidTo: confirmed, to: Math.max(confirmed + 6, until), end, isStartKnown, isMark: false }
  const solidTo = endBasis === 'renews' ? Math.max(from, x(today)) : confirmed
  return { from, solidTo, to: Math.max(solidTo + 10, x(today)), end: 'open' as const, isStartKnown, isMark: false }
}

/** A presumed end of an activity only says when it was last heard of: no record says that it ended. */
export function endLook({ endBasis, validUntil, agreementKind }: CanvasFact): EndLook {
  if (validUntil === null || endBasis === 'renews') return 'open'
  if (endBasis === 'presumed') return agreementKind ? 'presumed' : 'open'
  return 'stated'
}

/** Unknown starts first, then by start; a successor after the one before it. */
function inTime(facts: readonly CanvasFact[]): readonly CanvasFact[] {
  return [...facts].sort(
    (a, b) => (a.validFrom ?? '').localeCompare(b.validFrom ?? '') || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  )
}

function chainsOf(bars: readonly TimeBar[]): readonly (readonly [TimeBar, TimeBar])[] {
  const byId = new Map(bars.map((bar) => [bar.id, bar]))
  return bars.flatMap((bar) => {
    const before = bar.fact.follows ? byId.get(`${bar.lane}|${bar.fact.follows}`) : undefined
    return before ? [[before, bar] as const] : []
  })
}

/** A day as a year with its fraction. */
function yearOf(day: string): number {
  const [year = '0', month = '1', date = '1'] = day.split('-')
  return Number(year) + (Number(month) - 1) / 12 + (Number(date) - 1) / DAYS
}
