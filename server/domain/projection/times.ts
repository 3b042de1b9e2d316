import { dateOfDraft, datesIn, isTrue, listIn, numericOf, textOf } from '#server/domain/projection/values.ts'
import type { Draft } from '#server/domain/records/combine.ts'
import { type StatedTimes, type Validity, validityOf } from '#server/domain/states/endBasis.ts'
import { isLasting } from '#server/domain/things/kinds.ts'
import { type Interval, intervalOf, lastDayOf, type PartialDate } from '#server/domain/time/partialDate.ts'

/** The full days of an agreement or activity. */
export const daysOf = (draft: Draft): Validity => validityOf(statedTimesOf(draft))

function statedTimesOf(draft: Draft): StatedTimes {
  const isAgreement = draft.label === 'Agreement'
  return {
    what: isAgreement ? 'agreement' : isLasting(textOf(draft, 'kind') ?? '') ? 'lasting' : 'passing',
    only: onlyOf(listIn(draft, 'said')),
    signedOn: isAgreement ? dateOfDraft(draft, 'signedOn') : null,
    effectiveOn: dateOfDraft(draft, 'effectiveOn'),
    startsOn: isAgreement ? null : dateOfDraft(draft, 'startsOn'),
    renewedOn: datesIn(draft, 'renewedOn'),
    endsOn: dateOfDraft(draft, isAgreement ? 'expiresOn' : 'endsOn'),
    termYears: numericOf(draft, 'termYears'),
    autoRenews: isTrue(draft, 'autoRenews'),
    reportedEnd: reportedEndOf(draft),
    saidToRun: datesIn(draft, 'asOfStated'),
  }
}

/** As soon as one source speaks of it otherwise, it is no longer only announced. */
function onlyOf(said: readonly string[]): StatedTimes['only'] {
  if (said.length === 0) return null
  if (said.every((word) => word === 'in_preparation')) return 'preparation'
  return said.every((word) => word === 'announced' || word === 'in_preparation') ? 'announced' : null
}

/** The newest statement about its state decides whether it is reported as ended. */
function reportedEndOf(draft: Draft): StatedTimes['reportedEnd'] {
  const reported = draft.values.get('reportedStatus')
  if (reported?.value !== 'ended') return null
  return { on: reported.record.statedOn === null ? null : lastDayOf(reported.record.statedOn) }
}

/** The intervals of signing and of each renewal: signs of life if they meet the window. */
export function signsOf(draft: Draft): readonly Interval[] {
  const dates = [dateOfDraft(draft, 'signedOn'), ...datesIn(draft, 'renewedOn')]
  return dates.filter((date): date is PartialDate => date !== null).map(intervalOf)
}
