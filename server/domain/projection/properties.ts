import type { Ends } from '#server/domain/projection/graph.ts'
import { nativeLanguageOf } from '#server/domain/projection/languages.ts'
import { locatedAt, plateOf } from '#server/domain/projection/places.ts'
import { daysOf, signsOf } from '#server/domain/projection/times.ts'
import { topUnitOf } from '#server/domain/projection/topUnit.ts'
import {
  dateOfDraft,
  datesIn,
  isTrue,
  listIn,
  numericOf,
  type Properties,
  textOf,
  textsOf,
} from '#server/domain/projection/values.ts'
import type { Draft } from '#server/domain/records/combine.ts'
import { type EntityId, HOME } from '#server/domain/things/ids.ts'
import { type EntityLabel, isLasting, type OrganizationLabel, SECTOR_OF } from '#server/domain/things/kinds.ts'
import { sortKeyOf } from '#server/domain/things/names.ts'
import { firstDayOf, yearOf } from '#server/domain/time/partialDate.ts'
import { roleValues } from '#server/generated/kinds.ts'

/** What the properties of one thing are made of. */
export type Setting = { readonly drafts: ReadonlyMap<EntityId, Draft>; readonly ends: Ends }

/** All properties of one thing except its ids, versions and search text. */
export function propertiesOf(draft: Draft, setting: Setting): Properties {
  return { ...namesOf(draft, setting), ...MAKERS[draft.label](draft, setting) }
}

type Maker = (draft: Draft, setting: Setting) => Properties

const MAKERS = {
  HomeUniversity: (draft, setting) => ({
    ...organization(draft, setting),
    ...textsOf(draft, 'timeZone', 'fiscalYearStart'),
    languages: listIn(draft, 'languages'),
  }),
  Organization: organization,
  Department: department,
  Country: (draft, { drafts, ends }) => ({ code: draft.id, regionId: plateOf(draft.id, drafts, ends) }),
  Region: (draft) => ({ scheme: textOf(draft, 'scheme'), order: numericOf(draft, 'order') }),
  Agreement: agreement,
  Activity: activity,
  Theme: (draft) => ({
    ...textsOf(draft, 'scheme', 'code'),
    synonymsEn: listIn(draft, 'synonymsEn'),
    synonymsJa: listIn(draft, 'synonymsJa'),
    sdg: listIn(draft, 'sdg'),
  }),
  StrategyItem: (draft) => textsOf(draft, 'kind', 'code', 'url'),
  Designation: designation,
  Statistic: (draft) => ({
    ...textsOf(draft, 'metric', 'period', 'unit', 'note'),
    value: numericOf(draft, 'value'),
    dimensions: listIn(draft, 'dimensions'),
  }),
} as const satisfies Record<EntityLabel, Maker>

function namesOf(draft: Draft, { ends }: Setting): Properties {
  const [nameEn, nameJa, nameNative] = ['nameEn', 'nameJa', 'nameNative'].map((key) => textOf(draft, key))
  const [country = null] = ends.from(draft.id, 'LOCATED_IN')
  const reading = textOf(draft, 'reading')
  const names = [nameEn, nameJa, nameNative]
  return {
    nameEn,
    nameJa,
    nameNative,
    nativeLanguage:
      textOf(draft, 'nativeLanguage') ?? (nameNative && nativeLanguageOf(nameNative, country, nameEn ?? null)),
    ...textsOf(draft, 'nameJaSource', 'shortNameEn', 'shortNameJa'),
    reading,
    aliases: listIn(draft, 'aliases').filter((alias) => !names.includes(alias)),
    sortEn: sortKeyOf([nameEn, nameNative, nameJa]),
    sortJa: sortKeyOf([reading, nameJa, nameEn, nameNative]),
  }
}

/** Latitude and longitude as stated, also where they are plainly wrong. */
function position(draft: Draft): Properties {
  const [lat, lon] = (textOf(draft, 'position') ?? '').split(';').map(Number)
  return lat === undefined || lon === undefined || !Number.isFinite(lat + lon) ? {} : { lat, lon }
}

function organization(draft: Draft, { drafts, ends }: Setting): Properties {
  return {
    ...locatedAt(draft.id, drafts, ends),
    ...position(draft),
    sector: SECTOR_OF[subLabelOf(draft)],
    ...textsOf(draft, 'city', 'rorId', 'website'),
    members: numericOf(draft, 'members'),
    ...activeDays(draft),
  }
}

export function subLabelOf(draft: Draft): OrganizationLabel {
  const label = textOf(draft, 'subLabel') ?? ''
  return label in SECTOR_OF ? (label as OrganizationLabel) : 'OtherOrganization'
}

/** A unit is counted at its time only: from its founding year, where that is known. */
function department(draft: Draft, { ends }: Setting): Properties {
  const founded = numericOf(draft, 'foundedYear')
  return {
    ...position(draft),
    ...textsOf(draft, 'kind', 'campus'),
    officialOrder: numericOf(draft, 'officialOrder'),
    foundedYear: founded,
    activeFrom: founded === null ? null : `${String(founded).padStart(4, '0')}-01-01`,
    ...activeDays(draft),
    countsWith: topUnitOf(draft.id, ends),
  }
}

function activeDays(draft: Draft): Properties {
  const [from, to] = [dateOfDraft(draft, 'activeFrom'), dateOfDraft(draft, 'activeTo')]
  return {
    ...(from === null ? {} : { activeFrom: firstDayOf(from) }),
    ...(to === null ? {} : { activeTo: firstDayOf(to) }),
  }
}

function agreement(draft: Draft): Properties {
  const signs = signsOf(draft)
  const signedOn = dateOfDraft(draft, 'signedOn')
  return {
    ...daysOf(draft),
    ...reported(draft),
    ...textsOf(draft, 'kind', 'level', 'effectiveOn', 'expiresOn', 'documentNumber'),
    signedOn,
    termYears: numericOf(draft, 'termYears'),
    autoRenews: draft.values.get('autoRenews') ? isTrue(draft, 'autoRenews') : null,
    noticeMonths: numericOf(draft, 'noticeMonths'),
    signsFrom: signs.map((sign) => sign.first),
    signsUntil: signs.map((sign) => sign.last),
    signedYear: signedOn === null ? null : yearOf(signedOn),
  }
}

function activity(draft: Draft, { ends }: Setting): Properties {
  const startsOn = dateOfDraft(draft, 'startsOn')
  const roles = listIn(draft, 'homeRoles')
  return {
    ...daysOf(draft),
    ...reported(draft),
    ...textsOf(draft, 'kind', 'stage', 'endsOn', 'direction', 'visitLevel', 'call'),
    lasting: isLasting(textOf(draft, 'kind') ?? ''),
    level: textOf(draft, 'level') ?? levelOfRunners(ends.from(draft.id, 'RUN_BY')),
    startsOn,
    startYear: startsOn === null ? null : yearOf(startsOn),
    homeRole: roleValues.find((role) => roles.includes(role)) ?? textOf(draft, 'homeRole'),
  }
}

const levelOfRunners = (runners: readonly EntityId[]): string =>
  runners.includes(HOME) ? 'university' : runners.length > 0 ? 'department' : 'not_stated'

/** What sources say of it, as stated: state, days "as of" and renewals. */
function reported(draft: Draft): Properties {
  return {
    ...textsOf(draft, 'reportedStatus', 'note'),
    asOfStated: datesIn(draft, 'asOfStated').at(-1) ?? null,
    renewedOn: datesIn(draft, 'renewedOn'),
  }
}

function designation(draft: Draft): Properties {
  const decidedOn = dateOfDraft(draft, 'decidedOn')
  return {
    ...textsOf(draft, 'kind', 'statedOn', 'basis', 'note', 'validUntil'),
    decidedOn,
    validFrom: decidedOn === null ? null : firstDayOf(decidedOn),
  }
}
