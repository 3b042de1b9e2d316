import type { GraphLinkFragment, GraphNodeFragment } from '#client/generated/graphql.ts'
import { graphOfOverview } from '#client/graph/mergeSlice.ts'
import type { Graph } from '#client/graph/types.ts'
import type { BenchGraph, BenchLink, BenchNode } from '#tests/bench/canvas/types.ts'

/** A world of the bench as the server would answer it. */
export function graphOf({ nodes, links }: BenchGraph): Graph {
  const slice = { asOf: '2026-03-31', recentSince: '2023-04-01', dataVersion: 1 }
  return graphOfOverview({
    slice: { ...slice, nodes: nodes.map(nodeOf), links: links.map(linkOf) },
    regions: [],
    countries: [],
  })
}

function nodeOf({ id, kind, name, sector, ties }: BenchNode, rank: number): GraphNodeFragment {
  const names = { en: name, ja: null, native: null, nativeLanguage: null, shortEn: null, shortJa: null, jaSource: null }
  const isUnit = kind === 'unit'
  return {
    id,
    names,
    ties,
    label: isUnit ? 'Department' : 'University',
    sector: isUnit ? null : sector,
    place: isUnit ? null : 'abroad',
    countryCode: null,
    regionId: null,
    city: null,
    lat: null,
    lon: null,
    departmentKind: isUnit ? 'graduate_school' : null,
    officialOrder: isUnit ? rank : null,
    countsWith: null,
    partnershipState: isUnit ? null : 'living',
    asked: false,
    toBeConfirmed: false,
    strategic: false,
    agreements: 1,
    agreementsInForce: 1,
    activities: 1,
    recentActivities: 1,
    counterparts: ties,
    lastSeen: 2025,
    hiddenTies: 0,
  }
}

function linkOf({ from, to, state }: BenchLink): GraphLinkFragment {
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
    activities: 1,
    recentActivities: 1,
    lastSeen: 2025,
  }
}
