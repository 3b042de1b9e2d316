import type { Ref, RefObject } from 'react'
import type { Point, Size } from '#client/canvas/geometry/points.ts'
import type { FactSliceFragment } from '#client/generated/graphql.ts'
import type { Graph, NodeId } from '#client/graph/types.ts'
import type { Arrangement } from '#client/view/arrangement.ts'
import type { Bridge } from '#client/view/bridges.ts'
import type { PlacedGraph } from '#client/view/placedGraph.ts'
import type { ShownTopic } from '#client/view/topicPicture.ts'
import type { ColourScheme, Language, Selection, View } from '#client/view/types.ts'
import type { Visible } from '#client/view/visible.ts'

export type Hover = { readonly target: Selection; readonly at: Point }

/** `placed` of `total` names of partners are on the plate. */
export type NameCount = { readonly placed: number; readonly total: number }

/** What a screen may ask of the canvas; `ref` of `<Canvas>`. */
export type CanvasHandle = {
  readonly fit: () => void
  /** Zooms about the middle of the plate: 1.25 is one step in, 0.8 one step out. */
  readonly zoomBy: (factor: number) => void
  /** Brings one mark to the middle, close enough to read its name. False if it is not drawn. */
  readonly flyTo: (id: NodeId) => boolean
  /** Brings these marks into the plate, as large as a single one would be at most. False if none is drawn. */
  readonly fitTo: (ids: readonly NodeId[]) => boolean
}

/** Where marks were last, px on the screen: another layout begins there. */
export type Handover = { places: ReadonlyMap<string, Point> }

/** What an expansion left out of one kind, in the words of the screen: "University 12". */
export type StackMark = { readonly id: string; readonly label: string | null; readonly text: string }

/** Where nodes are in the layout `network`, and who keeps it. */
export type NetworkPlaces = {
  readonly positions: ReadonlyMap<NodeId, Point>
  readonly pins: ReadonlySet<NodeId>
  /** Neighbours that are not drawn. */
  readonly more: ReadonlyMap<NodeId, number>
  /** What open expansions left out, by kind, of each node. */
  readonly stacks: ReadonlyMap<NodeId, readonly StackMark[]>
  /** Nothing is placed yet: what is drawn will be another picture. */
  readonly isWaiting?: boolean
  /** Reckoned for nodes that had no place: completes the picture, is no act. */
  readonly onPlaces: (places: ReadonlyMap<NodeId, Point>) => void
  /** Dragged by hand, one or several at once. */
  readonly onPin: (places: ReadonlyMap<NodeId, Point>) => void
}

export type CanvasFacts = FactSliceFragment
export type CanvasFact = FactSliceFragment['facts'][number]

export type CanvasProps = {
  readonly graph: Graph
  readonly view: View
  /** `visibleOf(graph, view)`: computed once by the screen, read by canvas, legend and table alike. */
  readonly visible: Visible
  /** Everything of the day, of which the graph may be a part. Default: the graph. */
  readonly dayGraph?: Graph
  /** What places are computed for: a chosen part keeps its places, and so does another day. Default: the whole. */
  readonly placedGraph?: PlacedGraph
  /** Of the layout `network`: dashes over what legend and lists hide. */
  readonly bridges?: readonly Bridge[]
  /** Of the layout `network`; without it nothing is placed there. */
  readonly network?: NetworkPlaces
  /** What the ties are made of, for layouts that ask for it; null: still on its way. */
  readonly facts?: CanvasFacts | null
  /** Countries, subjects and strategy items that the layout `network` draws. */
  readonly topics?: readonly ShownTopic[]
  readonly language: Language
  readonly scheme: ColourScheme
  /** The reader's clearance: positions are kept apart by it. 0 until sign-in exists. */
  readonly clearance?: number
  readonly onSelect: (selection: Selection) => void
  /** Shift- or Ctrl-click: into the selection, or out of it. */
  readonly onToggle?: (id: NodeId) => void
  /** A box drawn with Shift: these too. */
  readonly onGather?: (ids: readonly NodeId[]) => void
  /** Within a layout that can be arranged in more than one way. */
  readonly onArrange?: (change: Partial<Arrangement>) => void
  readonly onHover?: (hover: Hover | null) => void
  readonly onExpand?: (id: NodeId) => void
  readonly onMenu?: (menu: Hover) => void
  /** Click on `+n` or on a stack: what of a node is not drawn, of one kind or of all. */
  readonly onStack?: (id: NodeId, label: string | null) => void
  readonly onNames?: (names: NameCount) => void
  readonly ref?: Ref<CanvasHandle>
}

export type LayoutProps = CanvasProps & { readonly size: Size; readonly handover: RefObject<Handover> }

export type MiniRegionsProps = {
  readonly graph: Graph
  readonly visible: Visible
  readonly language: Language
  readonly scheme: ColourScheme
  /** In the middle: units with a tie / all units, as 部局. */
  readonly units: { readonly shown: number; readonly total: number }
}

export type ListMirrorProps = Pick<
  CanvasProps,
  | 'graph'
  | 'view'
  | 'visible'
  | 'topics'
  | 'bridges'
  | 'facts'
  | 'language'
  | 'onSelect'
  | 'onToggle'
  | 'onGather'
  | 'onMenu'
>
