import type { ReactNode } from 'react'
import type { Frame } from '#client/canvas/engine/camera/camera.ts'
import type { Outline } from '#client/canvas/engine/describe/description.ts'
import type { Emphasis } from '#client/canvas/engine/emphasis.ts'
import type { AllowsName, OneLine, OtherMark } from '#client/canvas/engine/names/placedNames.ts'
import type { NamesOf } from '#client/canvas/engine/names/useNames.ts'
import type { DrawnTie } from '#client/canvas/engine/ties/drawnTie.ts'
import type { LayoutProps } from '#client/canvas/engine/types.ts'
import type { Point, Positions, Side } from '#client/canvas/geometry/points.ts'
import type { GraphNode, NodeId } from '#client/graph/types.ts'
import type { ColourScheme, LayoutName, Selection } from '#client/view/types.ts'

/** A layout that places marks on one plane. One object in a folder of its own, and one line in `layouts.ts`. */
export type PlaneLayout = {
  readonly name: LayoutName
  readonly family: 'plane'
  readonly usePicture: (props: LayoutProps) => PlanePicture
}

/** What a layout says about its picture; all else is the same for every layout that places marks on one plane. */
export type PlanePicture = {
  /** The picture in a few words, for who cannot see it. */
  readonly label: string
  /** All that is drawn, strongest first. */
  readonly drawn: readonly GraphNode[]
  /** Where marks are, px at zoom 1. What has no place yet is not drawn. */
  readonly places: Positions
  /** Units with a place of their own: they do not move there from the layout before, and their names come forward with them. */
  readonly fixed?: ReadonlyMap<string, FixedUnit>
  /** False while places will still change. Default: whether all that is drawn has one. */
  readonly isPlaced?: boolean
  /** What `fit` shows. Keep it the same object, or the camera is set again. */
  readonly frame: Frame
  readonly scale: number
  /** Ties between marks that are at these places in this frame of the animation. */
  readonly ties: (positions: Positions) => readonly DrawnTie[]
  /** Ties follow bundles: always lines of the page, as thin from afar as from near. */
  readonly isBundled?: boolean
  /** Below the ties, as SVG in px at zoom 1. */
  readonly backdrop?: ReactNode
  /** Above the ties and below the marks. */
  readonly over?: (positions: Positions, look: OverLook) => ReactNode
  /** What of `over` lies at a point, px at zoom 1. */
  readonly overAt?: (point: Point, positions: Positions, zoom: number) => Selection | null
  /** Marks of `over` that have names, where they are, and what belongs to them: it stays bright with them. */
  readonly others?: OtherMarks
  readonly allowsName?: AllowsName
  readonly oneLine?: OneLine
  /** Places all names by itself. */
  readonly namesOf?: NamesOf
  /** How many marks may have a name. Default: all that is drawn, and `others`. */
  readonly namable?: number
  /** Lines of the backdrop that names keep off, for the description. */
  readonly outline?: Outline
  /** False while something of the backdrop is still on its way. */
  readonly isReady?: boolean
  /** Marks can be dragged, and are pinned where they are let go. */
  readonly onPin?: (places: ReadonlyMap<NodeId, Point>) => void
}

export type FixedUnit = Point & { readonly size: number; readonly side: Side }

export type OtherMarks = {
  readonly marks: readonly OtherMark[]
  readonly placesAt: (positions: Positions) => Positions
  readonly linked: ReadonlyMap<string, readonly string[]>
}

export type OverLook = { readonly emphasis: Emphasis; readonly scheme: ColourScheme; readonly unit: number }
