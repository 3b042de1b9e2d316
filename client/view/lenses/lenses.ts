import { agreementLens } from '#client/view/lenses/agreement.ts'
import { blindLens } from '#client/view/lenses/blind.ts'
import { bridgeLens } from '#client/view/lenses/bridge.ts'
import { communityLens } from '#client/view/lenses/community.ts'
import { freshnessLens } from '#client/view/lenses/freshness.ts'
import { hubLens } from '#client/view/lenses/hub.ts'
import { leadLens } from '#client/view/lenses/lead.ts'
import type { Lens } from '#client/view/lenses/lens.ts'
import { lifeLens } from '#client/view/lenses/life.ts'
import { recordsLens } from '#client/view/lenses/records.ts'
import { regionLens } from '#client/view/lenses/region.ts'
import { sectorLens } from '#client/view/lenses/sector.ts'
import { strategicLens } from '#client/view/lenses/strategic.ts'

/** All lenses: the menu, the legend and the tests build themselves from this. */
export const lenses: readonly Lens[] = [
  sectorLens,
  agreementLens,
  lifeLens,
  strategicLens,
  regionLens,
  communityLens,
  bridgeLens,
  hubLens,
  leadLens,
  recordsLens,
  freshnessLens,
  blindLens,
]

/** The picture as it opens. */
export const PLAIN_LENS = sectorLens.key

/** A lens by its key; one that this program does not know is the plain one. */
export function lensOf(key: string): Lens {
  return lenses.find((lens) => lens.key === key) ?? sectorLens
}
