import { useEffect, useSyncExternalStore } from 'react'
import { canvasName } from '#client/canvas/engine/names/nameText.ts'
import { fontLoadCount, loadFonts, onFontLoad } from '#client/canvas/geometry/measureText.ts'
import type { Language } from '#client/view/types.ts'
import type { Visible } from '#client/view/visible.ts'

/** Rises by one each time fonts have loaded, so that names are measured and placed again. */
export function useFontLoads(visible: Visible, language: Language): number {
  useEffect(() => {
    const nodes = [...visible.organizations, ...visible.departments]
    void loadFonts(nodes.map(({ names }) => canvasName(names, language).text))
  }, [visible, language])
  return useSyncExternalStore(onFontLoad, fontLoadCount)
}
