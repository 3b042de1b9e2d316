import type { Ref } from 'react'
import type { Graph, NodeId } from '#client/graph/types.ts'
import type { ColourScheme, Language, Selection, View } from '#client/view/types.ts'
import type { Visible } from '#client/view/visible.ts'

/** Pixels from the upper left corner of the plate. */
export type Point = { readonly x: number; readonly y: number }

/** What lies under the pointer, and where. */
export type Hover = { readonly target: Selection; readonly at: Point }

/** `placed` of `total` names of partners stand on the plate. */
export type NameCount = { readonly placed: number; readonly total: number }

/** What a screen may ask of the canvas; `ref` of `<Canvas>`. */
export type CanvasHandle = {
  readonly fit: () => void
  /** Zooms about the middle of the plate: 1.25 is one step in, 0.8 one step out. */
  readonly zoomBy: (factor: number) => void
  /** Brings one mark to the middle, close enough to read its name. False if it is not drawn. */
  readonly flyTo: (id: NodeId) => boolean
}

export type CanvasProps = {
  readonly graph: Graph
  readonly view: View
  /** `visibleOf(graph, view)`: computed once by the screen, read by canvas, legend and table alike. */
  readonly visible: Visible
  readonly language: Language
  readonly scheme: ColourScheme
  /** The reader's clearance: positions are kept apart by it. 0 until sign-in exists. */
  readonly clearance?: number
  readonly onSelect: (selection: Selection) => void
  readonly onHover?: (hover: Hover | null) => void
  readonly onNames?: (names: NameCount) => void
  readonly ref?: Ref<CanvasHandle>
}

export type MiniPlateProps = {
  readonly graph: Graph
  readonly visible: Visible
  readonly language: Language
  readonly scheme: ColourScheme
  /** In the middle: units with a tie / all units, as 部局. */
  readonly units: { readonly shown: number; readonly total: number }
}

export type ListMirrorProps = Pick<CanvasProps, 'graph' | 'view' | 'visible' | 'language' | 'onSelect'>
