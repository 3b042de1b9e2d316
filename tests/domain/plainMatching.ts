import { type Ends, endsOf } from '#server/domain/projection/graph.ts'
import type { Join, Matched, Question } from '#server/domain/projection/matching.ts'
import { dateOfDraft, textOf } from '#server/domain/projection/values.ts'
import type { World } from '#server/domain/projection/world.ts'
import type { Draft } from '#server/domain/records/combine.ts'
import { pairOf } from '#server/domain/records/merges.ts'
import { type EntityId, HOME } from '#server/domain/things/ids.ts'
import { intervalOf, spanOf, yearOf } from '#server/domain/time/partialDate.ts'

/** Matching as it is defined: everything beside everything. The work grows with the square of the data. */
export function plainMatchesOf(world: World): Matched {
  const ends = endsOf(world.links)
  const { joins, toAsk } = plainActivities(world, ends)
  return { joins: [...joins, ...plainAgreements(world, ends)], toAsk: [...toAsk, ...plainlyShared(world)] }
}

export function plainProgrammes(world: World): readonly string[] {
  const ends = endsOf(world.links)
  const all = [...world.drafts.values()].filter((draft) => textOf(draft, 'kind') === 'joint_degree')
  return all
    .filter(({ label }) => label === 'Activity')
    .flatMap((activity) =>
      all
        .filter(({ label }) => label === 'Agreement')
        .filter(({ id }) => overlap(ends.from(id, 'BETWEEN'), ends.from(activity.id, 'INVOLVES')))
        .filter((agreement) => unitsMeet(activity, agreement, ends))
        .map((agreement) => `${activity.id} UNDER ${agreement.id}`),
    )
}

function plainActivities(world: World, ends: Ends): Matched {
  const [joins, toAsk]: [Join[], Question[]] = [[], []]
  const activities = [...world.drafts.values()].filter(({ label }) => label === 'Activity')
  const from = (kind: string) => activities.filter(({ records }) => records.some((record) => record.kind === kind))
  for (const draft of from('agreement')) {
    const fitting = from('activity').filter(
      (one) =>
        textOf(one, 'kind') === textOf(draft, 'kind') &&
        overlap(ends.from(one.id, 'INVOLVES'), ends.from(draft.id, 'INVOLVES')) &&
        unitsMeet(draft, one, ends),
    )
    const sameYear = fitting.filter((one) => startYear(one) !== null && startYear(one) === startYear(draft))
    const [match, ...others] = fitting.length === 1 ? fitting : sameYear
    if (match !== undefined && others.length === 0) {
      joins.push({ entities: pairOf(draft.id, match.id), rule: 'activity_of_same_kind_and_partner' })
    } else if (fitting.length > 0) {
      toAsk.push({ kind: 'which_activity', entity: draft.id, candidates: fitting.map((one) => one.id) })
    }
  }
  return { joins, toAsk }
}

function plainAgreements(world: World, ends: Ends): readonly Join[] {
  const agreements = [...world.drafts.values()].filter(({ label }) => label === 'Agreement')
  const partiesOf = (draft: Draft) =>
    JSON.stringify([
      textOf(draft, 'kind'),
      [...ends.from(draft.id, 'BETWEEN')].sort(),
      [...ends.from(draft.id, 'HELD_BY')].sort(),
    ])
  return agreements.flatMap((one, at) => {
    const before = agreements.slice(0, at)
    const number = textOf(one, 'documentNumber')
    const pair = (other: Draft) => pairOf(one.id, other.id)
    return [
      ...before
        .filter((other) => partiesOf(one) === partiesOf(other) && isSameSigning(one, other))
        .map((other) => ({ entities: pair(other), rule: 'same_parties_and_day' }) as const),
      ...before
        .filter((other) => number !== null && number === textOf(other, 'documentNumber'))
        .map((other) => ({ entities: pair(other), rule: 'same_document_number' }) as const),
    ]
  })
}

function plainlyShared(world: World): readonly Question[] {
  const rows = [...world.drafts.values()].flatMap((draft) => {
    const [signedOn, title] = [textOf(draft, 'signedOn'), textOf(draft, 'nameEn') ?? textOf(draft, 'note')]
    if (draft.label !== 'Agreement' || signedOn === null || title === null) return []
    return [{ id: draft.id, key: [draft.records[0]?.source, textOf(draft, 'kind'), signedOn, title].join('|') }]
  })
  return [...new Set(rows.map(({ key }) => key))].flatMap((key) => {
    const [entity, ...candidates] = rows.filter((row) => row.key === key).map(({ id }) => id)
    if (entity === undefined || candidates.length === 0) return []
    return [{ kind: 'one_agreement_of_several_partners', entity, candidates }] as const
  })
}

const overlap = (some: readonly EntityId[], others: readonly EntityId[]) => some.some((one) => others.includes(one))

function unitsMeet(one: Draft, other: Draft, ends: Ends): boolean {
  const unitsOf = ({ id }: Draft) =>
    [...ends.from(id, 'RUN_BY'), ...ends.from(id, 'HELD_BY')].filter((unit) => unit !== HOME)
  const [units, others] = [unitsOf(one), unitsOf(other)]
  return units.length === 0 || others.length === 0 || overlap(units, others)
}

function startYear(draft: Draft): number | null {
  const start = dateOfDraft(draft, 'startsOn')
  return start === null ? null : yearOf(start)
}

function isSameSigning(one: Draft, other: Draft): boolean {
  const [a, b] = [dateOfDraft(one, 'signedOn'), dateOfDraft(other, 'signedOn')]
  if (a === null || b === null || Math.min(spanOf(a), spanOf(b)) > 1) return false
  return intervalOf(a).first <= intervalOf(b).last && intervalOf(b).first <= intervalOf(a).last
}
