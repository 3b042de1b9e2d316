import type { Draft } from '#server/domain/records/combine.ts'
import { listUnder } from '#server/domain/things/listUnder.ts'
import { isDay } from '#server/domain/time/days.ts'
import { fiscalYearOf } from '#server/domain/time/fiscalYear.ts'
import type { PartialDate } from '#server/domain/time/partialDate.ts'

type Placed = { readonly place: number; readonly draft: Draft }

/**
 * Signings of agreements with the same parties. Two are one where the days that they may be overlap and one of them is
 * stated to the day: so every day stands under itself and under the month, year and fiscal year that hold it.
 */
export class Signings {
  readonly #days = new Map<string, Placed[]>()
  readonly #wider = new Map<string, Placed[]>()
  #count = 0

  /** Those before it that are the same, in their order; then it is one of them. */
  add(draft: Draft, date: PartialDate | null): readonly Draft[] {
    if (date === null) return []
    const holding = isDay(date) ? spansWith(date) : []
    const same = [date, ...holding].flatMap((text, at) => (at === 0 ? this.#days : this.#wider).get(text) ?? [])
    const placed = { place: this.#count, draft }
    this.#count += 1
    if (!isDay(date)) listUnder(this.#wider, date as string).push(placed)
    else for (const text of [date, ...holding]) listUnder(this.#days, text as string).push(placed)
    return same.sort((a, b) => a.place - b.place).map((one) => one.draft)
  }
}

const spansWith = (day: string): readonly string[] => [day.slice(0, 7), day.slice(0, 4), `FY${fiscalYearOf(day)}`]
