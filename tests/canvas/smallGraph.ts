import type { GraphLinkFragment, GraphNodeFragment } from '#client/generated/graphql.ts'
import { graphOfOverview } from '#client/graph/mergeSlice.ts'
import type { Graph } from '#client/graph/types.ts'

const names = (en: string, ja: string) => ({
  en,
  ja,
  native: null,
  nativeLanguage: null,
  shortEn: null,
  shortJa: null,
  jaSource: null,
})

const counts = {
  agreements: 1,
  agreementsInForce: 1,
  activities: 2,
  recentActivities: 1,
  counterparts: 1,
  lastSeen: 2025,
  hiddenTies: 0,
} as const

function organization(id: string, en: string, ja: string, regionId: string): GraphNodeFragment {
  return {
    ...counts,
    id,
    label: 'University',
    names: names(en, ja),
    sector: 'academia',
    place: 'abroad',
    countryCode: regionId.slice(0, 2).toUpperCase(),
    regionId,
    city: null,
    lat: 0,
    lon: 0,
    departmentKind: null,
    officialOrder: null,
    countsWith: null,
    partnershipState: 'living',
    asked: false,
    toBeConfirmed: false,
    strategic: false,
    ties: 2,
  }
}

function unit(id: string, en: string, ja: string, officialOrder: number): GraphNodeFragment {
  return {
    ...organization(id, en, ja, 'none'),
    label: 'Department',
    sector: null,
    place: null,
    countryCode: null,
    regionId: null,
    departmentKind: 'graduate_school',
    officialOrder,
    partnershipState: null,
  }
}

function tie(from: string, to: string, state: GraphLinkFragment['state']): GraphLinkFragment {
  return {
    id: `${from}~${to}`,
    from,
    to,
    state,
    tail: null,
    toBeConfirmed: false,
    agreements: 1,
    agreementsInForce: 1,
    agreementsExpiring: 0,
    activities: 2,
    recentActivities: 1,
    lastSeen: 2025,
  }
}

/** Two units, three partners in two regions, one tie of each end at home. */
export function smallGraph(): Graph {
  return graphOfOverview({
    slice: {
      asOf: '2026-03-31',
      recentSince: '2023-04-01',
      dataVersion: 1,
      nodes: [
        unit('dep-1', 'Engineering', '工学研究科', 1),
        unit('dep-2', 'Science', '理学研究科', 2),
        organization('org-1', 'Alpha University', 'アルファ大学', 'eu'),
        organization('org-2', 'Beta University', 'ベータ大学', 'eu'),
        organization('org-3', 'Gamma University', 'ガンマ大学', 'as'),
      ],
      links: [
        tie('dep-1', 'org-1', 'in_force'),
        tie('dep-2', 'org-3', 'grey'),
        tie('home', 'org-1', 'in_force'),
        tie('unit-not-stated', 'org-2', 'unformalised'),
      ],
    },
    regions: [
      { id: 'eu', order: 1, names: names('Europe', 'ヨーロッパ'), partners: 2, wholeUniversity: 1 },
      { id: 'as', order: 2, names: names('Asia', 'アジア'), partners: 1, wholeUniversity: 0 },
    ],
    countries: [],
  })
}
