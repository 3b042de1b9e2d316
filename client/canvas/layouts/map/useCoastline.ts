import type { GeoPermissibleObjects } from 'd3-geo'
import { useEffect, useState } from 'react'

export type Coastline = { readonly coarse: GeoPermissibleObjects; readonly fine: GeoPermissibleObjects }

let arrived: Coastline | null = null

/** Fetched when the first map opens; null until then, and marks do not wait for it. */
export function useCoastline(): Coastline | null {
  const [coastline, setCoastline] = useState(arrived)
  useEffect(() => {
    if (arrived) return
    void import('#client/canvas/layouts/map/coastline.ts').then((module) => {
      arrived = module.coastline
      setCoastline(arrived)
    })
  }, [])
  return coastline
}
