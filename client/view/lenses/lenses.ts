import { bridgeLens } from '#client/view/lenses/bridge.ts'
import type { Lens } from '#client/view/lenses/lens.ts'
import { lifeLens } from '#client/view/lenses/life.ts'
import { sectorLens } from '#client/view/lenses/sector.ts'

/** All lenses: the menu, the legend and the tests build themselves from this. */
export const lenses: readonly Lens[] = [sectorLens, lifeLens, bridgeLens]

/** The picture as it opens. */
export const PLAIN_LENS = sectorLens.key

/** A lens by its key; one that this program does not know is the plain one. */
export function lensOf(key: string): Lens {
  return lenses.find((lens) => lens.key === key) ?? sectorLens
}
