import { useMemo } from 'react'
import { type Named, namedBy } from '#client/canvas/engine/names/named.ts'
import { besideSelected, type PlacedNamesQuestion, placedNames } from '#client/canvas/engine/names/placedNames.ts'
import type { CoreName, StandingName } from '#client/canvas/engine/names/standing.ts'
import type { Positions } from '#client/canvas/geometry/points.ts'

export type Names = {
  readonly partners: readonly StandingName[]
  readonly units: readonly CoreName[]
  readonly captions: readonly CoreName[]
}

/** Names of a layout that places them by itself, each frame anew while marks move. */
export type NamesOf = (now: NamesNow) => Names

export type NamesNow = Pick<PlacedNamesQuestion, 'positions' | 'badges' | 'camera' | 'plate' | 'selected'> & {
  readonly phase: 'start' | 'moving' | 'settled'
}

type Asked = Omit<PlacedNamesQuestion, 'onlyStrongest'> & {
  readonly phase: NamesNow['phase']
  /** Where marks are in this frame; `positions`: where they are going. */
  readonly positionsNow: Positions
  readonly namesOf: NamesOf | undefined
  /** How often letters have arrived: widths differ afterwards. */
  readonly letters: number
}

const nobody: Named = namedBy({ kind: 'none' })
const noNames: readonly CoreName[] = []

/** Names of a plane, placed again when marks move, the camera rests, or letters have arrived; a selection adds its own. */
export function useNames(asked: Asked): Names {
  const { nodes, others, positions, positionsNow, badges, scale, camera, plate, language, selected, phase } = asked
  const { mayStand, oneLine, namesOf, letters } = asked
  const onlyStrongest = phase !== 'settled'
  // biome-ignore lint/correctness/useExhaustiveDependencies: `letters` counts the arrivals of fonts
  const own = useMemo(
    () => namesOf?.({ positions: positionsNow, badges, camera, plate, selected, phase }),
    [namesOf, positionsNow, badges, camera, plate, selected, phase, letters],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  const question = useMemo(
    () => ({
      ...{ nodes, others, positions, badges, scale, camera, plate, language },
      ...{ selected: nobody, onlyStrongest, mayStand, oneLine },
    }),
    [nodes, others, positions, badges, scale, camera, plate, language, onlyStrongest, mayStand, oneLine, letters],
  )
  const standing = useMemo(() => (namesOf ? [] : placedNames(question)), [namesOf, question])
  return useMemo(() => {
    if (own) return own
    const partners = selected.ids.size === 0 ? standing : besideSelected({ ...question, selected }, standing)
    return { partners, units: noNames, captions: noNames }
  }, [own, question, standing, selected])
}
