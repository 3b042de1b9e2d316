import { useEffect, useSyncExternalStore } from 'react'
import { canvasName } from '#client/canvas/engine/names/nameText.ts'
import { arrivalCount, bringLetters, onArrival } from '#client/canvas/geometry/measureText.ts'
import type { Language } from '#client/view/types.ts'
import type { Visible } from '#client/view/visible.ts'

/** Rises by one each time letters have arrived, so that names are measured and placed anew. */
export function useLetters(visible: Visible, language: Language): number {
  useEffect(() => {
    const nodes = [...visible.organizations, ...visible.departments]
    void bringLetters(nodes.map(({ names }) => canvasName(names, language).text))
  }, [visible, language])
  return useSyncExternalStore(onArrival, arrivalCount)
}
