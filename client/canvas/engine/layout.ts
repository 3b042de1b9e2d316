import type { ComponentType, RefObject } from 'react'
import type { CanvasProps, Stage } from '#client/canvas/engine/types.ts'
import type { Size } from '#client/canvas/geometry/points.ts'
import type { LayoutName } from '#client/view/types.ts'

export type LayoutProps = CanvasProps & { readonly size: Size; readonly stage: RefObject<Stage> }

/** A way to lay the same nodes out. One object in a file of its own, and one line in `layouts.ts`. */
export type Layout = {
  readonly name: LayoutName
  readonly Picture: ComponentType<LayoutProps>
  /** It draws agreements and activities one by one: `CanvasProps.facts`. */
  readonly needsFacts?: boolean
}
