import { useMemo } from 'react'
import { type Named, namedBy } from '#client/canvas/engine/names/named.ts'
import { besideSelected, type PlacedNamesQuestion, placedNames } from '#client/canvas/engine/names/placedNames.ts'
import type { StandingName } from '#client/canvas/engine/names/standing.ts'

type Asked = PlacedNamesQuestion & {
  /** How often letters have arrived: widths differ afterwards. */
  readonly letters: number
}

const nobody: Named = namedBy({ kind: 'none' })

/** Names of a plane, placed again when marks move, the camera rests, or letters have arrived; a selection adds its own. */
export function usePlacedNames(asked: Asked): readonly StandingName[] {
  const { nodes, others, positions, badges, scale, camera, plate, language, selected } = asked
  const { onlyStrongest, mayStand, oneLine, letters } = asked
  // biome-ignore lint/correctness/useExhaustiveDependencies: `letters` counts the arrivals of fonts
  const question = useMemo(
    () => ({
      ...{ nodes, others, positions, badges, scale, camera, plate, language },
      ...{ selected: nobody, onlyStrongest, mayStand, oneLine },
    }),
    [nodes, others, positions, badges, scale, camera, plate, language, onlyStrongest, mayStand, oneLine, letters],
  )
  const standing = useMemo(() => placedNames(question), [question])
  return useMemo(
    () => (selected.ids.size === 0 ? standing : besideSelected({ ...question, selected }, standing)),
    [question, standing, selected],
  )
}
