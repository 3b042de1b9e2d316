import { type Ends, endsOf } from '#server/domain/projection/graph.ts'
import { meetingAmong } from '#server/domain/projection/meeting.ts'
import { Signings } from '#server/domain/projection/signings.ts'
import { dateOfDraft, textOf } from '#server/domain/projection/values.ts'
import type { World } from '#server/domain/projection/world.ts'
import type { Draft } from '#server/domain/records/combine.ts'
import type { StatedLink } from '#server/domain/records/description.ts'
import { pairOf } from '#server/domain/records/merges.ts'
import type { EntityId, RecordId } from '#server/domain/things/ids.ts'
import { listUnder } from '#server/domain/things/listUnder.ts'
import { yearOf } from '#server/domain/time/partialDate.ts'

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
  const listed = activities.filter((one) => isFrom(one, 'activity'))
  const meeting = meetingAmong(listed, 'INVOLVES', ends)
  for (const draft of activities.filter((one) => isFrom(one, 'agreement'))) {
    const fitting = meeting(draft, ends.from(draft.id, 'INVOLVES'))
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

function startYear(draft: Draft): number | null {
  const start = dateOfDraft(draft, 'startsOn')
  return start === null ? null : yearOf(start)
}

/** Certain: the same document number; or kind, partners and holders, and signings that overlap, one to the day. */
function matchAgreements(world: World, ends: Ends): readonly Join[] {
  const agreements = [...world.drafts.values()].filter((draft) => draft.label === 'Agreement')
  const joins: Join[] = []
  const ofParties = new Map<string, Signings>()
  const ofNumber = new Map<string, Draft[]>()
  const join = (draft: Draft, same: readonly Draft[], rule: JoinRule): void => {
    for (const other of same) joins.push({ entities: pairOf(draft.id, other.id), rule })
  }
  for (const draft of agreements) {
    const ofSame = ofParties.get(partiesOf(draft, ends)) ?? new Signings()
    ofParties.set(partiesOf(draft, ends), ofSame)
    join(draft, ofSame.add(draft, dateOfDraft(draft, 'signedOn')), 'same_parties_and_day')
    const number = textOf(draft, 'documentNumber')
    if (number === null) continue
    join(draft, ofNumber.get(number) ?? [], 'same_document_number')
    listUnder(ofNumber, number).push(draft)
  }
  return joins
}

function partiesOf(draft: Draft, ends: Ends): string {
  const [partners, holders] = (['BETWEEN', 'HELD_BY'] as const).map((type) => [...ends.from(draft.id, type)].sort())
  return JSON.stringify([textOf(draft, 'kind'), partners, holders])
}

/** Rows of one edition with the same kind, day, and title or note, and different partners: one agreement of several? */
function perhapsShared(world: World): readonly Question[] {
  const groups = new Map<string, EntityId[]>()
  for (const draft of [...world.drafts.values()].filter((one) => one.label === 'Agreement')) {
    const [signedOn, title] = [textOf(draft, 'signedOn'), textOf(draft, 'nameEn') ?? textOf(draft, 'note')]
    if (signedOn === null || title === null) continue
    const key = [draft.records[0]?.source, textOf(draft, 'kind'), signedOn, title].join('|')
    listUnder(groups, key).push(draft.id)
  }
  return [...groups.values()]
    .filter((ids) => ids.length > 1)
    .map(([entity, ...candidates]) => ({
      kind: 'one_agreement_of_several_partners',
      entity: entity as EntityId,
      candidates,
    }))
}

/** Programmes go under the joint-degree agreement with their partner, if units overlap or one side has none. */
export function programmeLinks(drafts: ReadonlyMap<EntityId, Draft>, ends: Ends): readonly StatedLink[] {
  const all = [...drafts.values()].filter((draft) => textOf(draft, 'kind') === 'joint_degree')
  const agreements = all.filter((draft) => draft.label === 'Agreement')
  const meeting = meetingAmong(agreements, 'BETWEEN', ends)
  return all
    .filter((draft) => draft.label === 'Activity')
    .flatMap((activity) =>
      meeting(activity, ends.from(activity.id, 'INVOLVES')).map((agreement) => ({
        type: 'UNDER' as const,
        from: activity.id,
        to: agreement.id,
      })),
    )
}
