import { useMemo } from 'react'
import { useLocation } from 'wouter'
import { useStore } from 'zustand'
import { nodeId } from '#client/graph/ids.ts'
import { usePlaceNames } from '#client/shared/entity/placeNames.ts'
import { type KnownIds, listChoice, type Part, type Parts, partsOnDay, strangersIn } from '#client/view/listChoice.ts'
import { viewStore } from '#client/view/viewStore.ts'

/** What the list of the screen is narrowed to on its day, and what its address says that is not known here. */
export function useListParts(): { readonly parts: Parts; readonly strangers: readonly Part[] } {
  const [path] = useLocation()
  const { parts, unknown } = useStore(listChoice)
  const known = useKnownIds()
  return useMemo(
    () => ({
      parts: partsOnDay(parts, path, known),
      strangers: [...unknown, ...strangersIn(parts, path, known)],
    }),
    [parts, unknown, path, known],
  )
}

/** Null until the overview is there. */
function useKnownIds(): KnownIds | null {
  const { countries, regions } = usePlaceNames()
  const units = useStore(viewStore, ({ dayGraph }) => dayGraph?.nodes)
  return useMemo(
    () =>
      units && regions.size > 0
        ? { countries, regions, units: { has: (id) => units.get(nodeId(id))?.label === 'Department' } }
        : null,
    [countries, regions, units],
  )
}
