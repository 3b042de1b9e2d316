import { resolved } from '#client/features/explore/actions/groupsNow.ts'
import type { NodeId } from '#client/graph/types.ts'
import { anyShape, type Shape } from '#client/view/shape.ts'
import { viewStore } from '#client/view/viewStore.ts'

/** Filters by how things hang together, each change one step of undo. */

/** Only what is so many steps from these. Null: everything again. */
export function keepNear(ids: readonly NodeId[], depth: number | null): void {
  if (depth === null) setShape('nearOff', { near: null })
  else if (ids.length > 0) setShape('near', { near: { ids: resolved(ids), depth } }, depth)
}

export function keepCore(core: number | null): void {
  setShape(core === null ? 'coreOff' : 'core', { core }, core ?? undefined)
}

export function keepLargest(largest: boolean): void {
  setShape(largest ? 'largest' : 'largestOff', { largest })
}

export function keepAll(): void {
  setShape('shapeOff', anyShape)
}

function setShape(key: string, change: Partial<Shape>, count?: number): void {
  viewStore.getState().act({ key, values: count === undefined ? {} : { count } }, (now) => {
    const shape = { ...now.shape, ...change }
    return JSON.stringify(shape) === JSON.stringify(now.shape) ? now : { ...now, shape }
  })
}
