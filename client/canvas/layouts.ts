import { columns } from '#client/canvas/layouts/columns/Columns.tsx'
import { map } from '#client/canvas/layouts/map/Map.tsx'
import { matrix } from '#client/canvas/layouts/matrix/Matrix.tsx'
import { network } from '#client/canvas/layouts/network/Network.tsx'
import type { PlaneLayout } from '#client/canvas/layouts/plane/picture.ts'
import { regions } from '#client/canvas/layouts/regions/Regions.tsx'
import type { SheetLayout } from '#client/canvas/layouts/sheet/types.ts'
import { timeline } from '#client/canvas/layouts/timeline/Timeline.tsx'

/** A way to lay the same nodes out. */
export type Layout = PlaneLayout | SheetLayout

/** All layouts, in the order of their keys: toolbar, menus and keys build themselves from this list. */
export const layouts: readonly Layout[] = [network, regions, columns, map, timeline, matrix]
