import type { GeoPermissibleObjects } from 'd3-geo'
import { feature } from 'topojson-client'
import fine from 'world-atlas/land-50m.json'
import coarse from 'world-atlas/land-110m.json'

/** Land of the world, and the finer one for insets. A part of the page of its own: only a map needs it. */
export const coastline = { coarse: landOf(coarse), fine: landOf(fine) }

function landOf(atlas: unknown): GeoPermissibleObjects {
  const topology = atlas as Parameters<typeof feature>[0]
  const land = topology.objects.land
  if (!land) throw new Error('the atlas has no land')
  return feature(topology, land)
}
