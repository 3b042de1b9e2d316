import type { Ends } from '#server/domain/projection/graph.ts'
import { textOf } from '#server/domain/projection/values.ts'
import type { Draft } from '#server/domain/records/combine.ts'
import type { StatedLink } from '#server/domain/records/description.ts'
import type { EntityId } from '#server/domain/things/ids.ts'
import { datesAgree, lastDayOf, type PartialDate, parsePartialDate } from '#server/domain/time/partialDate.ts'

/**
 * A student exchange whose agreement nobody has seen comes with its statistic: the count of the same partner and unit
 * for the last of its years.
 */
export function exchangeStatisticLinks(drafts: ReadonlyMap<EntityId, Draft>, ends: Ends): readonly StatedLink[] {
  const all = [...drafts.values()]
  const exchanges = all.filter(
    (draft) => textOf(draft, 'kind') === 'student_exchange' && textOf(draft, 'level') === 'not_stated',
  )
  return exchanges.flatMap((exchange) => {
    const [partner] = ends.from(exchange.id, 'INVOLVES')
    const [unit] = ends.from(exchange.id, 'RUN_BY')
    const until = dateIn(exchange, 'endsOn')
    if (partner === undefined || unit === undefined || until === null) return []
    return ends
      .to(partner, 'APPLIES_TO')
      .filter((id) => ends.from(id, 'APPLIES_TO').includes(unit) && isOfYear(drafts.get(id), until))
      .map((id) => ({ type: 'APPLIES_TO' as const, from: id, to: exchange.id }))
  })
}

function isOfYear(statistic: Draft | undefined, until: PartialDate): boolean {
  const period = statistic === undefined ? null : dateIn(statistic, 'period')
  return period !== null && datesAgree(period, until) && lastDayOf(period) === lastDayOf(until)
}

const dateIn = (draft: Draft, key: string): PartialDate | null => parsePartialDate(textOf(draft, key) ?? '')
