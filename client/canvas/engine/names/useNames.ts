import { useMemo } from 'react'
import type { CoreName, DrawnName } from '#client/canvas/engine/names/drawnName.ts'
import { besideSelected, type PlacedNamesQuestion, placedNames } from '#client/canvas/engine/names/placedNames.ts'
import { type SelectedNames, selectedNamesOf } from '#client/canvas/engine/names/selectedNames.ts'
import type { Positions } from '#client/canvas/geometry/points.ts'

export type Names = {
  readonly partners: readonly DrawnName[]
  readonly units: readonly CoreName[]
  readonly captions: readonly CoreName[]
}

/** Names of a layout that places them by itself, again in each frame while marks move. */
export type NamesOf = (now: NamesNow) => Names

export type NamesNow = Pick<PlacedNamesQuestion, 'positions' | 'badges' | 'camera' | 'plate' | 'selected'> & {
  readonly phase: 'start' | 'moving' | 'settled'
}

type Asked = Omit<PlacedNamesQuestion, 'onlyStrongest'> & {
  readonly phase: NamesNow['phase']
  /** Where marks are in this frame; `positions`: where they are going. */
  readonly positionsNow: Positions
  readonly namesOf: NamesOf | undefined
  /** How often fonts have loaded: widths differ afterwards. */
  readonly fontLoads: number
}

const nobody: SelectedNames = selectedNamesOf({ kind: 'none' })
const noNames: readonly CoreName[] = []

/** Names of a plane, placed again when marks move, the camera rests, or fonts have loaded; a selection adds its own. */
export function useNames(asked: Asked): Names {
  const { nodes, others, positions, positionsNow, badges, scale, camera, plate, language, selected, phase } = asked
  const { allowsName, oneLine, namesOf, fontLoads } = asked
  const onlyStrongest = phase !== 'settled'
  // biome-ignore lint/correctness/useExhaustiveDependencies: `fontLoads` counts loads of fonts
  const own = useMemo(
    () => namesOf?.({ positions: positionsNow, badges, camera, plate, selected, phase }),
    [namesOf, positionsNow, badges, camera, plate, selected, phase, fontLoads],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  const question = useMemo(
    () => ({
      ...{ nodes, others, positions, badges, scale, camera, plate, language },
      ...{ selected: nobody, onlyStrongest, allowsName, oneLine },
    }),
    [nodes, others, positions, badges, scale, camera, plate, language, onlyStrongest, allowsName, oneLine, fontLoads],
  )
  const standing = useMemo(() => (namesOf ? [] : placedNames(question)), [namesOf, question])
  return useMemo(() => {
    if (own) return own
    const partners = selected.ids.size === 0 ? standing : besideSelected({ ...question, selected }, standing)
    return { partners, units: noNames, captions: noNames }
  }, [own, question, standing, selected])
}
