import type { Layout } from '#client/canvas/engine/layout.ts'
import { columns } from '#client/canvas/layouts/columns/Columns.tsx'
import { map } from '#client/canvas/layouts/map/Map.tsx'
import { matrix } from '#client/canvas/layouts/matrix/Matrix.tsx'
import { network } from '#client/canvas/layouts/network/Network.tsx'
import { regions } from '#client/canvas/layouts/regions/Regions.tsx'
import { timeline } from '#client/canvas/layouts/timeline/Timeline.tsx'

/** All layouts, in the order of their keys: toolbar, menus and keys build themselves from this list. */
export const layouts: readonly Layout[] = [network, regions, columns, map, timeline, matrix]
