import type { KeyboardEvent, ReactNode } from 'react'
import type { Emphasis } from '#client/canvas/engine/emphasis.ts'
import type { DrawnTie } from '#client/canvas/engine/ties/drawnTie.ts'
import type { LayoutProps } from '#client/canvas/engine/types.ts'
import type { Point, Positions } from '#client/canvas/geometry/points.ts'
import type { GraphNode } from '#client/graph/types.ts'
import type { LayoutName } from '#client/view/types.ts'

/** A node in a list: its mark, and its name beside it. Px of the sheet at zoom 1. */
export type SheetRow = {
  readonly node: GraphNode
  readonly at: Point
  /** Px for the name, which is cut where they end; 0: no name. */
  readonly room: number
  /** Side of the mark on which the name is; `up`: over it (`HeadName`). */
  readonly side: 'right' | 'left' | 'up'
  /** Stays at the upper or the left edge while the sheet scrolls. */
  readonly sticks?: 'top' | 'left'
}

/** A layout in lists, which draws agreements and activities one by one. One object in a folder of its own. */
export type SheetLayout = {
  readonly name: LayoutName
  readonly family: 'sheet'
  readonly usePicture: (props: LayoutProps) => SheetPicture
}

/** What a layout in lists says about its picture; it is read by scrolling, and headings stay in view. */
export type SheetPicture = {
  /** The picture in a few words, for who cannot see it. */
  readonly label: string
  readonly width: number
  readonly height: number
  readonly rows: readonly SheetRow[]
  /** Ties between marks at these places in this frame of the animation. */
  readonly ties?: (positions: Positions) => readonly DrawnTie[]
  /** Below ties and marks, as SVG. Elements with `data-from` and `data-to` are ties for a pointer. */
  readonly backdrop?: (emphasis: Emphasis) => ReactNode
  /** Stays at the upper edge while the sheet scrolls; px high. */
  readonly head?: { readonly height: number; readonly content: ReactNode }
  /** Stays at the left edge; px wide. */
  readonly side?: { readonly width: number; readonly content?: ReactNode }
  /** Where both meet. */
  readonly corner?: ReactNode
  /** Keys while the sheet has the focus; without it, arrows scroll. */
  readonly onKey?: (event: KeyboardEvent) => void
  /** What the reader may choose about this layout. */
  readonly choices?: ReactNode
  readonly isReady?: boolean
}
