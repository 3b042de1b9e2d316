import type { ComponentType, RefObject } from 'react'
import type { PlateSize } from '#client/canvas/regionsInput.ts'
import type { CanvasProps, Stage } from '#client/canvas/types.ts'
import type { LayoutName } from '#client/view/types.ts'

export type LayoutProps = CanvasProps & { readonly size: PlateSize; readonly stage: RefObject<Stage> }

/** A way to lay the same nodes out. One object in a file of its own, and one line in `layouts.ts`. */
export type Layout = {
  readonly name: LayoutName
  readonly Picture: ComponentType<LayoutProps>
  /** It draws agreements and activities one by one: `CanvasProps.facts`. */
  readonly needsFacts?: boolean
}
