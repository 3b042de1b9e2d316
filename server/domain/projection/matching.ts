import { type Ends, endsOf } from '#server/domain/projection/graph.ts'
import { dateOfDraft, textOf } from '#server/domain/projection/values.ts'
import type { World } from '#server/domain/projection/world.ts'
import type { Draft } from '#server/domain/records/combine.ts'
import type { StatedLink } from '#server/domain/records/description.ts'
import { pairOf } from '#server/domain/records/merges.ts'
import { type EntityId, HOME, type RecordId } from '#server/domain/things/ids.ts'
import { intervalOf, spanOf, yearOf } from '#server/domain/time/partialDate.ts'

/** Two things that are certainly one, with the rule that says so. */
export type Join = {
  readonly entities: readonly [EntityId, EntityId]
  readonly rule: JoinRule
  /** The record that states it, where one does. */
  readonly record?: RecordId
}
export type JoinRule = 'activity_of_same_kind_and_partner' | 'same_document_number' | 'same_parties_and_day' | 'stated'

/** Things that may be one, but not certainly: a person decides. */
export type Question = {
  readonly kind: 'which_activity' | 'one_agreement_of_several_partners'
  readonly entity: EntityId
  readonly candidates: readonly EntityId[]
}

export type Matched = { readonly joins: readonly Join[]; readonly toAsk: readonly Question[] }

/** All certain joins of a world that has not been joined yet, and what stays open. */
export function matchesOf(world: World): Matched {
  const ends = endsOf(world.links)
  const activities = matchActivities(world, ends)
  const joins = [...activities.joins, ...matchAgreements(world, ends)]
  return { joins, toAsk: [...activities.toAsk, ...perhapsShared(world)] }
}

/**
 * An activity that was read from a row of agreements is one with the row of activities of the same kind and partner,
 * if exactly one fits (units overlap, or one side has none); of several, the one that starts in the same year.
 */
function matchActivities(world: World, ends: Ends): Matched {
  const [joins, toAsk]: [Join[], Question[]] = [[], []]
  const activities = [...world.drafts.values()].filter((draft) => draft.label === 'Activity')
  for (const draft of activities.filter((one) => isFrom(one, 'agreement'))) {
    const fitting = activities.filter((one) => isFrom(one, 'activity') && fits(draft, one, ends))
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

const isFrom = (draft: Draft, kind: string): boolean => draft.records.some((record) => record.kind === kind)

function fits(one: Draft, other: Draft, ends: Ends): boolean {
  if (textOf(one, 'kind') !== textOf(other, 'kind')) return false
  const partners = ends.from(other.id, 'INVOLVES')
  return ends.from(one.id, 'INVOLVES').some((partner) => partners.includes(partner)) && unitsMeet(one, other, ends)
}

/** Units overlap, or one side names none: the whole university is no unit. */
function unitsMeet(one: Draft, other: Draft, ends: Ends): boolean {
  const [units, others] = [one, other].map(({ id }) =>
    [...ends.from(id, 'RUN_BY'), ...ends.from(id, 'HELD_BY')].filter((unit) => unit !== HOME),
  ) as [EntityId[], EntityId[]]
  return units.length === 0 || others.length === 0 || units.some((unit) => others.includes(unit))
}

function startYear(draft: Draft): number | null {
  const start = dateOfDraft(draft, 'startsOn')
  return start === null ? null : yearOf(start)
}

/** Certain: the same document number; or kind, partners and holders, and signings that overlap, one to the day. */
function matchAgreements(world: World, ends: Ends): readonly Join[] {
  const agreements = [...world.drafts.values()].filter((draft) => draft.label === 'Agreement')
  const joins: Join[] = []
  const firstOf = new Map<string, Draft[]>()
  for (const draft of agreements) {
    const number = textOf(draft, 'documentNumber')
    const parties = [textOf(draft, 'kind'), ends.from(draft.id, 'BETWEEN'), ends.from(draft.id, 'HELD_BY')]
    const keys = [`parties ${JSON.stringify(parties.map((part) => (Array.isArray(part) ? [...part].sort() : part)))}`]
    if (number !== null) keys.push(`number ${number}`)
    for (const key of keys) {
      const rule = key.startsWith('number') ? 'same_document_number' : 'same_parties_and_day'
      const same = (firstOf.get(key) ?? []).filter(
        (other) => rule === 'same_document_number' || isSameSigning(draft, other),
      )
      joins.push(...same.map((other) => ({ entities: pairOf(draft.id, other.id), rule }) as const))
      firstOf.set(key, [...(firstOf.get(key) ?? []), draft])
    }
  }
  return joins
}

/** Rows of one edition with the same kind, day, and title or note, and different partners: one agreement of several? */
function perhapsShared(world: World): readonly Question[] {
  const groups = new Map<string, EntityId[]>()
  for (const draft of [...world.drafts.values()].filter((one) => one.label === 'Agreement')) {
    const [signedOn, title] = [textOf(draft, 'signedOn'), textOf(draft, 'nameEn') ?? textOf(draft, 'note')]
    if (signedOn === null || title === null) continue
    const key = [draft.records[0]?.source, textOf(draft, 'kind'), signedOn, title].join('|')
    groups.set(key, [...(groups.get(key) ?? []), draft.id])
  }
  return [...groups.values()]
    .filter((ids) => ids.length > 1)
    .map(([entity, ...candidates]) => ({
      kind: 'one_agreement_of_several_partners',
      entity: entity as EntityId,
      candidates,
    }))
}

function isSameSigning(one: Draft, other: Draft): boolean {
  const [a, b] = [dateOfDraft(one, 'signedOn'), dateOfDraft(other, 'signedOn')]
  if (a === null || b === null || Math.min(spanOf(a), spanOf(b)) > 1) return false
  return intervalOf(a).first <= intervalOf(b).last && intervalOf(b).first <= intervalOf(a).last
}

/** Programmes go under the joint-degree agreement with their partner, if units overlap or one side has none. */
export function programmeLinks(drafts: ReadonlyMap<EntityId, Draft>, ends: Ends): readonly StatedLink[] {
  const all = [...drafts.values()].filter((draft) => textOf(draft, 'kind') === 'joint_degree')
  const agreements = all.filter((draft) => draft.label === 'Agreement')
  return all
    .filter((draft) => draft.label === 'Activity')
    .flatMap((activity) =>
      agreements
        .filter((agreement) =>
          ends.from(agreement.id, 'BETWEEN').some((id) => ends.from(activity.id, 'INVOLVES').includes(id)),
        )
        .filter((agreement) => unitsMeet(activity, agreement, ends))
        .map((agreement) => ({ type: 'UNDER' as const, from: activity.id, to: agreement.id })),
    )
}
